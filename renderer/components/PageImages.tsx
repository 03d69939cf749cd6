import { Details } from './Details.tsx';
import { useWords } from './useWords.tsx';
import styles from './PageImages.module.css';

export interface PageImage {
  /** A `blob:` address; none while the picture is still fetched. */
  readonly url: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Pages of a paper as pictures, with their text for those who cannot see them. */
export function PageImages({ pages, lang }: { readonly pages: readonly PageImage[]; readonly lang?: string }) {
  const t = useWords();
  return (
    <ol className={styles.pages}>
      {pages.map((page, index) => {
        const name = t('pages.page', { number: index + 1, count: pages.length });
        return (
          <li key={name} className={styles.page}>
            <p className={styles.name}>{name}</p>
            {page.url === undefined ? (
              <div className={styles.picture} style={{ aspectRatio: `${page.width} / ${page.height}` }} />
            ) : (
              <img src={page.url} width={page.width} height={page.height} alt={name} className={styles.picture} />
            )}
            <Details summary={t('pages.text', { number: index + 1 })}>
              <p className={styles.text} lang={lang}>
                {page.text}
              </p>
            </Details>
          </li>
        );
      })}
    </ol>
  );
}
