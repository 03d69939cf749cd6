import { addMoney, type MinorUnits } from '../../shared/domain/money.ts';

const zero = 0 as MinorUnits;

/** The sum of losses or payments; nothing is zero. */
export function totalOf(entries: readonly { readonly minor: MinorUnits }[]): MinorUnits {
  return entries.map(({ minor }) => minor).reduce(addMoney, zero);
}

/** What is claimed under each of the heads, in their order; heads without a loss are left out. */
export function totalsByHead<Loss extends { readonly head: string; readonly minor: MinorUnits }>(
  heads: readonly string[],
  losses: readonly Loss[],
): readonly { readonly head: string; readonly losses: readonly Loss[]; readonly total: MinorUnits }[] {
  return heads.flatMap(head => {
    const here = losses.filter(loss => loss.head === head);
    return here.length === 0 ? [] : [{ head, losses: here, total: totalOf(here) }];
  });
}
