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
  readonly dropper: ReturnType<typeof useDropForm>;
}

/** Where a form is chosen or dropped, why it was not taken, and what can be made instead. */
export function DropForm({ label, ready = true, dropper }: DropFormProps) {
  const t = useWords();
  const { dropping, drop, makeSheet } = dropper;
  return (
    <>
      {dropping.state === 'failed' && <FailureNotice failure={dropping.failure} />}
      {dropping.state === 'refused' && (
        <>
          <Notice tone="stop" announced title={t('forms.refused')}>
            <p>{t(`forms.refusal.${dropping.refusal}`)}</p>
            {dropping.refusal !== 'damaged' && <p>{t('forms.sheetHint')}</p>}
          </Notice>
          {dropping.refusal !== 'damaged' && (
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
