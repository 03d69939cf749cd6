import { useState } from 'react';
import { DateParts } from './DateParts.tsx';
import { FieldGroup, type FieldFrame } from './Field.tsx';
import { PartBoxes } from './PartBoxes.tsx';
import { Radios } from './Radios.tsx';
import { joinBetween, joinMonth, knowledgeOf, splitBetween, splitMonth, type DayKnowledge } from './roughDateText.ts';
import { Tick } from './Tick.tsx';
import { useWords } from './useWords.tsx';

interface RoughDateProps extends FieldFrame {
  /** As typed: `27.3.2025`, `3.2025`, `1.3.2025–20.3.2025`; empty where nothing is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

type Boxes = Pick<RoughDateProps, 'id' | 'value' | 'onChange' | 'onBlur'>;

function MonthBoxes({ id, value, invalid, onChange, onBlur }: Boxes & { readonly invalid: true | undefined }) {
  const typed = splitMonth(value);
  const put = (index: number, text: string) => onChange(joinMonth(typed.with(index, text.replaceAll('.', ''))));
  return <PartBoxes id={id} parts={['month', 'year']} typed={typed} invalid={invalid} onPut={put} onBlur={onBlur} />;
}

function BetweenBoxes({ id, value, onChange, ...rest }: Boxes) {
  const t = useWords();
  const [first, last] = splitBetween(value);
  return (
    <>
      <DateParts
        {...rest}
        id={id}
        label={t('date.first')}
        value={first}
        onChange={text => onChange(joinBetween(text, last))}
      />
      <DateParts
        {...rest}
        id={`${id}-until`}
        label={t('date.last')}
        value={last}
        onChange={text => onChange(joinBetween(first, text))}
      />
    </>
  );
}

/** A date, and a plain way to say that only its month or the days around it are known. The first box has the field's id. */
export function RoughDate(props: RoughDateProps) {
  const { id, value, onChange, onBlur, ...frame } = props;
  const t = useWords();
  const [known, setKnown] = useState<DayKnowledge>(() => knowledgeOf(value));
  const ask = (wanted: DayKnowledge) => {
    setKnown(wanted);
    onChange('');
  };
  const boxes = { id, value, onChange, ...(onBlur !== undefined && { onBlur }) };
  return (
    <>
      {known === 'day' ? (
        <DateParts {...props} />
      ) : (
        <FieldGroup {...frame}>
          {({ invalid }) => (
            <>
              <Radios
                id={`${id}-known`}
                label={t('date.whatIsKnown')}
                options={[
                  { value: 'month', label: t('date.knownMonth') },
                  { value: 'between', label: t('date.knownBetween') },
                ]}
                value={known}
                onChange={ask}
              />
              {known === 'month' ? <MonthBoxes {...boxes} invalid={invalid} /> : <BetweenBoxes {...boxes} />}
            </>
          )}
        </FieldGroup>
      )}
      <Tick
        id={`${id}-roughly`}
        label={t('date.roughly')}
        checked={known !== 'day'}
        onChange={isRough => ask(isRough ? 'month' : 'day')}
      />
    </>
  );
}
