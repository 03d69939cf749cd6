import { draftTranslations } from '../../shared/text/windowLanguage.ts';
import styles from './DraftTranslation.module.css';
import { useLanguage, useWords } from './useWords.tsx';

/** Says at the foot of the window that its wording is not confirmed, in the languages where that is so. */
export function DraftTranslation() {
  const t = useWords();
  if (!draftTranslations.has(useLanguage())) return null;
  return <footer className={styles.mark}>{t('translation.draftMeans')}</footer>;
}
