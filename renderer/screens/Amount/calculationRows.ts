import type { AmountFinding, ParameterInForce } from '../../../shared/rules/sum.ts';

/** Whether a part counts towards the sum: in full, not at all, perhaps, or absorbed by a larger one. */
export type Counts = 'yes' | 'no' | 'perhaps' | 'absorbed';

export interface CalculationRow {
  readonly key: string;
  readonly finding: AmountFinding;
  readonly counts: Counts;
}

/** The values of law that a calculation took, each once. */
export function parametersTaken(finding: AmountFinding): readonly ParameterInForce[] {
  const all = [...(finding.parameter === null ? [] : [finding.parameter]), ...finding.parts.flatMap(parametersTaken)];
  return [...new Map(all.map(taken => [`${taken.parameter} ${taken.from} ${taken.on}`, taken])).values()];
}

function countsOf({ sum }: AmountFinding, parent: AmountFinding | undefined): Counts {
  if (sum.kind === 'none') return 'no';
  if (sum.kind === 'between' || sum.kind === 'unknown') return 'perhaps';
  const absorbed =
    parent?.op === 'greatest' && parent.sum.kind === 'exact' && sum.kind === 'exact' && sum.minor < parent.sum.minor;
  return absorbed ? 'absorbed' : 'yes';
}

const joins: ReadonlySet<string> = new Set(['greatest', 'least', 'sum', 'minus']);

/** The lines of a calculation sheet: the parts that are joined, each before what joins them. */
export function calculationRows(finding: AmountFinding, parent?: AmountFinding, key = '0'): readonly CalculationRow[] {
  const parts = joins.has(finding.op)
    ? finding.parts.flatMap((part, index) => calculationRows(part, finding, `${key}.${index}`))
    : [];
  return [...parts, { key, finding, counts: countsOf(finding, parent) }];
}

/** The figures that were multiplied, innermost last; undefined where one of them is not known. */
export function factorsOf(finding: AmountFinding): readonly (number | ParameterInForce)[] | undefined {
  if (finding.parameter !== null) return [finding.parameter];
  const [part] = finding.parts;
  if (part === undefined || finding.parts.length > 1) return undefined;
  const inner = factorsOf(part);
  if (finding.op === 'when' || inner === undefined) return inner;
  return finding.op === 'times' && finding.factor !== null ? [finding.factor, ...inner] : undefined;
}
