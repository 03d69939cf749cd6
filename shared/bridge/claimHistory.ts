import { z } from 'zod';
import { moneyChangeSchema } from '../assessment/moneyChange.ts';
import { claimIdSchema } from '../domain/claim.ts';
import { pieceChangeSchema } from '../domain/claimPiece.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { appErrorDetails } from './appError.ts';

/** Why something was changed, in the lawyer's words. */
export const reasonSchema = z.string().trim().min(1).max(500);

/** Why an entry cannot be taken back; `by` is the number of the later entry that changed the same. */
const undoRefusalSchema = appErrorDetails.undoRefused;
export type UndoRefusal = z.infer<typeof undoRefusalSchema>;

const chainFaultSchema = z.strictObject({
  number: z.int(),
  /** The last of several missing ones in a row. */
  through: z.int().optional(),
  /** `misplaced` does not follow on the entry before it. */
  fault: z.enum(['changed', 'missing', 'misplaced']),
});
const claimFaultSchema = chainFaultSchema.extend({
  /** `unknown`: the access log does not know of the entry. `notAsTold`: the claim is not what its history makes of it. */
  fault: z.enum([...chainFaultSchema.shape.fault.options, 'unknown', 'notAsTold']),
});
export type ClaimFault = z.infer<typeof claimFaultSchema>;

/** One change of a claim: what, when, by whose key, what it did to the sums, and why. */
export const historyEntrySchema = z.strictObject({
  number: z.int(),
  at: z.string(),
  /** The day by the calendar of the place. */
  on: isoDateSchema,
  /** The id of the key slot; empty for what a new release wrote by itself. */
  actor: z.string(),
  /** `started`: the release from which on every change is chained found the claim so. */
  kind: z.enum(['created', 'started', 'changed', 'undone']),
  pieces: z.array(pieceChangeSchema),
  money: z.array(moneyChangeSchema),
  /** Oldest first: the one given with the change and those given later. */
  reasons: z.array(z.strictObject({ why: z.string(), at: z.string(), actor: z.string() })),
  /** The number of the entry that this one takes back. */
  undoes: z.int().nullable(),
  /** The number of the entry that takes this one back. */
  undoneBy: z.int().nullable(),
  /** Null where it can be taken back. */
  refusal: undoRefusalSchema.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const claimHistorySchema = z.strictObject({
  /** Newest first. */
  entries: z.array(historyEntrySchema),
  /** There are entries before these. */
  hasEarlier: z.boolean(),
  faults: z.array(claimFaultSchema),
});
export type ClaimHistory = z.infer<typeof claimHistorySchema>;

/** Whether every history and the access log are what the program wrote. */
export const historyCheckSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('whole'),
    /** Every entry was read, or only the ends of the histories were compared. */
    read: z.enum(['everything', 'ends']),
    claims: z.int(),
    entries: z.int(),
    lines: z.int(),
  }),
  z.strictObject({
    state: z.literal('altered'),
    accessLog: z.array(chainFaultSchema),
    claims: z.array(z.strictObject({ claimId: claimIdSchema, faults: z.array(claimFaultSchema) })),
    /** Claims that the access log knows and that are gone without having been deleted. */
    gone: z.array(claimIdSchema),
  }),
]);
export type HistoryCheck = z.infer<typeof historyCheckSchema>;

/** As far as the ends of the histories tell: found at every opening of the workspace. */
export const headsCheckSchema = z.strictObject({
  /** The end of the access log is missing or changed. */
  accessLog: z.boolean(),
  claims: z.array(claimIdSchema),
});
export type HeadsCheck = z.infer<typeof headsCheckSchema>;
