import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { Failure } from '../../shared/bridge/appError.ts';
import { failureOf } from './failureOf.ts';

/** Whether what was typed is kept; a failure says why not. */
export type Saving =
  { readonly state: 'idle' | 'saving' | 'saved' } | { readonly state: 'failed'; readonly failure: Failure };

interface QueueParts {
  /** Sends changes to the claim as it is known now. */
  readonly send: (changes: readonly ClaimChange[]) => Promise<OpenedClaim>;
  /** Reads the claim anew where it was changed elsewhere. */
  readonly reload: () => Promise<OpenedClaim>;
  readonly publish: (opened: OpenedClaim) => void;
  readonly report: (saving: Saving) => void;
}

export interface ChangeQueue {
  /** Resolves when these changes, and all that waited before them, are kept. */
  readonly apply: (changes: readonly ClaimChange[]) => Promise<OpenedClaim>;
  /** Sends again what could not be kept. */
  readonly retry: () => Promise<void>;
}

const atMostAtOnce = 100;

/** What will never be taken, whatever comes later, and so must not stop later changes. */
const hopeless: ReadonlySet<Failure['code']> = new Set(['invalidRequest', 'notFound']);

/** Sends one request at a time and joins the changes that wait meanwhile, so that a claim never conflicts with itself. */
export function createChangeQueue({ send, reload, publish, report }: QueueParts): ChangeQueue {
  let waiting: readonly ClaimChange[] = [];
  let sending: Promise<OpenedClaim> | undefined;

  async function sendOnce(changes: readonly ClaimChange[]): Promise<OpenedClaim> {
    try {
      return await send(changes);
    } catch (cause) {
      if (failureOf(cause).code !== 'conflict') throw cause;
      publish(await reload());
      return send(changes);
    }
  }

  async function sendAll(): Promise<OpenedClaim> {
    report({ state: 'saving' });
    for (;;) {
      const changes = waiting.slice(0, atMostAtOnce);
      try {
        const opened = await sendOnce(changes);
        waiting = waiting.slice(changes.length);
        publish(opened);
        if (waiting.length > 0) continue;
        report({ state: 'saved' });
        return opened;
      } catch (cause) {
        const failure = failureOf(cause);
        if (hopeless.has(failure.code)) waiting = waiting.slice(changes.length);
        report({ state: 'failed', failure });
        throw cause;
      }
    }
  }

  function start(): Promise<OpenedClaim> {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  return {
    apply: changes => {
      waiting = [...waiting, ...changes];
      return start();
    },
    retry: async () => {
      if (waiting.length > 0) await start().catch(() => undefined);
    },
  };
}
