import { useCallback, useEffect, useRef, useState } from 'react';
import type { Claim } from '../../shared/domain/claim.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { FactId } from '../../shared/domain/fact.ts';
import { useUnsaved } from '../bridge/useSaving.ts';
import { useFlushBeforeLock } from '../bridge/useSession.ts';

/** How long typing rests before a draft is saved, in milliseconds. */
const restBeforeSaving = 400;

/** As the claim takes it, in characters; what is longer stays on the page alone until it is shortened. */
const longestDraft = 20_000;

/** What a box says once it is kept: an answer, or a part of an entry; undefined where nothing is kept. */
type SavedText = (fact: FactId) => string | undefined;

export interface Drafts {
  /** What stands in a question's box. */
  readonly textOf: (fact: FactId) => string;
  /** True while what is typed was not yet kept as an answer. */
  readonly isTyped: (fact: FactId) => boolean;
  readonly type: (fact: FactId, text: string) => void;
  /** Puts text into a box that is kept in another way than as a draft. */
  readonly show: (fact: FactId, text: string) => void;
  /** Keeps what is typed now. Never rejects: what fails stays on the page, and the top bar offers to try again. */
  readonly flush: () => Promise<void>;
  /** Forgets what was typed where an answer took its place and nothing newer was typed since. */
  readonly settle: (facts: readonly FactId[]) => void;
}

/**
 * Keeps what is typed as drafts of the claim: when typing rests, a box is left, the page goes or the workspace is locked.
 * `apply` stays the same for as long as the claim does.
 */
export function useDrafts(
  { drafts }: Pick<Claim, 'drafts'>,
  apply: (changes: readonly ClaimChange[]) => Promise<unknown>,
  savedText: SavedText,
): Drafts {
  const [typed, setTyped] = useState<Readonly<Record<FactId, string>>>({});
  const waiting = useRef(new Map<FactId, ClaimChange>());
  const unsaved = useUnsaved();
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(rest.current);
    const changes = [...waiting.current.values()];
    waiting.current.clear();
    // The queue keeps what failed and the top bar tells of it; the text stays in its box.
    if (changes.length > 0) await apply(changes).catch(() => undefined);
    // What was typed while these were sent is not kept yet.
    if (waiting.current.size > 0) unsaved();
  }, [apply, unsaved]);

  const type = (fact: FactId, text: string): void => {
    setTyped(before => ({ ...before, [fact]: text }));
    unsaved();
    // A draft that says what is kept already is none: empty text removes it.
    if (text.length > longestDraft) waiting.current.delete(fact);
    else waiting.current.set(fact, { kind: 'draft', fact, text: savedText(fact) === text ? '' : text });
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void flush(), restBeforeSaving);
  };

  const show = (fact: FactId, text: string): void => {
    waiting.current.delete(fact);
    setTyped(before => ({ ...before, [fact]: text }));
  };

  const settle = (facts: readonly FactId[]): void => {
    const settled = new Set(facts.filter(fact => !waiting.current.has(fact)));
    setTyped(before => Object.fromEntries(Object.entries(before).filter(([fact]) => !settled.has(fact))));
  };

  useFlushBeforeLock(flush);
  useEffect(() => {
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [flush]);

  return {
    textOf: fact => typed[fact] ?? drafts[fact] ?? savedText(fact) ?? '',
    isTyped: fact => typed[fact] !== undefined,
    type,
    show,
    flush,
    settle,
  };
}
