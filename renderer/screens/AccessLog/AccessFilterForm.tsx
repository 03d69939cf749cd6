import { useState } from 'react';
import type { AccessFilter } from '../../../shared/bridge/accessLog.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { parseTypedDate } from '../../../shared/fmt/parseTyped.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { DateParts } from '../../components/DateParts.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { Form } from '../../components/Form.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from './AccessLog.module.css';

type Period = Pick<AccessFilter, 'from' | 'until'>;

/** Null where nothing is typed, undefined where it is no day. */
const readDay = (typed: string, today: IsoDate) => (typed === '' ? null : parseTypedDate(typed, today));

interface AccessFilterFormProps {
  readonly today: IsoDate;
  readonly onShow: (period: Period) => void;
}

/** Which days are shown; an end that is left empty is open. */
export function AccessFilterForm({ today, onShow }: AccessFilterFormProps) {
  const t = useWords();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    const [first, last] = [readDay(from, today), readDay(until, today)];
    const found = [
      ...(first === undefined ? [{ fieldId: 'from', text: t('issue.notARealDate') }] : []),
      ...(last === undefined ? [{ fieldId: 'until', text: t('issue.notARealDate') }] : []),
      ...(first && last && last < first ? [{ fieldId: 'until', text: t('accessLog.daysInWrongOrder') }] : []),
    ];
    setErrors(found);
    if (found.length === 0) onShow({ from: first ?? null, until: last ?? null });
  };
  const boxes = [
    { id: 'from', label: t('accessLog.from'), value: from, onChange: setFrom },
    { id: 'until', label: t('accessLog.until'), value: until, onChange: setUntil },
  ];
  return (
    <Form errors={errors} onSend={send}>
      <div className={styles.days}>
        {boxes.map(box => (
          <DateParts key={box.id} {...box} optional error={errorAt(errors, box.id)} />
        ))}
      </div>
      <ButtonRow>
        <Button type="submit">{t('accessLog.show')}</Button>
      </ButtonRow>
    </Form>
  );
}
