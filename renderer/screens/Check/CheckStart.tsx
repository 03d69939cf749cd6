import { useState } from 'react';
import { useLocation } from 'wouter';
import { Ready } from '../../bridge/Ready.tsx';
import { usePacks } from '../../bridge/usePack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { Countries, type PackRows } from '../Countries.tsx';
import { checkPaths } from './checkPaths.ts';
import { useCheckState } from './useCheckState.ts';

function StartForm({ packs }: { readonly packs: PackRows }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const { keep } = useCheckState();
  const [jurisdiction, setJurisdiction] = useState(packs.length === 1 ? packs[0]?.jurisdiction : undefined);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = (): void => {
    setErrors(jurisdiction === undefined ? [{ fieldId: 'country', text: t('newClaim.chooseCountry') }] : []);
    if (jurisdiction === undefined) return;
    keep({ jurisdiction, given: {} });
    navigate(checkPaths.question(0).slice(1));
  };
  return (
    <Form errors={errors} onSend={send}>
      <Countries packs={packs} value={jurisdiction} error={errorAt(errors, 'country')} onChange={setJurisdiction} />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {t('check.begin')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Whom the quick check is for, that nothing is saved, and under whose law it is made. */
export function CheckStart() {
  const t = useWords();
  const packs = usePacks();
  return (
    <Ready query={packs}>
      {rows => (
        <Page title={t('check.title')} back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}>
          <p>{t('check.intro')}</p>
          <Notice tone="info">
            <p>{t('check.nothingSaved')}</p>
          </Notice>
          {rows.some(({ hasCheck }) => hasCheck) ? (
            <StartForm packs={rows.filter(({ hasCheck }) => hasCheck)} />
          ) : (
            <p>{t(rows.length === 0 ? 'newClaim.noPacks' : 'check.noCheck')}</p>
          )}
        </Page>
      )}
    </Ready>
  );
}
