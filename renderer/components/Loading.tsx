import { useWords } from './useWords.tsx';
import styles from './Loading.module.css';

/** Says that a page opens, but only when it takes longer than a moment. */
export function Loading() {
  const t = useWords();
  return (
    <main id="page" className={styles.loading}>
      <output>{t('common.loading')}</output>
    </main>
  );
}
