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

/** The steps of a calculation in reading order: every part before what it is part of. Values of law stand apart. */
export function calculationRows(finding: AmountFinding, parent?: AmountFinding, key = '0'): readonly CalculationRow[] {
  const parts = finding.parts.flatMap((part, index) => calculationRows(part, finding, `${key}.${index}`));
  const own = finding.parameter === null && finding.op !== 'when';
  return own ? [...parts, { key, finding, counts: countsOf(finding, parent) }] : parts;
}
