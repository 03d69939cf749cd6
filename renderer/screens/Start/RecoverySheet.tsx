import { useState } from 'react';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from './RecoverySheet.module.css';

/** The recovery code, shown this once: one goes on only after saying that it is stored. */
export function RecoverySheet({
  recoveryCode,
  onStored,
}: {
  readonly recoveryCode: string;
  readonly onStored: () => void;
}) {
  const t = useWords();
  const [stored, setStored] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    setErrors(stored ? [] : [{ fieldId: 'stored', text: t('recovery.notStored') }]);
    if (stored) onStored();
  };
  return (
    <Page title={t('recovery.title')} failed={errors.length > 0}>
      <p>{t('recovery.text')}</p>
      <p className={styles.code} data-recovery-code>
        {recoveryCode}
      </p>
      <Notice tone="warn">
        <p>{t('recovery.once')}</p>
      </Notice>
      <Form errors={errors} onSend={send}>
        <Tick id="stored" label={t('recovery.stored')} error={errors[0]?.text} checked={stored} onChange={setStored} />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {t('common.continue')}
          </Button>
          <Button onClick={() => window.print()}>{t('recovery.print')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
