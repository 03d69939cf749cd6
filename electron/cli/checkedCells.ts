import type { CheckedRoute, CheckResult } from '../../shared/assessment/checkResult.ts';
import type { LocalText } from '../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { idColumn } from './checkColumns.ts';
import type { Voice } from './voice.ts';

/** What the result says of each route; the codes are those of `CheckResult`. */
const routeColumns = ['result', 'sum', 'amount', 'safeDay', 'notMet', 'notKnown', 'collect'] as const;

/** The routes that a check speaks of, in the pack's order. */
function checkedSchemes({ schemes }: JurisdictionPack): readonly string[] {
  return schemes.filter(({ purpose }) => purpose !== 'oversight').map(({ id }) => id);
}

/** The first row of the result. */
export function resultHead(pack: JurisdictionPack): readonly string[] {
  const ofRoutes = checkedSchemes(pack).flatMap(scheme => routeColumns.map(column => `${scheme}.${column}`));
  return ['row', idColumn, ...ofRoutes, 'turnTo'];
}

function routeCells({ chance, sum, deadline, notMet, notKnown, collect }: CheckedRoute, voice: Voice) {
  const together = (texts: readonly LocalText[]) => texts.map(voice.local).join('; ');
  const nameOf = (document: string) => voice.pack.documents[document]?.label ?? [];
  return {
    result: chance,
    sum: sum.kind,
    amount: 'minor' in sum ? (sum.minor / 100).toFixed(2) : '',
    safeDay: deadline?.safeDay ?? '',
    notMet: together(notMet.map(({ label }) => label)),
    notKnown: together(notKnown),
    collect: collect
      .map(({ documents }) =>
        documents
          .flatMap(nameOf)
          .map(voice.local)
          .join(` ${voice.t('cli.document.or')} `),
      )
      .join('; '),
  } satisfies Record<(typeof routeColumns)[number], string>;
}

/** One row of the result, under `resultHead`. */
export function resultCells(
  { routes, turnTo }: CheckResult,
  { row, id }: { readonly row: number; readonly id: string },
  voice: Voice,
): readonly string[] {
  const ofRoutes = checkedSchemes(voice.pack).flatMap(scheme => {
    const route = routes.find(({ schemeId }) => schemeId === scheme);
    const cells = route === undefined ? undefined : routeCells(route, voice);
    return routeColumns.map(column => cells?.[column] ?? '');
  });
  return [String(row), id, ...ofRoutes, turnTo.map(({ text }) => voice.local(text)).join('; ')];
}
