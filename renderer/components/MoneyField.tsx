import { Field, type FieldFrame } from './Field.tsx';
import { typeDigit } from './typeDigit.ts';
import styles from './Field.module.css';

interface MoneyFieldProps extends FieldFrame {
  /** As typed: spaces, comma or dot. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The currency's sign or word, after the box. */
  readonly currency: string;
}

/** A sum as typed, with its currency beside the box. */
export function MoneyField({ value, onChange, onBlur, currency, ...frame }: MoneyFieldProps) {
  return (
    <Field {...frame}>
      {({ describedBy, invalid }) => (
        <span className={styles.adorned}>
          <input
            id={frame.id}
            className={styles.control}
            data-width="medium"
            inputMode="decimal"
            value={value}
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={event => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={event => typeDigit(event, onChange)}
          />
          <span>{currency}</span>
        </span>
      )}
    </Field>
  );
}
