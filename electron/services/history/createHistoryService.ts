import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { ClaimHistory, HeadsCheck, HistoryCheck } from '../../../shared/bridge/claimHistory.ts';
import type { OpenedClaim, Request } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { planSteps } from '../../../shared/interview/planSteps.ts';
import { planWriting } from '../../../shared/interview/planWriting.ts';
import type { ClaimService } from '../claims/createClaimService.ts';
import { readJournal } from '../claims/journal.ts';
import { recordEntry } from '../claims/recordEntry.ts';
import type { PackLibrary } from '../packs/createPackLibrary.ts';
import type { Ports } from '../ports.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { recordView } from '../store/recordView.ts';
import { checkAtOpening } from './checkAtOpening.ts';
import { checkHeads } from './checkHeads.ts';
import { checkHistory } from './checkHistory.ts';
import { findClaimFaults } from './findClaimFaults.ts';
import { replayJournal, type ReplayedEntry } from './replayJournal.ts';
import { takeEntryBack, tellEntry } from './tellHistory.ts';

/** What happened to each claim of the open workspace. Every call throws locked while it is not open. */
export interface HistoryService {
  /** The newest entries, or those before a number. Throws notFound. */
  list(request: Request<'history.list'>): ClaimHistory;
  /**
   * Takes one entry back by a new one. Throws undoRefused where what it changed was changed since or is gone, conflict where the claim has
   * another revision, and historyAltered.
   */
  undo(request: Request<'history.undo'>): Promise<OpenedClaim>;
  /** Adds a reason to an entry; earlier ones stay. Throws notFound. */
  explain(request: Request<'history.explain'>): void;
  /** The claim as it was at the end of a day, assessed on that day. Throws historyAltered, and invalidRequest where it did not exist yet. */
  asOn(request: Request<'history.asOn'>): OpenedClaim;
  readonly check: () => HistoryCheck;
  checkHeads(): HeadsCheck;
  /** As `check`; of a large workspace only as far as the ends of the histories tell. */
  readonly checkAtOpening: () => HistoryCheck;
}

export interface HistoryServiceParts {
  readonly use: UseWorkspace;
  readonly packs: PackLibrary;
  readonly claims: Pick<ClaimService, 'change' | 'kept'>;
  readonly clock: Ports['clock'];
}

const entriesAtOnce = 50;

/** Throws notFound. */
function findEntry(entries: readonly ReplayedEntry[], of: number): ReplayedEntry {
  const found = entries.find(({ entry }) => entry.number === of && entry.explains === undefined);
  if (found === undefined) throw new AppError('notFound', { what: 'entry', id: String(of) });
  return found;
}

export function createHistoryService({ use, packs, claims, clock }: HistoryServiceParts): HistoryService {
  /** Throws historyAltered: nothing is derived from what somebody else wrote. */
  const replayWhole = (claimId: ClaimId): readonly ReplayedEntry[] => {
    const { database } = use();
    if (findClaimFaults(database, claimId).length > 0) throw new AppError('historyAltered', {});
    return replayJournal(readJournal(database, claimId).entries);
  };

  return {
    list({ claimId, before }) {
      const { database, actor } = use();
      return database
        .transaction(() => {
          const { claim } = claims.kept(claimId);
          recordView(database, { at: clock.now(), actor, action: 'history.view', claimId });
          const entries = replayJournal(readJournal(database, claimId).entries);
          const shown = entries
            .filter(({ entry }) => entry.explains === undefined && (before === undefined || entry.number < before))
            .toReversed();
          return {
            entries: shown.slice(0, entriesAtOnce).map(told => tellEntry(entries, told, claim)),
            hasEarlier: shown.length > entriesAtOnce,
            faults: [...findClaimFaults(database, claimId)],
          };
        })
        .immediate();
    },

    undo: ({ claimId, revision, of }) =>
      claims.change(claimId, revision, claim => {
        const entries = replayWhole(claimId);
        const back = takeEntryBack(entries, findEntry(entries, of), claim);
        if ('refusal' in back) throw new AppError('undoRefused', back.refusal);
        return { changes: back.changes, undoes: of };
      }),

    explain({ claimId, of, why }) {
      const { database } = use();
      database
        .transaction(() => {
          const { revision } = claims.kept(claimId);
          findEntry(replayJournal(readJournal(database, claimId).entries), of);
          recordEntry(use(), clock, 'history.explain', { claimId, revision, changes: [], why, explains: of });
        })
        .immediate();
    },

    asOn({ claimId, day }) {
      const { database, actor } = use();
      return database
        .transaction(() => {
          const told = replayWhole(claimId).findLast(({ entry }) => entry.on <= day);
          if (told === undefined || day > clock.today()) throw new AppError('invalidRequest', { at: ['/day'] });
          recordView(database, { at: clock.now(), actor, action: 'history.viewAsOn', claimId, details: { day } });
          const { entry, after: claim } = told;
          const pack = packs.get(claim.jurisdiction);
          return {
            claim,
            revision: entry.revision,
            assessment: assessClaim(pack, claim, day),
            plan: planSteps(pack, claim),
            writing: planWriting(pack, claim, day),
            packNews: [],
            requalification: null,
          };
        })
        .immediate();
    },

    check() {
      const { database } = use();
      return database.transaction(() => checkHistory(database))();
    },
    checkHeads: () => checkHeads(use().database),
    checkAtOpening() {
      const { database } = use();
      return database.transaction(() => checkAtOpening(database))();
    },
  };
}
