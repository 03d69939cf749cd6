import { describe, expect, it } from 'vitest';
import { workedRowsOf } from './workedRows.ts';

interface Row {
  readonly source: string;
  readonly sums: readonly string[];
}

/**
 * The rows of the two tables of worked scenarios in the law notes: what each says of the Fund, as its scenarios must say it.
 * Sums are those of the table, in its order; `none` where the table says that the Fund pays nothing or refuses.
 */
const rows: readonly Row[] = [
  { source: 'kz.md §7 #1', sums: ['129 750'] },
  { source: 'kz.md §7 #3', sums: ['117 960'] },
  { source: 'kz.md §7 #5', sums: ['129 750'] },
  { source: 'kz.md §7 #7', sums: ['129 750', '173 000'] },
  { source: 'kz.md §7 #9', sums: ['216 250'] },
  // Only "then the index of the new decision": its result for 2025-09-02 was replaced by kz-2.md §13 #11.
  { source: 'kz.md §7 #11', sums: ['129 750'] },
  { source: 'kz.md §7 #13', sums: ['none'] },
  { source: 'kz.md §7 #15', sums: ['157 280', 'none'] },
  { source: 'kz.md §7 #17', sums: ['none'] },
  { source: 'kz.md §7 #19', sums: ['129 750', 'none'] },
  { source: 'kz-2.md §13 #2', sums: ['none'] },
  { source: 'kz-2.md §13 #3', sums: ['117 960'] },
  { source: 'kz-2.md §13 #9', sums: ['216 250'] },
  // In time if the last day moves, whatever the sum; a day later refused.
  { source: 'kz-2.md §13 #11', sums: ['in time', 'none'] },
  { source: 'kz-2.md §13 #13', sums: ['none'] },
  { source: 'kz-2.md §13 #15', sums: ['157 280'] },
  // In 2026 as the list reads; from 05.09.2024 to 15.09.2025 "very probably yes": not known, so from nothing to 30 × 3 932.
  { source: 'kz-2.md §13 #18', sums: ['129 750', '0 to 117 960'] },
  { source: 'kz-2.md §13 #19', sums: ['none'] },
  { source: 'kz-2.md §13 #21', sums: ['129 750', '129 750'] },
  { source: 'kz-2.md §13 #23', sums: ['none'] },
  { source: 'kz-2.md §13 #25', sums: ['129 750', 'none'] },
  { source: 'kz-2.md §13 #27', sums: ['none'] },
  { source: 'kz-2.md §13 #29', sums: ['none'] },
];

/**
 * What the same rows say of the other two routes. Compensation from the budget: the sum, `none` where the crime is not especially grave,
 * `0 to 648 750` where the route is possible and the sentence lies ahead. Civil claim in the criminal case: no tariff for moral harm.
 */
const rowsOfBudget: readonly Row[] = [
  { source: 'kz.md §7 #9', sums: ['0 to 648 750'] },
  { source: 'kz-2.md §13 #2', sums: ['none'] },
  { source: 'kz-2.md §13 #3', sums: ['none'] },
  { source: 'kz-2.md §13 #9', sums: ['0 to 648 750'] },
  { source: 'kz-2.md §13 #13', sums: ['0 to 648 750'] },
  { source: 'kz-2.md §13 #23', sums: ['300 000'] },
  { source: 'kz-2.md §13 #29', sums: ['0 to 648 750'] },
];
const rowsOfCivilClaim: readonly Row[] = [
  { source: 'kz.md §7 #1', sums: ['noCap'] },
  { source: 'kz.md §7 #9', sums: ['noCap'] },
  { source: 'kz.md §7 #13', sums: ['noCap'] },
  { source: 'kz.md §7 #17', sums: ['noCap'] },
];

/** The row on the duty of a separate suit: the duty, then what a court that prices the claim would ask. */
const rowsOfDuty = [{ source: 'kz-2.md §13 #31', duties: ['2162.50', '50000'] }];

/** Rows that give no claim to assess: their facts stand nowhere in the notes, or they do not speak of the Fund. */
const rowsWithoutClaim = [
  {
    source: 'kz-2.md §13 #4',
    because: 'says only that the decision day 2026-01-03 is a Saturday: see the deadlines of kz.md §1.6',
  },
  { source: 'kz-2.md §13 #8', because: 'says only that its amounts are now verbatim' },
  { source: 'kz-2.md §13 #10', because: 'says only "same", and that Article 99 is especially grave' },
  { source: 'kz-2.md §13 #14', because: 'says only that its amounts are now verbatim' },
  { source: 'kz-2.md §13 #16', because: 'says only "same", and a sanction' },
];

const isRow = (source: string) => /§(7|13) #/.test(source);
const { scenarios, of, unnamed } = workedRowsOf('kz', isRow);

function writeSum(sum: string | { readonly low: string; readonly high: string } | undefined): string {
  if (sum === undefined) return 'in time';
  if (typeof sum !== 'string') return `${writeSum(sum.low)} to ${writeSum(sum.high)}`;
  return sum.replace(/(?<=\d)(?=(\d{3})+$)/g, ' ');
}

const bySource = (a: Row, b: Row) => a.source.localeCompare(b.source);

describe('the worked scenarios of the law notes', () => {
  it.each(rows)('$source: $sums', ({ source, sums }) => {
    expect(of(source).map(({ expect: { fund } }) => writeSum(fund?.sum))).toEqual(sums);
  });

  it.each([
    { scheme: 'budget', rows: rowsOfBudget },
    { scheme: 'civilClaim', rows: rowsOfCivilClaim },
  ])('of $scheme are these, with these sums', ({ scheme, rows: wanted }) => {
    const found = scenarios.flatMap(({ source, expect: { [scheme]: expected } }) =>
      expected === undefined || !isRow(source) ? [] : [{ source, sums: [writeSum(expected.sum)] }],
    );
    expect(found.toSorted(bySource)).toEqual(wanted.toSorted(bySource));
  });

  it.each(rowsOfDuty)('$source: duty $duties', ({ source, duties }) => {
    const found = scenarios.filter(scenario => scenario.source === source);
    expect(
      found.map(({ expect: { separateSuit } }) => [
        separateSuit?.duty,
        ...(separateSuit?.otherDuties ?? []).map(({ sum }) => sum),
      ]),
    ).toEqual([duties]);
  });

  it.each(rowsWithoutClaim)('$source gives no claim: $because', ({ source }) => {
    expect(of(source)).toEqual([]);
  });

  it('are all named here', () => {
    expect(unnamed([...rows, ...rowsOfDuty])).toEqual([]);
  });
});
