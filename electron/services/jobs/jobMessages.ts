import { z } from 'zod';
import { failureSchema } from '../../../shared/bridge/appError.ts';
import { evidenceIdSchema } from '../../../shared/domain/claim.ts';
import { evidenceFileSchema } from './evidenceFile.ts';

/** What a job's process is told: its work, and the files it asked for. */
export const toJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), assetsFolder: z.string(), work: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('evidence'), ask: z.int(), file: evidenceFileSchema }),
  /** There is no such file to be had: the job fails with this. */
  z.strictObject({ kind: z.literal('noEvidence'), ask: z.int(), failure: failureSchema }),
]);
export type ToJob = z.infer<typeof toJobSchema>;

/** What a job's process tells. `broken` is a failure that should never happen: its kind and its places in the code. */
export const fromJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('readEvidence'), ask: z.int(), evidenceId: evidenceIdSchema }),
  z.strictObject({ kind: z.literal('done'), output: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), failure: failureSchema }),
  z.strictObject({ kind: z.literal('broken'), name: z.string(), places: z.string() }),
]);
export type FromJob = z.infer<typeof fromJobSchema>;
