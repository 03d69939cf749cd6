import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { AllDeadlines, ClaimDeadlines } from '../../../shared/bridge/claimDeadlines.ts';
import type { Request, Response } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { PackLibrary } from '../packs/createPackLibrary.ts';
import type { Ports } from '../ports.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { toStorageFailure } from '../store/toStorageFailure.ts';
import { findFreeTitle } from './findFreeTitle.ts';
import { listingRepository, type ListedClaim, type ListedDays } from './listingRepository.ts';

/** As the contract allows in one reply. */
const rowsInReply = 50;
/** How many claims are read before others have their turn. */
const readAtOnce = 200;
/** How many claims are assessed anew, a hundredth of a second each, before an answer tells days as they were last reckoned. */
const waitedFor = 100;

/** What spans the claims of the open workspace. Nothing here takes long without giving others their turn. Throws locked. */
export interface ClaimLists {
  /** Some of the claims that have every typed word, the newest first; without words of all claims, the nearest deadline first. */
  find(request: Request<'claims.find'>): Promise<Response<'claims.find'>>;
  /** The days of every open claim. Those that are `behind` are being reckoned anew, which `onReckoned` tells the end of. */
  deadlines(): Promise<Omit<AllDeadlines, 'today'>>;
  /** The first of these working names that no claim has. */
  freeTitle(request: Request<'claims.freeTitle'>): Response<'claims.freeTitle'>;
}

export interface ClaimListsParts {
  readonly use: UseWorkspace;
  readonly packs: Pick<PackLibrary, 'list'>;
  readonly clock: Pick<Ports['clock'], 'today'>;
  /** Assesses a claim and keeps what lists show of it. */
  readonly reckon: (claimId: ClaimId) => unknown;
  /** All claims are up to date, after somebody was answered while they were not. */
  readonly onReckoned: () => void;
}

export function createClaimLists({ use, packs, clock, reckon, onReckoned }: ClaimListsParts): ClaimLists {
  const repository = () => listingRepository(use().database);

  /** Without its pack a claim cannot be assessed, and is still listed: it can be archived and removed. */
  const isStale = ({ row: { jurisdiction }, packVersion, assessedOn }: ListedClaim): boolean => {
    const pack = packs.list().find(({ manifest }) => manifest.jurisdiction === jurisdiction);
    return pack !== undefined && (packVersion !== pack.manifest.version || assessedOn !== clock.today());
  };

  /** Whether a claim was assessed. One that cannot be is listed as it was last: it must not take the others with it. */
  const tryReckon = (claimId: ClaimId): boolean => {
    try {
      reckon(claimId);
      return true;
    } catch (cause) {
      const failure = toStorageFailure(cause);
      const isOfClaim = failure instanceof AppError && 'part' in failure.details && failure.details.part === 'claim';
      // Locked, or the disk failed: no fault of the claim.
      if (failure instanceof AppError && !isOfClaim) throw cause;
      return false;
    }
  };

  /** Gives the number of claims assessed: one that was removed or reckoned meanwhile is none. */
  const reckonEach = async (claims: readonly ListedClaim[], onEach = () => {}): Promise<number> => {
    let reckoned = 0;
    for (const { row } of claims) {
      const now = repository().listed(row.claimId);
      if (now === undefined || !isStale(now)) continue;
      if (tryReckon(row.claimId)) {
        reckoned += 1;
        onEach();
      }
      await nextTurn();
    }
    return reckoned;
  };

  const readOpen = async (read: (claims: readonly ListedDays[]) => unknown): Promise<void> => {
    let last: number | undefined = 0;
    while (last !== undefined) {
      const claims = repository().openAfter(last, readAtOnce);
      await read(claims);
      last = claims.at(-1)?.number;
      await nextTurn();
    }
  };

  /** Those first whose nearest day has come and gone: of all days theirs are surely others now. */
  const reckonAll = async (onEach: () => void): Promise<void> => {
    const reckonOverdue = () => reckonEach(repository().overdue(clock.today(), readAtOnce), onEach);
    while ((await reckonOverdue()) > 0);
    await readOpen(claims => reckonEach(claims.filter(isStale), onEach));
  };

  let underWay: Promise<void> | undefined;
  /** Resolves when no claim is stale, or before that when many were. */
  const reckonForAWhile = (): Promise<void> => {
    underWay ??= new Promise((resolve, reject) => {
      let reckoned = 0;
      const countOne = () => {
        reckoned += 1;
        if (reckoned === waitedFor) resolve();
      };
      const end = () => {
        underWay = undefined;
        resolve();
        if (reckoned >= waitedFor) onReckoned();
      };
      const fail = (cause: unknown) => {
        underWay = undefined;
        // A failure after the answer is told to whoever asks next.
        reject(cause);
      };
      reckonAll(countOne).then(end, fail);
    });
    return underWay;
  };

  return {
    async find({ words, offset }) {
      for (;;) {
        const { listed, total } = repository().find(words, offset, rowsInReply);
        // Assessing one may move it to another place.
        if ((await reckonEach(listed.filter(isStale))) === 0) return { rows: listed.map(({ row }) => row), total };
      }
    },

    async deadlines() {
      await reckonForAWhile();
      const claims: ClaimDeadlines[] = [];
      let behind = 0;
      await readOpen(open => {
        behind += open.filter(isStale).length;
        for (const { row, deadlines } of open) {
          const { claimId, jurisdiction, title } = row;
          claims.push({ claimId, jurisdiction, title, deadlines: [...deadlines] });
        }
      });
      return { claims, behind };
    },

    freeTitle: ({ names }) => ({ title: findFreeTitle(names, repository().titles()) }),
  };
}
