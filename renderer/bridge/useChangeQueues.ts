import { createContext, use } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { cacheKeys } from './cacheKeys.ts';
import { createChangeQueue, type ChangeQueue, type Saving } from './createChangeQueue.ts';
import type { Bridge } from './openBridge.ts';

/** The queues of the open workspace, one per claim. */
export interface ChangeQueues {
  readonly of: (claimId: ClaimId) => ChangeQueue;
  readonly retryAll: () => Promise<void>;
  /** Drops every queue with what still waits in it. */
  readonly forget: () => void;
}

/** Makes queues that read the revision from the window's cache and write every reply back into it. */
export function createChangeQueues({ call }: Bridge, cache: QueryClient): ChangeQueues {
  const queues = new Map<ClaimId, ChangeQueue>();
  const make = (claimId: ClaimId): ChangeQueue => {
    const reload = () => call('claims.open', { claimId });
    return createChangeQueue({
      send: async changes => {
        const known = cache.getQueryData<OpenedClaim>(cacheKeys.claim(claimId)) ?? (await reload());
        return call('claims.apply', { claimId, revision: known.revision, changes: [...changes] });
      },
      reload,
      publish: opened => {
        cache.setQueryData(cacheKeys.claim(claimId), opened);
        // Only the reply to the change itself tells it: kept apart, so that reading the claim anew does not lose it.
        if (opened.requalification !== null) {
          cache.setQueryData(cacheKeys.requalification(claimId), opened.requalification);
        }
        cache.removeQueries({ queryKey: cacheKeys.ofClaim(claimId), type: 'inactive' });
        void cache.invalidateQueries({ queryKey: cacheKeys.ofClaim(claimId) });
        void cache.invalidateQueries({ queryKey: cacheKeys.claims });
      },
      report: saving => cache.setQueryData<Saving>(cacheKeys.saving, saving),
    });
  };
  return {
    of: claimId => {
      const queue = queues.get(claimId) ?? make(claimId);
      queues.set(claimId, queue);
      return queue;
    },
    retryAll: async () => {
      await Promise.all([...queues.values()].map(queue => queue.retry()));
    },
    forget: () => queues.clear(),
  };
}

export const ChangeQueuesContext = createContext<ChangeQueues | undefined>(undefined);

/** The queues through which every change of a claim goes. */
export function useChangeQueues(): ChangeQueues {
  const queues = use(ChangeQueuesContext);
  if (queues === undefined) throw new Error('no change queues around this component');
  return queues;
}
