import { useId, type ReactNode } from 'react';
import { useWords } from './useWords.tsx';
import styles from './WhyPanel.module.css';

/** Why a thing is asked or came out so, with the law. F1 goes here and back. */
export function WhyPanel({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  const t = useWords();
  const heading = useId();
  return (
    <aside className={styles.panel} aria-labelledby={heading} tabIndex={-1} data-why-panel>
      <h2 id={heading} className={styles.title}>
        {title ?? t('why.title')}
      </h2>
      {children}
    </aside>
  );
}
