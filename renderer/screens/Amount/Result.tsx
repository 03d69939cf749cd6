import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { QuestionLinks } from '../QuestionLinks.tsx';
import { figureText } from '../sumText.ts';
import { resultSentence } from './resultSentence.ts';
import styles from './Amount.module.css';

interface ResultProps {
  readonly page: ClaimOnPage;
  readonly scheme: SchemeAssessment;
}

/** Why nothing is paid: the rules that are not met, and what can still be done. */
function Closed({ scheme }: Pick<ResultProps, 'scheme'>) {
  return (
    <ul>
      {scheme.rules
        .filter(({ outcome, force }) => outcome === 'notMet' && force === 'binding')
        .map(rule => (
          <li key={rule.ruleId}>
            <PackText text={rule.label} />
            <Citations cites={rule.cites} />
            {rule.remedy !== null && (
              <p>
                <PackText text={rule.remedy} />
              </p>
            )}
          </li>
        ))}
    </ul>
  );
}

/** The result first: the sum or its absence in one sentence, with what it supposes. */
export function Result({ page, scheme }: ResultProps) {
  const t = useWords();
  const language = useLanguage();
  const { pack } = page;
  const style = { t, language, currency: pack.manifest.currency };
  const fixedByLaw = pack.schemes.find(({ id }) => id === scheme.schemeId)?.fixedByLaw ?? false;
  const shown =
    scheme.outcome !== 'notMet' && scheme.estimate.sum.kind !== 'unknown' && scheme.estimate.sum.kind !== 'none';
  return (
    <div className={styles.result} data-outcome={scheme.outcome}>
      {shown && <p className={styles.sum}>{figureText(scheme.estimate.sum, style)}</p>}
      <p>{resultSentence(scheme, fixedByLaw, t)}</p>
      {scheme.outcome === 'notMet' && <Closed scheme={scheme} />}
      {scheme.outcome === 'unknown' && scheme.openQuestions.length > 0 && (
        <>
          <p>{t('amount.answerMore', { count: scheme.openQuestions.length })}</p>
          <QuestionLinks page={page} facts={scheme.openQuestions} />
        </>
      )}
      {scheme.estimate.assumes.map(({ fact, date, because }) => (
        <p key={`${fact} ${because}`} className={styles.proviso}>
          {t(`amount.assumes.${because}`, { day: formatDate(date) })}{' '}
          {pack.facts[fact] !== undefined && <PackText text={pack.facts[fact].label} />}
        </p>
      ))}
    </div>
  );
}
