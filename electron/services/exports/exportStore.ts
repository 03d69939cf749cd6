import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';

/**
 * Where exports are kept: encrypted files and their records. A file is whole or absent (temporary file, fsync, rename), and a record is
 * written only after its files. `find` and `readFile` throw AppError `notFound`.
 */
export interface ExportStore {
  saveFile(exportId: string, name: string, bytes: Uint8Array): Promise<void>;
  readFile(exportId: string, name: string): Promise<Uint8Array>;
  record(record: ExportRecord): Promise<void>;
  find(exportId: string): Promise<ExportRecord>;
  /** Notes in the access log that an export leaves the workspace. */
  recordHandOver(record: Pick<ExportRecord, 'exportId' | 'claimId'>, at: string): void;
  /** Newest first. */
  list(claimId: ClaimId): Promise<readonly ExportRecord[]>;
}
