import { describe, expect, it } from 'vitest';
import { runScenario } from '../../shared/assessment/runScenario.ts';
import type { Scenario } from '../../shared/packs/scenario.ts';
import { workedRowsOf } from './workedRows.ts';

/** The documents by their numbers in the law notes (kg.md §1.2), as the pack's requirements name them. */
const numbered: Readonly<Record<string, string>> = {
  D01: 'identityDocument',
  D02: 'recognitionRuling',
  D03: 'harmDescription',
  D10: 'petition',
  D16: 'expertOpinion',
  D20: 'calculation',
  D22: 'statementOfClaim',
  D23: 'proofOfCopies',
  D24: 'stateDuty',
};

interface Row {
  readonly source: string;
  /** Scenario by scenario, what the row says of each route: `open`, `closed` or `not yet known`, and the sum. */
  readonly routes: readonly Readonly<Record<string, string>>[];
  /** What the row says is missing, and on which route. */
  readonly missing?: { readonly route: string; readonly documents: readonly string[] };
}

/**
 * The rows of the two tables of worked scenarios (kg.md §6, kg-2.md §4) by the routes that they speak of. `no cap` is the row's "Cap none".
 * The identity document counts as there wherever a row does not name it: only row 15 speaks of it.
 */
const rows: readonly Row[] = [
  {
    source: 'kg.md §6 #1',
    routes: [
      { petition: 'open, no cap', arrest: 'not yet known, none' },
      { petition: 'open, no cap' },
      // "+KG-AID, KG-IPP", and "parole barred".
      { protectionPlan: 'not yet known, none', legalAid: 'not yet known, none', parole: 'closed' },
    ],
    missing: { route: 'petition', documents: ['D03', 'D10', 'D20'] },
  },
  {
    source: 'kg.md §6 #3',
    routes: [
      { petition: 'closed, none', civilMoral: 'open, no cap' },
      { petition: 'closed, none', civilMoral: 'open, no cap' },
    ],
    missing: { route: 'civilMoral', documents: ['D20', 'D22', 'D23', 'D24'] },
  },
  {
    source: 'kg.md §6 #5',
    routes: [{ civilMoral: 'open, no cap' }],
    missing: { route: 'civilMoral', documents: ['D16', 'D20', 'D23'] },
  },
  {
    source: 'kg.md §6 #11',
    routes: [
      { petition: 'closed, none', civilMoral: 'closed, none', arrest: 'closed' },
      { petition: 'open, no cap' },
      { protectionPlan: 'open, none' },
    ],
  },
  // 25 % of five times 100; then the price of the claim, which counts three years.
  { source: 'kg.md §6 #13', routes: [{ civilHealth: 'open, 125' }, { civilHealth: 'open, 4500' }] },
  {
    source: 'kg.md §6 #15',
    routes: [
      { petition: 'open, no cap', civilMoral: 'open, no cap', civilHealth: 'open, 5000', arrest: 'open, none' },
      // "legal aid covers foreigners", "shelter if trafficking".
      { legalAid: 'open, none', trafficking: 'closed, none' },
    ],
    missing: { route: 'petition', documents: ['D01'] },
  },
  { source: 'kg-2.md §4 #1', routes: [{ petition: 'open, no cap' }] },
  { source: 'kg-2.md §4 #3', routes: [{ civilMoral: 'open, no cap' }] },
  { source: 'kg-2.md §4 #5', routes: [{ civilMoral: 'open, no cap' }] },
  { source: 'kg-2.md §4 #13', routes: [{ civilHealth: 'open, 125' }] },
  {
    source: 'kg-2.md §4 #19',
    routes: [
      { petition: 'not yet known, no cap' },
      { petition: 'open, no cap' },
      { parole: 'closed', legalAid: 'open, none', protectionPlan: 'open, none' },
    ],
    missing: { route: 'petition', documents: ['D02', 'D03', 'D10', 'D20'] },
  },
  { source: 'kg-2.md §4 #21', routes: [{ civilMoral: 'not yet known' }] },
  {
    source: 'kg-2.md §4 #23',
    routes: [
      { arrest: 'open, none' },
      { arrest: 'closed, none' },
      { arrest: 'closed, none' },
      { arrest: 'open, none' },
    ],
  },
  // Watched over while parole is possible; the share of the term and the money are its rules and gauges.
  { source: 'kg.md §6 #7', routes: [{ parole: 'open' }, { parole: 'open' }] },
  { source: 'kg-2.md §4 #7', routes: [{ parole: 'open' }] },
  { source: 'kg.md §6 #9', routes: [{ parole: 'closed' }] },
  { source: 'kg-2.md §4 #9', routes: [{ parole: 'closed' }] },
  { source: 'kg-2.md §4 #27', routes: [{ parole: 'open' }] },
  // "legal basis, mechanism NF", "KG-STATE only if unlawful act", "indexation request".
  {
    source: 'kg.md §6 #17',
    routes: [{ fund: 'not yet known, none', stateHarm: 'closed, none', enforcement: 'open, none' }],
  },
  { source: 'kg-2.md §4 #17', routes: [{ fund: 'not yet known, none', enforcement: 'open, none' }] },
  { source: 'kg-2.md §4 #25', routes: [{ protectionPlan: 'open' }] },
];

