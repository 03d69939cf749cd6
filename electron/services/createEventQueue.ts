import type { AppEvent, Response } from '../../shared/bridge/contract.ts';

type Numbered = Response<'events.next'>['events'][number];

/** A poll is answered within this time, with nothing if nothing came. */
const longestWaitMs = 25_000;
/** A page polls all the time: what it has not fetched by then it will not miss. */
const mostKept = 200;

/** What happens without being asked, for pages that poll. */
export interface EventQueue {
  publish(event: AppEvent): void;
  /** Events after a number, at once or as soon as there are any. */
  next(after: number): Promise<Response<'events.next'>>;
  /** Forgets what happened so far: a page that opens later starts with what comes then. */
  clear(): void;
  /** Answers every poll; later ones are answered at once. */
  close(): void;
}

export function createEventQueue(): EventQueue {
  let last = 0;
  let kept: readonly Numbered[] = [];
  let closed = false;
  const waiting = new Set<() => void>();
  const later = (after: number) => kept.filter(({ number }) => number > after);
  const answerAll = () => {
    for (const answer of waiting) answer();
  };

  return {
    publish(event) {
      last += 1;
      kept = [...kept, { number: last, event }].slice(-mostKept);
      answerAll();
    },

    next: after =>
      new Promise(resolve => {
        const answer = () => {
          clearTimeout(timer);
          waiting.delete(answer);
          resolve({ events: later(after) });
        };
        const timer = setTimeout(answer, longestWaitMs);
        waiting.add(answer);
        if (closed || later(after).length > 0) answer();
      }),

    clear() {
      kept = [];
    },

    close() {
      closed = true;
      answerAll();
    },
  };
}
