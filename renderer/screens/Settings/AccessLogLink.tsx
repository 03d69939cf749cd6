import { ButtonLink } from '../../components/Button.tsx';
import { useWords } from '../../components/useWords.tsx';

/** What the access log is for, and the way to it. */
export function AccessLogLink() {
  const t = useWords();
  return (
    <section aria-labelledby="settings-access-log">
      <h2 id="settings-access-log">{t('accessLog.title')}</h2>
      <p>{t('accessLog.inSettings')}</p>
      <ButtonLink href="#/access-log">{t('accessLog.open')}</ButtonLink>
    </section>
  );
}
