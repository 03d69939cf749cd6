import { createContext, use, useEffect, useEffectEvent } from 'react';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';

/** What the whole window shares: nothing else is global. */
export interface Session {
  readonly language: WindowLanguage;
  readonly setLanguage: (language: WindowLanguage) => void;
  /** Working names are blurred in lists until they are looked at, and days say nothing of what they are for. */
  readonly discreet: boolean;
  readonly setDiscreet: (discreet: boolean) => void;
  /** Inside a claim, words for offences and diagnoses are replaced by codes. */
  readonly discreetClaims: boolean;
  readonly setDiscreetClaims: (discreet: boolean) => void;
  /** Minutes without a touch after which the workspace locks. */
  readonly lockAfter: number;
  readonly setLockAfter: (minutes: number) => void;
  /** Covers the screen at once. */
  readonly hide: () => void;
  /** Keeps what is typed, drops the keys and everything the window remembers. */
  readonly lock: () => void;
  /** Called before the workspace is locked; the lock waits for it. */
  readonly beforeLock: (flush: () => Promise<void>) => () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of this window. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('no session around this component');
  return session;
}

/** Keeps what is typed before the workspace is locked. */
export function useFlushBeforeLock(flush: () => Promise<void>): void {
  const { beforeLock } = useSession();
  const latest = useEffectEvent(flush);
  useEffect(() => beforeLock(() => latest()), [beforeLock]);
}
