import type { ReactNode } from 'react';
import styles from './BackLink.module.css';

/** The way to where one came from; Alt+← follows it. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={styles.back} href={href} data-back-link>
      {children}
    </a>
  );
}
