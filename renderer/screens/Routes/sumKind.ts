import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import { findCeilings } from '../findCeilings.ts';

/** What a route's figure is: never to be taken for another of these. */
export type SumKind =
  | { readonly kind: 'closed' | 'none' | 'noMoney' | 'unknown' | 'depends' | 'fixed' | 'claimed' | 'noCap' }
  | { readonly kind: 'notMoreThan'; readonly ceiling: MinorUnits }
  | { readonly kind: 'cut'; readonly above: MinorUnits };

function exactKind({ estimate }: SchemeAssessment, fixedByLaw: boolean): SumKind {
  if (fixedByLaw) return { kind: 'fixed' };
  const [ceiling] = findCeilings(estimate.calculation);
  if (ceiling?.cut !== undefined) return { kind: 'cut', above: ceiling.cut.minor };
  const limits = (ceiling?.limits ?? []).flatMap(sum => (sum.kind === 'exact' ? [sum.minor] : []));
  const [lowest] = limits.toSorted((a, b) => a - b);
  return lowest === undefined ? { kind: 'claimed' } : { kind: 'notMoreThan', ceiling: lowest };
}

/** Whether a route's sum is fixed, limited, cut, as claimed, without limit, or none yet. */
export function sumKind(scheme: SchemeAssessment, fixedByLaw: boolean): SumKind {
  if (scheme.outcome === 'notMet') return { kind: 'closed' };
  if (scheme.estimate.calculation.op === 'nothing') return { kind: 'noMoney' };
  const { kind } = scheme.estimate.sum;
  switch (kind) {
    case 'exact':
      return exactKind(scheme, fixedByLaw);
    case 'between':
      return { kind: 'depends' };
    case 'noCap':
    case 'none':
    case 'unknown':
      return { kind };
    default:
      return kind satisfies never;
  }
}
