import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { useDropForm } from './useDropForm.ts';
import styles from './Forms.module.css';

interface DropFormProps {
  readonly label: string;
  /** False while it is not known yet what the form is for. */
  readonly ready?: boolean;
  /** Whether an answer sheet may be made of a form that is refused: not where it would cost a form that is mapped. */
  readonly takesRefused?: boolean;
  readonly dropper: ReturnType<typeof useDropForm>;
}

/** Where a form is chosen or dropped, why it was not taken, and what can be made instead. */
export function DropForm({ label, ready = true, takesRefused = true, dropper }: DropFormProps) {
  const t = useWords();
  const { dropping, drop, makeSheet } = dropper;
  const offersSheet = takesRefused && dropping.state === 'refused' && dropping.refusal !== 'damaged';
  return (
    <>
      {dropping.state === 'failed' && <FailureNotice failure={dropping.failure} />}
      {dropping.state === 'refused' && (
        <>
          <Notice tone="stop" announced title={t(takesRefused ? 'forms.refused' : 'forms.refusedNewer')}>
            <p>{t(`forms.refusal.${dropping.refusal}`)}</p>
            {offersSheet && <p>{t('forms.sheetHint')}</p>}
          </Notice>
          {offersSheet && (
            <div className={styles.instead}>
              <Button kind="primary" onClick={() => void makeSheet(dropping)}>
                {t('forms.makeSheet')}
              </Button>
            </div>
          )}
        </>
      )}
      <FileDrop
        label={label}
        accept=".pdf"
        busy={dropping.state === 'reading' || !ready}
        onFiles={files => void drop(files)}
      />
    </>
  );
}
