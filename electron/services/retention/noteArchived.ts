import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';
import { retentionRepository } from './retentionRepository.ts';

/** Starts the time for which an archived claim is kept, or ends it with `null` where the claim is open again; part of the caller's transaction. */
export function noteArchived(database: Database, claimId: ClaimId, archivedOn: IsoDate | null): void {
  const repository = retentionRepository(database);
  if (archivedOn === null) repository.bringBack(claimId);
  else repository.archive(claimId, archivedOn);
}
