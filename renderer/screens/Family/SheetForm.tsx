import { useState } from 'react';
import type { Request } from '../../../shared/bridge/contract.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { HandOver } from '../Export/HandOver.tsx';
import { ChoicesForm } from './ChoicesForm.tsx';
import type { Use } from './SafetyQuestion.tsx';
import { readBringBy, type SheetChoices } from './sheetChoices.ts';
import { useMakeSheet } from './useMakeSheet.ts';

interface SheetFormProps {
  readonly choices: SheetChoices;
  readonly request: Request<'sheets.write'>;
  readonly today: IsoDate;
  readonly use: Use;
  readonly onChange: (choices: SheetChoices) => void;
  readonly onAskAgain: () => void;
}

/** What stands on the page; where the family keeps it, the file as well. */
export function SheetForm({ choices, request, today, use, onChange, onAskAgain }: SheetFormProps) {
  const t = useWords();
  const make = useMakeSheet();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    const isWrong = choices.kind === 'family' && readBringBy(choices.bringBy, today) === 'wrong';
    setErrors(isWrong ? [{ fieldId: 'bring-by', text: t('family.bringByWrong') }] : []);
    if (!isWrong && use === 'keep') make.mutate(request);
  };
  return (
    <Form errors={errors} onSend={send}>
      <ChoicesForm
        choices={choices}
        errors={errors}
        onChange={changed => {
          make.reset();
          onChange(changed);
        }}
      />
      {use === 'keep' ? (
        <ButtonRow>
          <Button kind="primary" type="submit" busy={make.isPending}>
            {t('family.make')}
          </Button>
        </ButtonRow>
      ) : (
        <>
          <Notice tone="stop">
            <p>{t('family.readAloud')}</p>
          </Notice>
          <ButtonRow>
            <Button onClick={onAskAgain}>{t('family.askAgain')}</Button>
          </ButtonRow>
        </>
      )}
      {make.isError && <FailureNotice failure={failureOf(make.error)} />}
      {make.data !== undefined && (
        <>
          <Notice tone="done" title={t('family.made')} announced>
            <p>{t('family.madeText')}</p>
          </Notice>
          <HandOver record={make.data} />
        </>
      )}
    </Form>
  );
}
