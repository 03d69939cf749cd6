import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { assessedResultsSchema, type AssessedResults } from '../../../shared/assessment/assessedResults.ts';
import { compareAssessments } from '../../../shared/assessment/compareAssessments.ts';
import { compareSums } from '../../../shared/assessment/moneyChange.ts';
import { findRequalification } from '../../../shared/assessment/findRequalification.ts';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { OpenedClaim, Request } from '../../../shared/bridge/contract.ts';
import { claimIdSchema, type Claim, type ClaimId } from '../../../shared/domain/claim.ts';
import {
  applyChange,
  applyChanges,
  type ClaimChange,
  type RecordedChange,
} from '../../../shared/domain/claimChange.ts';
import { emptyClaim } from '../../../shared/domain/emptyClaim.ts';
import { factIdSchema } from '../../../shared/domain/fact.ts';
import { copyableAnswers } from '../../../shared/interview/copyableAnswers.ts';
import { planWriting } from '../../../shared/interview/planWriting.ts';
import { planSteps } from '../../../shared/interview/planSteps.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { EvidenceService } from '../evidence/createEvidenceService.ts';
import type { PackLibrary } from '../packs/createPackLibrary.ts';
import type { Ports } from '../ports.ts';
import type { KeptExports } from '../store/createExportStore.ts';
import { noteArchived } from '../retention/noteArchived.ts';
import { emptyLinesOf, recordAccess } from '../store/accessLog.ts';
import { noteErasure } from '../store/eraseDeleted.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { recordView } from '../store/recordView.ts';
import { claimRepository, type KeptClaim } from './claimRepository.ts';
import { journalHead, type NewEntry } from './journal.ts';
import { listingRepository } from './listingRepository.ts';
import { outlookOf } from './outlook.ts';
import { packNewsRepository } from './packNewsRepository.ts';
import { recordEntry } from './recordEntry.ts';

/** The claims of the open workspace. Every call throws locked while it is not open. */
export interface ClaimService {
  /** Throws notFound, and invalidRequest where the claim to take over from stands under another law. */
  create(request: Request<'claims.create'>): OpenedClaim;
  /** Throws notFound. */
  open(claimId: ClaimId): OpenedClaim;
  /** As `open`, for work on an opened claim: not a line in the access log. */
  readonly read: (claimId: ClaimId) => OpenedClaim;
  /** The claim alone, without its assessment. Throws notFound. */
  readonly kept: (claimId: ClaimId) => KeptClaim;
  /** Applies the changes whole or not at all. Throws conflict where the claim has another revision. */
  apply(request: Request<'claims.apply'>): Promise<OpenedClaim>;
  /** As `apply`, with changes that are found in the same transaction from the claim as it is. */
  change(claimId: ClaimId, revision: number, compose: (claim: Claim) => ComposedChange): Promise<OpenedClaim>;
  /** What new packs changed in the claim was seen. Throws notFound. */
  acknowledgePackNews(claimId: ClaimId): OpenedClaim;
  archive(claimId: ClaimId, archived: boolean): void;
  /**
   * Nothing of the claim is in the workspace afterwards: no row, no word of the index, no file, no key, no line of the access log. One line
   * stays and says that a claim was removed, when and by whom, and how its history ended.
   */
  remove(claimId: ClaimId): Promise<void>;
}

/** Changes of a claim and what its history says of them. */
export interface ComposedChange extends Pick<NewEntry, 'changes' | 'why' | 'undoes'> {}

export interface ClaimServiceParts {
  readonly use: UseWorkspace;
  readonly packs: PackLibrary;
  readonly evidence: Pick<EvidenceService, 'attach' | 'forget' | 'filesOf' | 'removeFiles'>;
  readonly exports: Pick<KeptExports, 'filesOf' | 'removeFiles'>;
  readonly ports: Pick<Ports, 'clock' | 'newId'>;
  /** Hears that what was removed could not be erased yet. */
  readonly noteUnerased?: () => void;
}

const isDraft = ({ kind }: RecordedChange) => kind === 'draft';

