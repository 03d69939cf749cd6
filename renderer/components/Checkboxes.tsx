import { Choice, type ChoiceOption } from './Choice.tsx';
import { FieldGroup, type FieldFrame } from './Field.tsx';
import { useWords } from './useWords.tsx';
import styles from './Field.module.css';

interface CheckboxesProps<Value extends string> extends FieldFrame {
  readonly options: readonly ChoiceOption<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few. The first box has the field's id, so that an error links to it. */
export function Checkboxes<Value extends string>({ id, options, values, onChange, ...frame }: CheckboxesProps<Value>) {
  return (
    <FieldGroup {...frame}>
      {({ invalid }) =>
        options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            type="checkbox"
            name={id}
            option={option}
            checked={values.includes(option.value)}
            invalid={invalid}
            onChange={checked =>
              onChange(checked ? [...values, option.value] : values.filter(value => value !== option.value))
            }
          />
        ))
      }
    </FieldGroup>
  );
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One box that stands alone: “I have printed it”. */
export function Tick({ id, label, hint, error, checked, onChange }: TickProps) {
  const t = useWords();
  const errorId = `${id}-error`;
  return (
    <div className={styles.field} data-error={error !== undefined}>
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          <span className={styles.hidden}>{t('common.errorMark')} </span>
          {error}
        </p>
      )}
      <Choice
        id={id}
        type="checkbox"
        name={id}
        option={{ value: id, label, ...(hint !== undefined && { hint }) }}
        checked={checked}
        invalid={error === undefined ? undefined : true}
        describedBy={error === undefined ? undefined : errorId}
        onChange={onChange}
      />
    </div>
  );
}
