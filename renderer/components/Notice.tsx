import type { ReactNode } from 'react';
import { StopIcon, WarnIcon, InfoIcon, DoneIcon } from './icons.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'stop' | 'done';
  readonly title?: ReactNode;
  /** Comes after something that the person did: it is read out at once. */
  readonly announced?: boolean;
  readonly lang?: string | undefined;
  readonly children?: ReactNode;
}

const icons = { info: InfoIcon, warn: WarnIcon, stop: StopIcon, done: DoneIcon } as const;

/** A remark that stays on the page. */
export function Notice({ tone, title, announced = false, lang, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      role={announced ? (tone === 'stop' ? 'alert' : 'status') : undefined}
      lang={lang}
    >
      <Icon />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