export function createClaimService({
  use,
  packs,
  evidence,
  exports,
  ports,
  noteUnerased = () => {},
}: ClaimServiceParts): ClaimService {
  const { clock, newId } = ports;

  /** Where the pack has another version than last time: notes what that alone changes, before anything else happens to the claim. */
  const noteNews = (pack: JurisdictionPack, claim: Claim): void => {
    const repository = packNewsRepository(use().database);
    const before = repository.lastResults(claim.claimId);
    if (before === undefined || before.packVersion === pack.manifest.version) return;
    // On the day of the earlier assessment: what time has changed since is no news of the law.
    const after = assessedResultsSchema.parse(assessClaim(pack, claim, before.assessedOn));
    const differences = compareAssessments(before, after);
    if (differences.length > 0) repository.add(claim.claimId, { before, after, differences });
  };

  /** Assesses a claim as it is kept, and keeps what lists show of it and what a later pack will be compared with. */
  const assessAndKeep = ({ claim, revision }: KeptClaim): { opened: OpenedClaim; results: AssessedResults } => {
    const { database } = use();
    const { claimId } = claim;
    const pack = packs.get(claim.jurisdiction);
    const today = clock.today();
    const assessment = assessClaim(pack, claim, today);
    const { packVersion, assessedOn } = assessment;
    listingRepository(database).keepOutlook(claimId, { packVersion, assessedOn, ...outlookOf(claim, assessment) });
    const results = assessedResultsSchema.parse(assessment);
    packNewsRepository(database).keepResults(claimId, results);
    const packNews = packNewsRepository(database).of(claimId);
    const plan = planSteps(pack, claim);
    const writing = planWriting(pack, claim, today);
    return { opened: { claim, revision, assessment, plan, writing, packNews, requalification: null }, results };
  };
  const assess = (kept: KeptClaim): OpenedClaim => assessAndKeep(kept).opened;

  /** What the claim comes to before a change; assessed anew only where the results kept are of another day or pack. */
  const currentResults = (pack: JurisdictionPack, claim: Claim): AssessedResults => {
    const today = clock.today();
    const kept = packNewsRepository(use().database).lastResults(claim.claimId);
    const isCurrent = kept?.packVersion === pack.manifest.version && kept.assessedOn === today;
    return isCurrent ? kept : assessedResultsSchema.parse(assessClaim(pack, claim, today));
  };

  /** Reads a claim; what a new pack changes in it is noted first. Throws notFound. */
  const load = (claimId: ClaimId): KeptClaim => {
    const kept = claimRepository(use().database).load(claimId);
    const pack = packs.list().find(({ manifest }) => manifest.jurisdiction === kept.claim.jurisdiction);
    if (pack !== undefined) noteNews(pack, kept.claim);
    return kept;
  };

  const applyComposed: ClaimService['change'] = async (claimId, revision, compose) => {
    const { database, erase } = use();
    const forgotten: string[] = [];
    const applyOne = (claim: Claim, change: RecordedChange): Claim => {
      if (change.kind === 'attachEvidence') evidence.attach(claim, change.evidence);
      if (change.kind === 'removeEvidence' && claim.evidence.some(held => held.evidenceId === change.evidenceId)) {
        evidence.forget(change.evidenceId);
        forgotten.push(change.evidenceId);
      }
      return applyChange(claim, change);
    };
    const opened = database
      .transaction(() => {
        const before = load(claimId);
        if (before.revision !== revision) throw new AppError('conflict', { revision: before.revision });
        const { changes, ...said } = compose(before.claim);
        const lasting = changes.filter(change => !isDraft(change));
        const pack = packs.get(before.claim.jurisdiction);
        const resultsBefore = lasting.length > 0 ? currentResults(pack, before.claim) : undefined;
        const kept = { claim: changes.reduce(applyOne, before.claim), revision: revision + 1 };
        claimRepository(database).save(kept, clock.now());
        const { opened: assessed, results } = assessAndKeep(kept);
        if (resultsBefore !== undefined) {
          const money = compareSums(resultsBefore, results);
          const sums = money.length === 0 ? {} : { money };
          const action = said.undoes === undefined ? 'claims.apply' : 'history.undo';
          recordEntry(use(), clock, action, { claimId, revision: kept.revision, changes: lasting, ...said, ...sums });
        }
        if (forgotten.length > 0) noteErasure(database);
        const { claim, assessment } = assessed;
        return { ...assessed, requalification: findRequalification(pack, before.claim, claim, assessment) };
      })
      .immediate();
    await evidence.removeFiles(forgotten);
    // Their keys may still stand in free pages, and in the log of the last writes.
    if (forgotten.length > 0) await erase().catch(noteUnerased);
    return opened;
  };

  return {
    create({ jurisdiction, title, answers, from, fromCheck }) {
      const { database } = use();
      const pack = packs.get(jurisdiction);
      const source = from === undefined ? undefined : claimRepository(database).load(from).claim;
      if (source !== undefined && source.jurisdiction !== jurisdiction) {
        throw new AppError('invalidRequest', { at: ['/jurisdiction'] });
      }
      const taken = source === undefined ? {} : copyableAnswers(pack, source);
      const claimId = claimIdSchema.parse(newId());
      const changes: readonly ClaimChange[] = [
        { kind: 'rename', title },
        ...Object.entries({ ...taken, ...answers }).map(([fact, value]): ClaimChange => ({
          kind: 'answer',
          fact: factIdSchema.parse(fact),
          value,
        })),
        ...(fromCheck === true
          ? [{ kind: 'takeFromCheck' as const, facts: Object.keys(answers).map(fact => factIdSchema.parse(fact)) }]
          : []),
      ];
      const start = emptyClaim(claimId, jurisdiction, title, clock.today());
      const kept = { claim: applyChanges(start, changes), revision: 1 };
      return database
        .transaction(() => {
          claimRepository(database).insert(kept, clock.now());
          recordEntry(use(), clock, 'claims.create', { claimId, revision: kept.revision, start, changes });
          return assess(kept);
        })
        .immediate();
    },

    open(claimId) {
      const { database, actor } = use();
      return database
        .transaction(() => {
          const kept = load(claimId);
          recordView(database, { at: clock.now(), actor, action: 'claims.open', claimId });
          return assess(kept);
        })
        .immediate();
    },

    kept: claimId => claimRepository(use().database).load(claimId),

    read: claimId =>
      use()
        .database.transaction(() => assess(load(claimId)))
        .immediate(),

    apply: ({ claimId, revision, changes, why }) =>
      applyComposed(claimId, revision, () => ({ changes, ...(why === undefined ? {} : { why }) })),
    change: applyComposed,

    acknowledgePackNews(claimId) {
      const { database, actor } = use();
      return database
        .transaction(() => {
          const kept = load(claimId);
          packNewsRepository(database).remove(claimId);
          recordAccess(database, { at: clock.now(), actor, action: 'claims.acknowledgePackNews', claimId });
          return assess(kept);
        })
        .immediate();
    },

    archive(claimId, archived) {
      const { database, actor } = use();
      database
        .transaction(() => {
          claimRepository(database).setStatus(claimId, archived ? 'archived' : 'open');
          noteArchived(database, claimId, archived ? clock.today() : null);
          recordAccess(database, { at: clock.now(), actor, action: 'claims.archive', claimId });
        })
        .immediate();
    },

    async remove(claimId) {
      const { database, actor, erase } = use();
      const evidenceFiles = evidence.filesOf(claimId);
      const exportFiles = exports.filesOf(claimId);
      database
        .transaction(() => {
          const claimHead = journalHead(database, claimId);
          claimRepository(database).remove(claimId);
          const emptied = emptyLinesOf(database, claimId);
          // Not its own id: that would find it in a backup.
          const removed = { action: 'claims.remove', claimId: newId(), claimHead, details: { emptied } } as const;
          recordAccess(database, { at: clock.now(), actor, ...removed });
          noteErasure(database);
        })
        .immediate();
      await evidence.removeFiles(evidenceFiles);
      await exports.removeFiles(exportFiles);
      await erase().catch(noteUnerased);
    },
  };
}
