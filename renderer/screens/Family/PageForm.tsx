import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { ChoicesForm } from './ChoicesForm.tsx';
import type { Use } from './SafetyQuestion.tsx';
import { readBringBy, type SheetChoices } from './sheetChoices.ts';

/** What a page to be given away is made of, and who looks at it. */
export interface PageOfChoices {
  readonly choices: SheetChoices;
  readonly today: IsoDate;
  readonly use: Use;
  readonly onChange: (choices: SheetChoices) => void;
  readonly onAskAgain: () => void;
}

interface PageFormProps extends PageOfChoices {
  /** Parts of the page that may be left out; all of them without it. */
  readonly parts?: readonly SheetChoices['blocks'][number][];
  readonly isBusy: boolean;
  /** Why the file could not be made; null where it could. */
  readonly failure: unknown;
  /** What to do with the file once it is made; undefined before. */
  readonly made: ReactNode | undefined;
  /** Makes the file: called where the family keeps the page, with choices in order. */
  readonly onMake: () => void;
}

/** What stands on the page; where the family keeps it, the file as well. */
export function PageForm({ choices, today, use, onChange, onAskAgain, ...making }: PageFormProps) {
  const { parts, isBusy, failure, made, onMake } = making;
  const t = useWords();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    const isWrong = choices.kind === 'family' && readBringBy(choices.bringBy, today) === 'wrong';
    setErrors(isWrong ? [{ fieldId: 'bring-by', text: t('family.bringByWrong') }] : []);
    if (!isWrong && use === 'keep') onMake();
  };
  return (
    <Form errors={errors} onSend={send}>
      <ChoicesForm choices={choices} {...(parts !== undefined && { parts })} errors={errors} onChange={onChange} />
      {use === 'keep' ? (
        <ButtonRow>
          <Button kind="primary" type="submit" busy={isBusy}>
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
      {failure !== null && <FailureNotice failure={failureOf(failure)} />}
      {made !== undefined && (
        <>
          <Notice tone="done" title={t('family.made')} announced>
            <p>{t('family.madeText')}</p>
          </Notice>
          {made}
        </>
      )}
    </Form>
  );
}
