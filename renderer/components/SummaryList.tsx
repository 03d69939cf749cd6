import type { ReactNode } from 'react';
import styles from './SummaryList.module.css';

interface SummaryRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly lang?: string | undefined;
  /** `label` names the row, for people who hear the links alone. */
  readonly change?: { readonly href: string; readonly text: string; readonly label: string } | undefined;
}

/** Answers read back, each with its way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className={styles.list}>
      {rows.map(row => (
        <div key={row.id} className={styles.row}>
          <dt lang={row.lang}>{row.label}</dt>
          <dd className={styles.value}>{row.value}</dd>
          {row.change !== undefined && (
            <dd className={styles.change}>
              <a href={row.change.href} aria-label={row.change.label}>
                {row.change.text}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
