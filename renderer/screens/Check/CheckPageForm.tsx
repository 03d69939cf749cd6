import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { ChoicesForm } from '../Family/ChoicesForm.tsx';
import type { Use } from '../Family/SafetyQuestion.tsx';
import { familyBlocks, readBringBy, type SheetChoices } from '../Family/sheetChoices.ts';
import { saveDownload } from '../saveDownload.ts';

interface CheckPageFormProps {
  readonly choices: SheetChoices;
  readonly today: IsoDate;
  readonly use: Use;
  /** The page as it is looked at; none while it is being set. */
  readonly previewId: string | undefined;
  readonly onChange: (choices: SheetChoices) => void;
  readonly onAskAgain: () => void;
}

/** A first look says nothing yet of the way to a decision. */
const checkBlocks = familyBlocks.filter(block => block !== 'next');

/** Hands over the very page that is looked at. Nothing is kept of it here. */
function useHandOver() {
  const { call, loadFile } = useBridge();
  return useMutation({
    mutationFn: async (previewId: string) => {
      const handed = await call('checks.handOver', { previewId });
      for (const name of handed.how === 'download' ? handed.names : [])
        saveDownload(await loadFile(`/files/previews/${previewId}/${name}`), name);
      return handed.how;
    },
  });
}

/** What stands on the page; where the family keeps it, the file as well. */
export function CheckPageForm({ choices, today, use, previewId, onChange, onAskAgain }: CheckPageFormProps) {
  const t = useWords();
  const handOver = useHandOver();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    const isWrong = choices.kind === 'family' && readBringBy(choices.bringBy, today) === 'wrong';
    setErrors(isWrong ? [{ fieldId: 'bring-by', text: t('family.bringByWrong') }] : []);
    if (!isWrong && use === 'keep' && previewId !== undefined) handOver.mutate(previewId);
  };
  const change = (changed: SheetChoices): void => {
    handOver.reset();
    onChange(changed);
  };
  return (
    <Form errors={errors} onSend={send}>
      <ChoicesForm choices={choices} parts={checkBlocks} errors={errors} onChange={change} />
      {use === 'keep' ? (
        <ButtonRow>
          <Button kind="primary" type="submit" busy={handOver.isPending || previewId === undefined}>
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
      {handOver.isError && <FailureNotice failure={failureOf(handOver.error)} />}
      {handOver.data !== undefined && handOver.data !== 'cancelled' && (
        <Notice tone="done" title={t('family.made')} announced>
          <p>{t('family.madeText')}</p>
        </Notice>
      )}
    </Form>
  );
}
