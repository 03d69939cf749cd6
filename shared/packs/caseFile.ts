import { z } from 'zod';
import { awardPaymentForSchema, packNameSchema, readingIdSchema, writtenBlockSchema } from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { moneyTextSchema } from '../domain/money.ts';
import { caseAnswersSchema } from './caseAnswers.ts';

/** A path below the case file's own folder, with `/` between its parts. */
const relativePathSchema = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^(?!\/|[A-Za-z]:)[^\\\0]+$/);

/** The files of `evidence` that prove an entry. */
const receiptsSchema = z.array(relativePathSchema).optional();

/** A claim as a file that people and programs write: plain JSON, money as the law writes it, evidence by path. */
export const caseFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('redress.case/1'),
  jurisdiction: packNameSchema,
  answers: caseAnswersSchema,
  losses: z
    .array(
      z.strictObject({
        head: packNameSchema,
        amount: moneyTextSchema,
        note: z.string().max(500).optional(),
        incurredOn: isoDateSchema.optional(),
        receipts: receiptsSchema,
      }),
    )
    .optional(),
  payments: z
    .array(
      z.strictObject({
        source: z.string().min(1).max(200),
        amount: moneyTextSchema,
        receivedOn: isoDateSchema.optional(),
        receipts: receiptsSchema,
      }),
    )
    .optional(),
  /** What was received on awards, each payment with its scheme. */
  awardPayments: z
    .array(
      z.strictObject({
        scheme: packNameSchema,
        amount: moneyTextSchema,
        receivedOn: isoDateSchema,
        for: awardPaymentForSchema.optional(),
        receipts: receiptsSchema,
      }),
    )
    .optional(),
  /** Which required document each file is. */
  evidence: z.array(z.strictObject({ document: packNameSchema, file: relativePathSchema })).optional(),
  /** The schemes to file for. */
  pursued: z.array(packNameSchema).optional(),
  /** Which reading of an unsettled question is taken; the pack's first one otherwise. */
  readings: z.record(packNameSchema, readingIdSchema).optional(),
  /** What the lawyer wrote for the papers, by the id of its block. */
  blocks: z.record(packNameSchema, writtenBlockSchema).optional(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
