import { Choice } from './Choice.tsx';
import { useWords } from './useWords.tsx';
import styles from './Field.module.css';

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
