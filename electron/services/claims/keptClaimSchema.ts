import { z } from 'zod';
import type { Claim } from '../../../shared/domain/claim.ts';
import { upgradeClaim } from '../../../shared/domain/upgradeClaim.ts';

/** A claim as it was kept, by this release or an earlier one. */
export const keptClaimSchema = z.unknown().transform((kept, context): Claim => {
  try {
    return upgradeClaim(kept);
  } catch {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
});
