import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { UploadedFile } from '../../../shared/bridge/contract.ts';
import {
  evidenceIdSchema,
  type Claim,
  type ClaimId,
  type EvidenceDocument,
  type EvidenceId,
} from '../../../shared/domain/claim.ts';
import type { Ports } from '../ports.ts';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import type { JobInputs } from '../jobs/jobContract.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import { rejectWhatEndsAJob } from '../jobs/rejectWhatEndsAJob.ts';
import type { OpenWorkspace, UseWorkspace } from '../store/openWorkspace.ts';
import { evidenceRepository, type KeptEvidence } from './evidenceRepository.ts';

/** The evidence files of the open workspace. */
export interface EvidenceService {
  /**
   * Inspects, seals and keeps the bytes: without the password that opens them, which is not kept. Throws evidenceRejected or tooLarge and
   * keeps nothing.
   */
  receive(bytes: Uint8Array, password?: string): Promise<UploadedFile>;
  readonly read: (evidenceId: EvidenceId) => Promise<EvidenceFile>;
  /** The claim that a kept file belongs to; null until one has it. Throws notFound. */
  holderOf(evidenceId: EvidenceId): ClaimId | null;
  /** Makes a kept file the claim's; part of the caller's transaction. Throws notFound, or evidenceRejected where the claim has it already. */
  attach(claim: Claim, described: EvidenceDocument): void;
  /** Forgets a file's key; part of the caller's transaction. The bytes go with `removeFiles` after it. */
  forget(evidenceId: EvidenceId): void;
  /** The claim's files, for `removeFiles` once its rows are gone. */
  filesOf(claimId: ClaimId): readonly string[];
  removeFiles(names: readonly string[]): Promise<void>;
}

const isAsDescribed = (kept: KeptEvidence, described: EvidenceDocument) =>
  kept.sha256 === described.sha256 &&
  kept.mediaType === described.mediaType &&
  kept.byteCount === described.byteCount &&
  kept.pageCount === described.pageCount;

export function createEvidenceService(
  use: UseWorkspace,
  runJob: RunJob,
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
): EvidenceService {
  const find = (evidenceId: EvidenceId): KeptEvidence => {
    const kept = evidenceRepository(use().database).find(evidenceId);
    if (kept === undefined) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
    return kept;
  };

  /** In a process of its own: nobody knows yet what these bytes are. */
  const inspect = (input: JobInputs['inspectFile']) => runJob('inspectFile', input).catch(rejectWhatEndsAJob);

  return {
    async receive(given, password = '') {
      const workspace = use();
      // Locked since, and perhaps opened again: what the sweep of the opening took must not become a row.
      const requireUnlocked = () => {
        if (use() !== workspace) throw new AppError('locked', {});
      };
      const { mediaType, pageCount, kept, mended } = await inspect({ bytes: given, password });
      const bytes = kept ?? given;
      const evidenceId = evidenceIdSchema.parse(newId());
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      requireUnlocked();
      const key = await workspace.evidence.write(evidenceId, bytes);
      requireUnlocked();
      const uploaded = { evidenceId, mediaType, byteCount: bytes.length, pageCount, sha256 };
      evidenceRepository(workspace.database).insert({ ...uploaded, claimId: null, key }, clock.now());
      return mended ? { ...uploaded, mended } : uploaded;
    },

    async read(evidenceId) {
      const { mediaType, key } = find(evidenceId);
      return { mediaType, bytes: await use().evidence.read(evidenceId, key) };
    },

    holderOf: evidenceId => find(evidenceId).claimId,

    attach(claim, described) {
      const kept = find(described.evidenceId);
      const isFree = kept.claimId === null || kept.claimId === claim.claimId;
      if (!isFree || !isAsDescribed(kept, described)) {
        throw new AppError('notFound', { what: 'evidence', id: described.evidenceId });
      }
      const twin = claim.evidence.find(
        held => held.sha256 === described.sha256 && held.evidenceId !== described.evidenceId,
      );
      if (twin !== undefined)
        throw new AppError('evidenceRejected', { reason: 'duplicate', documentId: twin.document });
      evidenceRepository(use().database).attach(described.evidenceId, claim.claimId);
    },

    forget(evidenceId) {
      evidenceRepository(use().database).remove(evidenceId);
    },

    filesOf: claimId => evidenceRepository(use().database).idsOf(claimId),

    async removeFiles(names) {
      const { evidence } = use();
      for (const name of names) await evidence.remove(name);
    },
  };
}

/** Removes what no claim holds: uploads never attached, files cut off by a crash. Before anything else uses the workspace. Gives the number of files. */
export async function sweepEvidence({ database, evidence }: OpenWorkspace): Promise<number> {
  const repository = evidenceRepository(database);
  repository.removeUnattached();
  return evidence.keepOnly(repository.ids());
}
