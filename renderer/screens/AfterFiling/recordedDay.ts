import { spanOf } from '../../../shared/domain/daySpan.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { formatDate, formatDays } from '../../../shared/fmt/formatDate.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';

/** A day that was recorded, as it was answered: between two days where nobody knows it exactly. Null without one. */
export function recordedDay(
  { opened }: { readonly opened: { readonly claim: Pick<ClaimOnPage['opened']['claim'], 'answers'> } },
  fact: FactId | undefined,
  day: IsoDate | null,
  language: Language,
): string | null {
  if (day === null) return null;
  const answer = fact === undefined ? undefined : opened.claim.answers[fact];
  return answer?.type === 'date' ? formatDays(spanOf(answer), language) : formatDate(day);
}
