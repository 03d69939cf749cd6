import { ButtonLink } from '../../components/Button.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** What the access log is for, and the way to it. */
export function AccessLogLink() {
  const t = useWords();
  return (
    <SettingsSection id="access-log" title={t('accessLog.title')}>
      <p>{t('accessLog.inSettings')}</p>
      <ButtonLink href="#/access-log">{t('accessLog.open')}</ButtonLink>
    </SettingsSection>
  );
}
