import { z } from 'zod';
import { evidenceDocumentSchema } from '../../../shared/domain/claim.ts';

export const bytesSchema = z.custom<Uint8Array>(value => value instanceof Uint8Array);

/** A file's bytes and what they are. */
export const evidenceFileSchema = z.strictObject({
  mediaType: evidenceDocumentSchema.shape.mediaType,
  bytes: bytesSchema,
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
