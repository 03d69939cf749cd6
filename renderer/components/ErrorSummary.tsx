import { useEffect, useRef } from 'react';
import { useWords } from './useWords.tsx';
import styles from './ErrorSummary.module.css';

export interface FieldError {
  /** The id of the control to go to. */
  readonly fieldId: string;
  readonly text: string;
}

/** What is wrong with a form, on top of it; takes the focus whenever it comes with new errors. Give it after the heading. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2 className={styles.title}>{t('common.errorSummary')}</h2>
      <ul className={styles.list}>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={event => {
                // The hash is the place in the app: the link moves the focus only.
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
