import { useId, type ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  /** Why it cannot be pressed now: shown beside the button, which stays reachable. */
  readonly blockedBecause?: ReactNode;
  /** Its work is under way: a second press does nothing. */
  readonly busy?: boolean;
  /** The name read out where the visible words are not enough, for example among rows. Begins with the visible words. */
  readonly label?: string;
  readonly describedBy?: string;
  /** Takes the focus when its dialog opens. */
  readonly focusFirst?: boolean;
  readonly children: ReactNode;
}

/** A button that says why it does nothing instead of going grey. */
export function Button({
  kind = 'secondary',
  type = 'button',
  onClick,
  blockedBecause,
  busy = false,
  label,
  describedBy,
  focusFirst = false,
  children,
}: ButtonProps) {
  const reason = useId();
  const blocked = blockedBecause !== undefined;
  return (
    <>
      <button
        type={type}
        className={styles[kind]}
        aria-disabled={blocked || busy || undefined}
        aria-label={label}
        aria-describedby={blocked ? reason : describedBy}
        data-focus-first={focusFirst || undefined}
        onClick={event => {
          if (blocked || busy) event.preventDefault();
          else onClick?.();
        }}
      >
        {children}
      </button>
      {blocked && (
        <p id={reason} className={styles.reason}>
          {blockedBecause}
        </p>
      )}
    </>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  href,
  kind = 'secondary',
  children,
}: {
  readonly href: string;
  readonly kind?: 'primary' | 'secondary';
  readonly children: ReactNode;
}) {
  return (
    <a className={styles[kind]} href={href}>
      {children}
    </a>
  );
}

/** Buttons that belong together, the primary one first. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
