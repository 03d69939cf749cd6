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

/** The whole export: nothing is left out. */
export const nothingLeftOut: ReadonlySet<FactId> = new Set();

/** The answers that an export leaves out. */
export function leftOutOf(variant: RedactedVariant | null | undefined): ReadonlySet<FactId> {
  return variant === null || variant === undefined ? nothingLeftOut : new Set(variant.leaveOut);
}
