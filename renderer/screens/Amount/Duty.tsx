import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { sumText } from '../sumText.ts';

/** What filing costs, beside the sum and never part of it; and what another reading of the law makes of it. */
export function Duty({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const language = useLanguage();
  const { pack } = page;
  if (scheme.duty === null) return null;
  const style = { t, language, currency: pack.manifest.currency };
  const labelsOf = (readings: Readonly<Record<string, string>>) =>
    Object.entries(readings).flatMap(([question, reading]) => {
      const label = pack.law.unsettled[question]?.readings.find(({ id }) => id === reading)?.label;
      return label === undefined ? [] : inLanguage(label, language).text;
    });
  return (
    <section aria-labelledby={`duty-${scheme.schemeId}`}>
      <h2 id={`duty-${scheme.schemeId}`}>{t('amount.duty')}</h2>
      <p>{sumText(scheme.duty.sum, style)}</p>
      {scheme.duty.otherReadings.length > 0 && (
        <ul>
          {scheme.duty.otherReadings.map(({ readings, sum }) => (
            <li key={JSON.stringify(readings)}>
              {t('amount.dutyReading', { sum: sumText(sum, style), reading: labelsOf(readings).join('; ') })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
