import { claimSchema, type Claim } from './claim.ts';

/** Reads a claim as it was kept, by this release or an earlier one. Throws ZodError for anything else. */
export function upgradeClaim(kept: unknown): Claim {
  // Format 1 is the only one; a later format adds its step here, from the number that it finds.
  return claimSchema.parse(kept);
}
