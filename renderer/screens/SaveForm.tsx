import type { ReactNode } from 'react';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { Button, ButtonRow } from '../components/Button.tsx';
import type { FieldError } from '../components/ErrorSummary.tsx';
import { Form } from '../components/Form.tsx';
import { useWords } from '../components/useWords.tsx';
import { claimPaths } from './claimPaths.ts';

interface SaveFormProps {
  readonly claimId: ClaimId;
  /** What was wrong when it was last sent. */
  readonly errors: readonly FieldError[];
  /** Keeps what is typed; rejects where it could not be kept. */
  readonly onSave: () => Promise<void>;
  readonly children: ReactNode;
}

/** One page of a claim to fill in: save and go on, or leave it for later. */
export function SaveForm({ claimId, errors, onSave, children }: SaveFormProps) {
  const t = useWords();
  return (
    <Form
      errors={errors}
      // The top bar says why nothing was kept; what was typed stays here.
      onSend={() => void onSave().catch(() => undefined)}
    >
      {children}
      <ButtonRow>
        <Button kind="primary" type="submit">
          {t('step.save')}
        </Button>
        <a href={claimPaths.tasks(claimId)}>{t('step.saveLater')}</a>
      </ButtonRow>
    </Form>
  );
}
