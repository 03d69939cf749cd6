import { useEffect, useRef } from 'react';
import { useWords } from './useWords.tsx';
import styles from './ErrorSummary.module.css';

export interface FieldError {
  /** The id of the control to go to. */
  readonly fieldId: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
}

/** Takes the focus as it comes. */
function Summary({ errors }: ErrorSummaryProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
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

/**
 * What is wrong with a form, on top of it. Give it a `key` that changes with every sending and with nothing else:
 * it takes the focus then, and never while one types.
 */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  return errors.length > 0 && <Summary errors={errors} />;
}
