import type { Claim, ClaimId } from '../../../shared/domain/claim.ts';
import type { Database } from '../store/openDatabase.ts';
import { claimRepository } from './claimRepository.ts';

/** A claim as it is kept; nothing where that is no claim, as another hand may have made it. Throws notFound. */
export const loadReadableClaim = (database: Database, claimId: ClaimId): Claim | undefined =>
  claimRepository(database).loadReadable(claimId);
