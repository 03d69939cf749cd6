import type { Amount } from '../../shared/packs/amount.ts';

/** The amounts that an amount is made of; what only limits it is no part. */
function partsOf(amount: Amount): readonly Amount[] {
  if ('from' in amount) return [amount.from, amount.take];
  if ('then' in amount) return [amount.then];
  return 'of' in amount ? [amount.of].flat() : [];
}

/** The heads of loss that an amount adds up, each once, in its order. */
export function headsOfAmount(amount: Amount): readonly string[] {
  const own = amount.op === 'losses' ? amount.heads : [];
  return [...new Set([...own, ...partsOf(amount).flatMap(headsOfAmount)])];
}
