import { useEffect, useRef, type ReactNode } from 'react';
import { useWindowTitle } from './useWindowTitle.tsx';
import styles from './Page.module.css';

interface PageProps {
  /** The one h1, focused on arrival. */
  readonly title: ReactNode;
  /** Where in the claim this is, above the heading. */
  readonly caption?: ReactNode;
  readonly back?: ReactNode;
  /** The right panel; it drops below the text in a narrow window. */
  readonly aside?: ReactNode;
  /** The form was sent with errors: the window's title says so. */
  readonly failed?: boolean;
  /** Leave the focus to a field of the page. */
  readonly keepFocus?: boolean;
  /** Tables need more room than text. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One screen: back link, heading, main column and perhaps a panel. Mount it once per place, with a `key` where the place changes. */
export function Page({
  title,
  caption,
  back,
  aside,
  failed = false,
  keepFocus = false,
  wide = false,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle({ failed });
  useEffect(() => {
    if (keepFocus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [keepFocus]);
  return (
    <main id="page" className={styles.page} data-aside={aside !== undefined} data-wide={wide}>
      <div className={styles.column}>
        {back}
        {caption !== undefined && <p className={styles.caption}>{caption}</p>}
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {children}
      </div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </main>
  );
}
