import { Field, type FieldFrame } from './Field.tsx';
import { useWords } from './useWords.tsx';
import styles from './Field.module.css';

interface TextAreaProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  /** Counts down to this many characters; more may be typed and is then an error of the answer. */
  readonly limit?: number;
}

/** Several lines of text, with a count where there is a limit. Ctrl+Enter sends its form. */
export function TextArea({ value, onChange, onBlur, rows = 5, limit, ...frame }: TextAreaProps) {
  const t = useWords();
  const left = limit === undefined ? undefined : limit - value.length;
  return (
    <Field {...frame}>
      {({ describedBy, invalid }) => (
        <>
          <textarea
            id={frame.id}
            className={`${styles.control} ${styles.area}`}
            rows={rows}
            value={value}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={event => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={event => {
              if (event.ctrlKey && event.code === 'Enter') event.currentTarget.form?.requestSubmit();
            }}
          />
          {left !== undefined && left < 200 && (
            <output className={styles.count}>
              {left >= 0 ? t('common.charactersLeft', { count: left }) : t('common.charactersOver', { count: -left })}
            </output>
          )}
        </>
      )}
    </Field>
  );
}
