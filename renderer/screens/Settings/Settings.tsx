import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { AboutRedress } from './AboutRedress.tsx';
import { AccessLogLink } from './AccessLogLink.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { CopyWorkspace } from './CopyWorkspace.tsx';
import { LookSettings } from './LookSettings.tsx';
import { Retention } from './Retention.tsx';
import { RulePacks } from './RulePacks.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** What can be set, and what the program says of itself. */
export function Settings() {
  const t = useWords();
  return (
    <Page title={t('settings.title')} back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}>
      <LookSettings />
      <ChangePassphrase />
      <CopyWorkspace />
      <Retention />
      <AccessLogLink />
      <RulePacks />
      <ShortcutList />
      <AboutRedress />
    </Page>
  );
}
