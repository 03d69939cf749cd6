import { z } from 'zod';
import { factIdSchema, factValueSchema } from './fact.ts';
import { isoDateSchema } from './isoDate.ts';
import { minorUnitsSchema } from './money.ts';

const id = z.string().regex(/^[a-z0-9][a-zA-Z0-9-]{0,63}$/);
export const claimIdSchema = id.brand('ClaimId');
export type ClaimId = z.infer<typeof claimIdSchema>;
export const evidenceIdSchema = id.brand('EvidenceId');
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

/** Names inside a pack: jurisdictions, schemes, documents, papers, parameters, questions that the law leaves open. */
export const packNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
/** One answer to an unsettled question; may be named for the fact whose day it takes. */
export const readingIdSchema = z.string().regex(/^[a-z][a-zA-Z0-9.]*$/);

/** One expense or loss under a head of loss of the pack. */
export const lossSchema = z.strictObject({
  lossId: id,
  head: packNameSchema,
  minor: minorUnitsSchema,
  note: z.string().max(500).optional(),
  incurredOn: isoDateSchema.optional(),
  /** The receipts that prove it, among the claim's evidence. */
  evidence: z.array(evidenceIdSchema).optional(),
});
export type Loss = z.infer<typeof lossSchema>;

/** Money that came from elsewhere for the same harm. */
export const collateralPaymentSchema = z.strictObject({
  paymentId: id,
  source: z.string().min(1).max(200),
  minor: minorUnitsSchema,
  receivedOn: isoDateSchema.optional(),
  /** The papers that show it, among the claim's evidence. */
  evidence: z.array(evidenceIdSchema).optional(),
});
export type CollateralPayment = z.infer<typeof collateralPaymentSchema>;

/** The kind of harm that a payment on an award makes good, where the award tells them apart. */
export const awardPaymentForSchema = z.enum(['moral', 'material']);
export type AwardPaymentFor = z.infer<typeof awardPaymentForSchema>;

/** One payment received on an award of a scheme, whole or in part. */
export const awardPaymentSchema = z.strictObject({
  paymentId: id,
  scheme: packNameSchema,
  minor: minorUnitsSchema,
  receivedOn: isoDateSchema,
  for: awardPaymentForSchema.optional(),
  /** The receipts that show it, among the claim's evidence. */
  evidence: z.array(evidenceIdSchema).optional(),
});
export type AwardPayment = z.infer<typeof awardPaymentSchema>;

/** A file we hold for a claim, and which required document it is. The bytes lie encrypted in the workspace. */
export const evidenceDocumentSchema = z.strictObject({
  evidenceId: evidenceIdSchema,
  document: packNameSchema,
  fileName: z.string().min(1).max(255),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  byteCount: z.int().positive(),
  pageCount: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: isoDateSchema,
  /** It came damaged, and its pages were brought into a new file: somebody should look through them. */
  mended: z.literal(true).optional(),
});
export type EvidenceDocument = z.infer<typeof evidenceDocumentSchema>;

/** What the lawyer writes from the record for a paper; `file` and `page` say where it stands there. */
export const writtenBlockSchema = z.strictObject({
  text: z.string().max(20_000),
  file: z.string().max(100).optional(),
  page: z.string().max(40).optional(),
});
export type WrittenBlock = z.infer<typeof writtenBlockSchema>;

/** The claim as kept: one document, read and written whole. */
export const claimSchema = z.strictObject({
  format: z.literal(1),
  claimId: claimIdSchema,
  jurisdiction: packNameSchema,
  /** A working name that is not a person's: shown in lists and titles. */
  title: z.string().min(1).max(80),
  createdOn: isoDateSchema,
  answers: z.record(factIdSchema, factValueSchema),
  /** Questions the lawyer looked at and cannot answer yet. */
  notKnown: z.array(factIdSchema),
  /** What is typed and not yet an answer; never read by the rules. */
  drafts: z.record(factIdSchema, z.string().max(20_000)),
  losses: z.array(lossSchema),
  payments: z.array(collateralPaymentSchema),
  evidence: z.array(evidenceDocumentSchema),
  /** Documents asked for from their issuer, with the day of asking. */
  requestedDocuments: z.record(packNameSchema, isoDateSchema),
  pursued: z.array(packNameSchema),
  /** Which reading of an unsettled question the lawyer takes; the pack's first one otherwise. */
  readings: z.record(packNameSchema, readingIdSchema),
  /** What the lawyer wrote for the papers, by the id of its block; papers that name the same id share it. */
  blocks: z.record(packNameSchema, writtenBlockSchema).default({}),
  awardPayments: z.array(awardPaymentSchema).default([]),
  /** Safeguards of the pack that the lawyer ticked off. */
  safeguardsDone: z.array(packNameSchema).default([]),
  /** Answers taken from a quick check that nobody has given in the claim itself yet. */
  takenFromCheck: z.array(factIdSchema).optional(),
});
export type Claim = z.infer<typeof claimSchema>;
