import { useWords } from './useWords.tsx';
import styles from './SaveStatus.module.css';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Whether what was typed is kept; announced, never a pop-up. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useWords();
  return (
    <output className={styles.status} data-state={state}>
      {state !== 'idle' && t(`save.${state}`)}
    </output>
  );
}
