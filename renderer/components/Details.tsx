import type { ReactNode } from 'react';
import styles from './Details.module.css';

/** More on the same matter, for those who want it. */
export function Details({
  summary,
  lang,
  children,
}: {
  readonly summary: ReactNode;
  readonly lang?: string;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.details} lang={lang}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
