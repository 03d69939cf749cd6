import { Field, type FieldFrame } from './Field.tsx';
import styles from './Field.module.css';

interface SelectProps<Value extends string> extends FieldFrame {
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The browser's own list, for six options and more. */
export function Select<Value extends string>({ options, value, onChange, ...frame }: SelectProps<Value>) {
  return (
    <Field {...frame}>
      {({ describedBy, invalid }) => (
        <select
          id={frame.id}
          className={styles.control}
          data-width="auto"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={event => {
            const chosen = options.find(option => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map(option => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
