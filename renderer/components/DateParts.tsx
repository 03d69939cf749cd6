import { FieldGroup, type FieldFrame } from './Field.tsx';
import { typeDigit } from './typeDigit.ts';
import { useWords } from './useWords.tsx';
import styles from './DateParts.module.css';
import field from './Field.module.css';

interface DatePartsProps extends FieldFrame {
  /** Day, month and year as typed, joined by dots: `27.3.2025`; empty where nothing is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

const parts = ['day', 'month', 'year'] as const;
const dayFirst = /^\s*(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4}|\d{2})\s*$/;
const yearFirst = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;

/** A whole date pasted into one box, as its three parts. */
function splitPasted(text: string): readonly string[] | undefined {
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return [day, month, year];
  const [, y, m, d] = yearFirst.exec(text) ?? [];
  return y !== undefined && m !== undefined && d !== undefined ? [d, m, y] : undefined;
}

function join(typed: readonly string[]): string {
  return typed.every(part => part === '') ? '' : typed.join('.');
}

/** A date in three boxes: day, month, year. The day's box has the field's id. A whole date may be pasted into any of them. */
export function DateParts({ id, value, onChange, onBlur, ...frame }: DatePartsProps) {
  const t = useWords();
  const [day = '', month = '', year = ''] = value.split('.');
  const typed = [day, month, year];
  const put = (index: number, text: string): void => {
    const clean = text.replaceAll('.', '');
    onChange(join(splitPasted(text) ?? typed.with(index, clean)));
  };
  return (
    <FieldGroup {...frame}>
      {({ invalid }) => (
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
                onChange={event => put(index, event.target.value)}
                onBlur={onBlur}
                onKeyDown={event => typeDigit(event, text => put(index, text))}
              />
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
