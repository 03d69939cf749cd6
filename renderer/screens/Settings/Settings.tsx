import { useState } from 'react';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { RecoverySheet } from '../Start/RecoverySheet.tsx';
import { AboutRedress } from './AboutRedress.tsx';
import { AccessLogLink } from './AccessLogLink.tsx';
import { Backups } from './Backups.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { FormsLink } from './FormsLink.tsx';
import { LockSettings } from './LockSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { People } from './People.tsx';
import { Retention } from './Retention.tsx';
import { RenewRecoveryCode } from './RenewRecoveryCode.tsx';
import { RulePacks } from './RulePacks.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** A new recovery code: shown until it is stored, then only that it was made. */
interface RenewedCode {
  readonly renewed: boolean;
  readonly recoveryCode?: string;
}

/** What can be set, and what the program says of itself. */
export function Settings() {
  const t = useWords();
  const [code, setCode] = useState<RenewedCode>({ renewed: false });
  if (code.recoveryCode !== undefined) {
    return <RecoverySheet recoveryCode={code.recoveryCode} onStored={() => setCode({ renewed: true })} />;
  }
  return (
    <Page title={t('settings.title')} back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}>
      <LookSettings />
      <LockSettings />
      <ChangePassphrase />
      <RenewRecoveryCode renewed={code.renewed} onRenewed={recoveryCode => setCode({ renewed: false, recoveryCode })} />
      <People />
      <Backups />
      <Retention />
      <AccessLogLink />
      <RulePacks />
      <FormsLink />
      <ShortcutList />
      <AboutRedress />
    </Page>
  );
}
