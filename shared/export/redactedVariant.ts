import { z } from 'zod';
import { evidenceIdSchema } from '../domain/claim.ts';
import { factIdSchema, type FactId } from '../domain/fact.ts';

/** An export for another recipient, in which chosen answers are left out. */
export const redactedVariantSchema = z.strictObject({
  /** The lawyer's own words for whom it is made; they stand in the record alone. */
  recipient: z.string().trim().max(80),
  leaveOut: z.array(factIdSchema),
  /** Of each document that would be bound: it was looked through and goes along as it is, or it stays out. */
  enclosures: z.record(evidenceIdSchema, z.enum(['goes', 'staysOut'])),
});
export type RedactedVariant = z.infer<typeof redactedVariantSchema>;

/** The answers that were chosen to be left out of an export; none of the whole one. */
export function leftOutOf(variant: RedactedVariant | null | undefined): ReadonlySet<FactId> {
  return new Set(variant?.leaveOut);
}
