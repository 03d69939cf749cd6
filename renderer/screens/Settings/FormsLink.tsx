import { ButtonLink } from '../../components/Button.tsx';
import { useWords } from '../../components/useWords.tsx';

/** What forms of the office are, and the way to them. */
export function FormsLink() {
  const t = useWords();
  return (
    <section aria-labelledby="settings-forms">
      <h2 id="settings-forms">{t('forms.title')}</h2>
      <p>{t('forms.inSettings')}</p>
      <ButtonLink href="#/forms">{t('forms.open')}</ButtonLink>
    </section>
  );
}
