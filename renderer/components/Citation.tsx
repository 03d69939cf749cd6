import type { Citation as CitationData } from '../../shared/packs/citation.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { Details } from './Details.tsx';
import { useWords } from './useWords.tsx';
import styles from './Citation.module.css';

/** Where a statement of law stands and how surely it was read; its wording opens below. Acts are cited in Russian. */
export function Citation({ cite }: { readonly cite: CitationData }) {
  const t = useWords();
  return (
    <div className={styles.citation}>
      <p className={styles.place}>
        <cite lang="ru">
          {cite.act}, {cite.article}
        </cite>
        {cite.edition !== undefined && <> {t('citation.edition', { day: formatDate(cite.edition) })}</>}
      </p>
      <p className={styles.confidence} data-confidence={cite.confidence}>
        {t(`confidence.${cite.confidence}`)}
      </p>
      {cite.readIn !== undefined && (
        <p className={styles.confidence}>
          {t('citation.readIn')} <span lang="ru">{cite.readIn}</span>
        </p>
      )}
      {cite.quote !== undefined && (
        <Details summary={t('citation.quote')}>
          <blockquote className={styles.quote} lang="ru">
            {cite.quote}
          </blockquote>
        </Details>
      )}
      {cite.note !== undefined && <p lang="en">{cite.note}</p>}
    </div>
  );
}

/** Several citations, one under the other. */
export function Citations({ cites }: { readonly cites: readonly CitationData[] }) {
  return (
    <ul className={styles.list}>
      {cites.map(cite => (
        <li key={`${cite.act} ${cite.article} ${cite.confidence}`}>
          <Citation cite={cite} />
        </li>
      ))}
    </ul>
  );
}
