import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { Unsettled } from '../../../shared/packs/law.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Radios } from '../../components/Radios.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { sumText } from '../sumText.ts';

interface OtherReadingsProps {
  readonly page: ClaimOnPage;
  readonly scheme: SchemeAssessment;
}

type OtherReading = SchemeAssessment['estimate']['otherReadings'][number];

/** The questions that the law leaves open and that move this result, or were answered by the lawyer. */
function questionsThatMatter({ page, scheme }: OtherReadingsProps): readonly (readonly [string, Unsettled])[] {
  const { readings } = page.opened.claim;
  const names = new Set([
    ...scheme.estimate.otherReadings.flatMap(other => Object.keys(other.readings)),
    ...Object.keys(readings),
  ]);
  return Object.entries(page.pack.law.unsettled).filter(([name]) => names.has(name));
}

/** What the law leaves open here: each question with its readings, what they lead to, and which one is taken. */
export function OtherReadings({ page, scheme }: OtherReadingsProps) {
  const t = useWords();
  const language = useLanguage();
  const { opened, pack, apply } = page;
  const { otherReadings } = scheme.estimate;
  const style = { t, language, currency: pack.manifest.currency };
  const resultOf = ({ outcome, sum }: Pick<OtherReading, 'outcome' | 'sum'>) =>
    outcome === 'notMet' ? t('sum.none') : sumText(sum, style);
  const questions = questionsThatMatter({ page, scheme });
  if (questions.length === 0) return null;

  const alone = (question: string, reading: string): OtherReading | undefined =>
    otherReadings.find(({ readings }) => Object.keys(readings).length === 1 && readings[question] === reading);
  const together = otherReadings.filter(({ readings }) => Object.keys(readings).length > 1);
  const readingLabel = (question: string, reading: string): string => {
    const label = pack.law.unsettled[question]?.readings.find(({ id }) => id === reading)?.label;
    return label === undefined ? reading : inLanguage(label, language).text;
  };

  return (
    <section aria-labelledby={`readings-${scheme.schemeId}`}>
      <h2 id={`readings-${scheme.schemeId}`}>{t('amount.readings')}</h2>
      <p>{t('amount.readingsText')}</p>
      {questions.map(([name, { question, explanation, readings, cites }]) => {
        const wording = inLanguage(question, language);
        const taken = opened.claim.readings[name] ?? readings[0]?.id;
        return (
          <div key={name}>
            <Radios
              id={`reading-${name}`}
              label={wording.text}
              {...(wording.language !== language && { lang: wording.language })}
              options={readings.map(({ id, label }) => {
                const text = inLanguage(label, language);
                const other = alone(name, id);
                const result =
                  id === taken
                    ? resultOf({ outcome: scheme.outcome, sum: scheme.estimate.sum })
                    : other === undefined
                      ? undefined
                      : resultOf(other);
                return {
                  value: id,
                  label: text.text,
                  ...(text.language !== language && { lang: text.language }),
                  ...(result !== undefined && { hint: result }),
                };
              })}
              value={taken}
              onChange={reading =>
                void apply([{ kind: 'chooseReading', question: name, reading }]).catch(() => undefined)
              }
            />
            <Details summary={t('amount.readingWhy')}>
              {explanation !== undefined && (
                <p>
                  <PackText text={explanation} />
                </p>
              )}
              <Citations cites={cites} />
            </Details>
          </div>
        );
      })}
      {together.length > 0 && (
        <Details summary={t('amount.readingsTogether', { count: together.length })}>
          <ul>
            {together.map(other => (
              <li key={JSON.stringify(other.readings)}>
                {resultOf(other)}:{' '}
                {Object.entries(other.readings)
                  .map(([question, reading]) => readingLabel(question, reading))
                  .join('; ')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
