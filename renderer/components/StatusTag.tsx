import type { ReactNode } from 'react';
import styles from './StatusTag.module.css';

export type Tone = 'plain' | 'info' | 'warn' | 'stop' | 'muted';

/** A state in a word or two. `plain` for what is done, so that open work stands out. */
export function StatusTag({
  tone,
  id,
  children,
}: {
  readonly tone: Tone;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <span id={id} className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
