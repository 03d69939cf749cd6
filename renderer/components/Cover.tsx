import { useEffect, useRef } from 'react';
import { useWords } from './useWords.tsx';
import styles from './Cover.module.css';

/** Covers everything at once; Esc does not take it away. What it hides keeps its place and its focus. */
export function Cover({ covered, onShow }: { readonly covered: boolean; readonly onShow: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (covered) dialog.current?.showModal();
    else dialog.current?.close();
  }, [covered]);
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      aria-label={t('cover.title')}
      onKeyDown={event => {
        // Chromium lets a second Esc past `cancel`.
        if (event.code === 'Escape') event.preventDefault();
      }}
      onCancel={event => event.preventDefault()}
    >
      <button type="button" className={styles.show} onClick={onShow}>
        {t('cover.show')}
      </button>
    </dialog>
  );
}
