import { z } from 'zod';
import { claimIdSchema } from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';

/** Whole years after the archiving. */
export const retentionYearsSchema = z.int().min(1).max(100);

/** How long archived claims are kept, and which are due to be deleted today. */
export const retentionSchema = z.strictObject({
  /** As the office decided; null where it has chosen no term. The program knows none. */
  years: retentionYearsSchema.nullable(),
  dueCount: z.int(),
  /** The longest due first, at most 50. */
  due: z.array(z.strictObject({ claimId: claimIdSchema, title: z.string(), dueOn: isoDateSchema })),
});
export type Retention = z.infer<typeof retentionSchema>;

/** Since when a claim is archived, and how long it is kept. */
export const keepingSchema = z.strictObject({
  archivedOn: isoDateSchema.nullable(),
  /** From when it is due to be deleted; null where it is not archived or no term was chosen. */
  dueOn: isoDateSchema.nullable(),
});
export type Keeping = z.infer<typeof keepingSchema>;
