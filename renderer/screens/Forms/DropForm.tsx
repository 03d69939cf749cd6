import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { Dropping } from './useDropForm.ts';

interface DropFormProps {
  readonly label: string;
  /** False while it is not known yet what the form is for. */
  readonly ready?: boolean;
  readonly dropping: Dropping;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a form is chosen or dropped, and why it was not taken. */
export function DropForm({ label, ready = true, dropping, onFiles }: DropFormProps) {
  const t = useWords();
  return (
    <>
      {dropping.state === 'failed' && <FailureNotice failure={dropping.failure} />}
      {dropping.state === 'refused' && (
        <Notice tone="stop" announced title={t('forms.refused')}>
          <p>{t(`forms.refusal.${dropping.refusal}`)}</p>
        </Notice>
      )}
      <FileDrop label={label} accept=".pdf" busy={dropping.state === 'reading' || !ready} onFiles={onFiles} />
    </>
  );
}
