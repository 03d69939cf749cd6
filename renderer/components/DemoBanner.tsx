import { useWords } from './useWords.tsx';
import styles from './DemoBanner.module.css';

/** Says on every screen that nothing here is true and nothing is kept. */
export function DemoBanner({ passphrase }: { readonly passphrase: string }) {
  const t = useWords();
  return (
    <aside className={styles.banner} aria-label={t('demo.title')}>
      <strong>{t('demo.title')}</strong> {t('demo.text', { passphrase })}
    </aside>
  );
}
