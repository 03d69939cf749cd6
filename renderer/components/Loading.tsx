import { useWords } from './useWords.tsx';
import styles from './Loading.module.css';

/** Says what is being done, but only when it takes longer than a moment. */
export function Loading({ text }: { readonly text?: string }) {
  const t = useWords();
  return <output className={styles.loading}>{text ?? t('common.loading')}</output>;
}

/** A whole page that is being read. */
export function LoadingPage() {
  return (
    <main id="page" className={styles.page}>
      <Loading />
    </main>
  );
}
