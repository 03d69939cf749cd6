import { useAppInfo } from '../../bridge/usePack.ts';
import { useWords } from '../../components/useWords.tsx';

/** Which Redress this is, and where its log lies in an installed one. */
export function AboutRedress() {
  const t = useWords();
  const { data } = useAppInfo();
  return (
    <section aria-labelledby="settings-about">
      <h2 id="settings-about">{t('settings.about')}</h2>
      {data !== undefined && <p>Redress {data.version}</p>}
      {typeof data?.logPath === 'string' && (
        <p>
          {t('settings.log')} <code>{data.logPath}</code>
        </p>
      )}
    </section>
  );
}
