import { useAppInfo } from '../../bridge/usePack.ts';
import { useWords } from '../../components/useWords.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Which Redress this is, and where its log lies in an installed one. */
export function AboutRedress() {
  const t = useWords();
  const { data } = useAppInfo();
  return (
    <SettingsSection id="about" title={t('settings.about')}>
      {data !== undefined && <p>Redress {data.version}</p>}
      {typeof data?.logPath === 'string' && (
        <p>
          {t('settings.log')} <code>{data.logPath}</code>
        </p>
      )}
    </SettingsSection>
  );
}
