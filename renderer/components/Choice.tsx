import type { ReactNode } from 'react';
import styles from './Choice.module.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly lang?: string | undefined;
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: ChoiceOption<Value>;
  readonly checked: boolean;
  readonly invalid: true | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** One radio button or box; the whole label can be clicked. */
export function Choice<Value extends string>({
  id,
  type,
  name,
  option,
  checked,
  invalid,
  describedBy,
  onChange,
}: ChoiceProps<Value>) {
  const hintId = `${id}-hint`;
  const describes = [option.hint === undefined ? '' : hintId, describedBy ?? ''].filter(part => part !== '').join(' ');
  return (
    <div className={styles.choice} lang={option.lang}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        aria-invalid={type === 'checkbox' ? invalid : undefined}
        aria-describedby={describes === '' ? undefined : describes}
        onChange={event => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {option.hint}
        </p>
      )}
    </div>
  );
}
