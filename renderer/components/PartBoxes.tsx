import { typeDigit } from './typeDigit.ts';
import { useWords } from './useWords.tsx';
import styles from './DateParts.module.css';
import field from './Field.module.css';

export type DatePart = 'day' | 'month' | 'year';

interface PartBoxesProps {
  readonly id: string;
  readonly parts: readonly DatePart[];
  /** What stands in each box, in the order of the parts. */
  readonly typed: readonly string[];
  readonly invalid: true | undefined;
  readonly onPut: (index: number, text: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** Boxes for the parts of a date. The first has the id of the field. */
export function PartBoxes({ id, parts, typed, invalid, onPut, onBlur }: PartBoxesProps) {
  const t = useWords();
  return (
    <div className={styles.parts}>
      {parts.map((part, index) => (
        <label key={part} className={styles.part}>
          {t(`date.${part}`)}
          <input
            id={index === 0 ? id : `${id}-${part}`}
            className={field.control}
            data-part={part}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={invalid}
            value={typed[index]}
            onChange={event => onPut(index, event.target.value)}
            onBlur={onBlur}
            onKeyDown={event => typeDigit(event, text => onPut(index, text))}
          />
        </label>
      ))}
    </div>
  );
}
