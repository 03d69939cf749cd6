import type { ReactNode } from 'react';
import { useWords } from './useWords.tsx';
import styles from './TopBar.module.css';

interface TopBarProps {
  readonly links: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
  readonly status: ReactNode;
  /** Whether words and names that reveal are replaced here. */
  readonly discreet: boolean;
  readonly onDiscreet: (discreet: boolean) => void;
  readonly onHide: () => void;
  readonly onLock: () => void;
}

/** The bar that is always there: places, whether all is saved, Hide and Lock. Its first tab stop hides the screen. */
export function TopBar({ links, status, discreet, onDiscreet, onHide, onLock }: TopBarProps) {
  const t = useWords();
  return (
    <header className={styles.bar}>
      <div className={styles.first}>
        <button type="button" onClick={onHide}>
          {t('frame.hideNow')}
        </button>
        <a
          href="#page"
          onClick={event => {
            event.preventDefault();
            document.querySelector<HTMLElement>('main h1')?.focus();
          }}
        >
          {t('frame.skip')}
        </a>
      </div>
      <nav className={styles.nav} aria-label={t('frame.nav')}>
        {links.map(link => (
          <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.text}
          </a>
        ))}
      </nav>
      <span className={styles.status}>{status}</span>
      <button type="button" className={styles.button} aria-pressed={discreet} onClick={() => onDiscreet(!discreet)}>
        {t('frame.discreet')}
      </button>
      <button type="button" className={styles.button} onClick={onHide}>
        {t('frame.hide')}
      </button>
      <button type="button" className={styles.button} onClick={onLock}>
        {t('frame.lock')}
      </button>
    </header>
  );
}