/** Rows that say nothing of their own. */
const otherRows = [
  { source: 'kg-2.md §4 #11', because: 'says only "unchanged"' },
  { source: 'kg-2.md §4 #15', because: 'says only "unchanged"' },
];

const { pack, of: named, unnamed } = workedRowsOf('kg', source => /^kg(-2)?\.md §[64] #\d+$/.test(source));
/** What comes after filing is another matter, and followed by scenarios of its own. */
const isOfRoutes = ({ expect: expected }: Scenario) => Object.values(expected).every(({ progress }) => !progress);
const of = (source: string) => named(source).filter(isOfRoutes);

const outcomes = { met: 'open', notMet: 'closed', unknown: 'not yet known' } as const;

function writeRoutes({ expect: expected }: Scenario): Record<string, string> {
  return Object.fromEntries(
    Object.entries(expected).map(([route, { outcome, sum }]) => {
      const money = sum === 'noCap' ? 'no cap' : sum;
      return [route, typeof money === 'string' ? `${outcomes[outcome]}, ${money}` : outcomes[outcome]];
    }),
  );
}

/** Documents that a route asks for in a scenario's case and that are not held, by any of the kinds that would do. */
function missingIn(scenario: Scenario, route: string): readonly string[] {
  const { held, expect: expected } = scenario;
  const outcome = expected[route]?.outcome;
  if (outcome === undefined) return [];
  const asks = (id: string) => ({ [route]: { outcome, documents: { [id]: 'required' as const } } });
  return (pack.schemes.find(({ id }) => id === route)?.documents ?? [])
    .filter(({ oneOf }) => !oneOf.some(document => held?.includes(document)))
    .filter(({ id }) => runScenario(pack, { ...scenario, expect: asks(id) }).length === 0)
    .map(({ id }) => id)
    .toSorted();
}

describe('the worked scenarios of the law notes', () => {
  it.each(rows)('$source', ({ source, routes }) => {
    expect(of(source).map(writeRoutes)).toEqual(routes);
  });

  it.each(rows.filter(row => row.missing !== undefined))('$source: what is missing', ({ source, missing }) => {
    const names = (missing?.documents ?? []).map(number => numbered[number] ?? number).toSorted();
    expect(of(source).map(scenario => missingIn(scenario, missing?.route ?? ''))).toContainEqual(names);
  });

  it.each(otherRows)('$source gives no claim here: $because', ({ source }) => {
    expect(of(source)).toEqual([]);
  });

  it('are all named here', () => {
    expect(unnamed(rows)).toEqual([]);
  });
});
