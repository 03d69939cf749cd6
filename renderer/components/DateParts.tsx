import { FieldGroup, type FieldFrame } from './Field.tsx';
import { PartBoxes } from './PartBoxes.tsx';

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
  const [day = '', month = '', year = ''] = value.split('.');
  const typed = [day, month, year];
  const put = (index: number, text: string): void => {
    const clean = text.replaceAll('.', '');
    onChange(join(splitPasted(text) ?? typed.with(index, clean)));
  };
  return (
    <FieldGroup {...frame}>
      {({ invalid }) => <PartBoxes id={id} parts={parts} typed={typed} invalid={invalid} onPut={put} onBlur={onBlur} />}
    </FieldGroup>
  );
}
