import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Words } from '../../../shared/text/words.ts';

/** What a scheme comes to, in one sentence; never a promise. */
export function resultSentence({ outcome, estimate }: SchemeAssessment, fixedByLaw: boolean, t: Words): string {
  if (outcome === 'notMet') return t('amount.closed');
  const { kind } = estimate.sum;
  switch (kind) {
    case 'exact':
      if (outcome === 'unknown') return t('amount.exactIfOpen');
      return t(fixedByLaw ? 'amount.fixedByLaw' : 'amount.exact');
    case 'between':
      return t('amount.between');
    case 'noCap':
      return t('amount.noCap');
    case 'none':
      return t(estimate.calculation.op === 'nothing' ? 'amount.givesNone' : 'amount.none');
    case 'unknown':
      return t('amount.unknown');
    default:
      return kind satisfies never;
  }
}
