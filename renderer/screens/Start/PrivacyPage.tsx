import { Button, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';

/** Read once, before the first claim: what Hide and Lock do, and what they cannot do. */
export function PrivacyPage({ onRead }: { readonly onRead: () => void }) {
  const t = useWords();
  return (
    <Page title={t('privacy.title')}>
      <h2>{t('privacy.hide')}</h2>
      <p>{t('privacy.hideText')}</p>
      <h2>{t('privacy.lock')}</h2>
      <p>{t('privacy.lockText')}</p>
      <h2>{t('privacy.cannot')}</h2>
      <ul>
        <li>{t('privacy.cannotSpy')}</li>
        <li>{t('privacy.cannotShoulder')}</li>
        <li>{t('privacy.cannotPaper')}</li>
      </ul>
      <ButtonRow>
        <Button kind="primary" onClick={onRead}>
          {t('privacy.action')}
        </Button>
      </ButtonRow>
    </Page>
  );
}
