import { languageNames, type WindowLanguage } from '../../../shared/text/windowLanguage.ts';
import { useSession } from '../../bridge/useSession.ts';
import { useWords } from '../../components/useWords.tsx';
import styles from './LanguageRow.module.css';

/** The languages of the window, each in its own name. */
export function LanguageRow() {
  const t = useWords();
  const { language, setLanguage } = useSession();
  return (
    <nav className={styles.row} aria-label={t('start.languages')}>
      {(Object.keys(languageNames) as WindowLanguage[]).map(each => (
        <button
          key={each}
          type="button"
          lang={each}
          className={styles.language}
          aria-current={each === language}
          onClick={() => setLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </nav>
  );
}
