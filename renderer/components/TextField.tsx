import { Field, type FieldFrame } from './Field.tsx';
import styles from './Field.module.css';

export interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly width?: 'short' | 'medium' | 'full';
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  onBlur,
  width = 'full',
  type = 'text',
  inputMode,
  onKeyDown,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {({ describedBy, invalid }) => (
        <input
          id={frame.id}
          className={styles.control}
          data-width={width}
          type={type}
          inputMode={inputMode}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={event => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
