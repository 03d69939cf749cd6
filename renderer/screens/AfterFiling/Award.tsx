import type { Sum } from '../../../shared/rules/sum.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { Entries } from '../Losses/Entries.tsx';
import { sumText } from '../sumText.ts';
import styles from './AfterFiling.module.css';
import type { Followed } from './followed.ts';

/** What was decided, what came of it so far, and what is still owed; nothing of a decision that gives nothing. */
export function Award({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const language = useLanguage();
  const { page, scheme, progress } = followed;
  if (progress.awarded === null && progress.paid === 0) return null;
  const style = { t, language, currency: page.pack.manifest.currency };
  const paid: Sum = { kind: 'exact', minor: progress.paid };
  const figures = [
    ['awarded', progress.awarded],
    ['paid', paid],
    ['outstanding', progress.outstanding],
  ] as const;
  return (
    <section aria-labelledby="award">
      <h2 id="award">{t('after.award')}</h2>
      <dl className={styles.figures}>
        {figures.map(
          ([name, sum]) =>
            sum !== null && (
              <div key={name}>
                <dt>{t(`after.${name}`)}</dt>
                <dd>{sumText(sum, style)}</dd>
              </div>
            ),
        )}
      </dl>
      <Entries page={page} kind={{ award: scheme.schemeId }} />
    </section>
  );
}
