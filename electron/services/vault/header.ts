import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';

/** Cost of deriving a key from a passphrase. */
const kdfParamsSchema = z.strictObject({
  // Upper ends keep a forged header from asking for more memory or time than a small computer has.
  memoryKib: z.int().min(8).max(524_288),
  passes: z.int().min(1).max(8),
  lanes: z.int().min(1).max(4),
});
export type KdfParams = z.infer<typeof kdfParamsSchema>;

/** What argon2id costs unless a caller says otherwise: a quarter of a second on a small computer. */
export const defaultKdf: KdfParams = { memoryKib: 262_144, passes: 3, lanes: 1 };

const bytesAsBase64 = (count: number) => z.base64().length(4 * Math.ceil(count / 3));

const slotSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,64}$/),
  kind: z.enum(['passphrase', 'recovery']),
  label: z.string().max(80),
  params: kdfParamsSchema,
  salt: bytesAsBase64(16),
  nonce: bytesAsBase64(12),
  wrapped: bytesAsBase64(48),
});
/** One secret that opens the workspace: the master key, sealed with a key derived from that secret. */
export type Slot = z.infer<typeof slotSchema>;

export const headerFormat = 'redress.workspace';
export const headerVersion = 1;

/** As many secrets as a header takes: with the recovery code, fifteen people. */
export const mostSlots = 16;

/** Memory swept by deriving one key, in KiB times passes. */
const workOf = ({ memoryKib, passes }: KdfParams): number => memoryKib * passes;

/** A secret is tried on every slot: a forged header asks for no more in all than a full one of ours. */
const takesNoLongerThanOurs = (slots: readonly Slot[]): boolean =>
  slots.reduce((work, { params }) => work + workOf(params), 0) <= mostSlots * workOf(defaultKdf);

const hasOwnIds = (slots: readonly Slot[]): boolean => new Set(slots.map(({ id }) => id)).size === slots.length;

const headerSchema = z.strictObject({
  format: z.literal(headerFormat),
  version: z.literal(headerVersion),
  kdf: z.literal('argon2id'),
  slots: z.array(slotSchema).min(1).max(mostSlots).refine(hasOwnIds).refine(takesNoLongerThanOurs),
});
/** `header.json`: everything about a workspace that must be readable before it is open. */
export type Header = z.infer<typeof headerSchema>;

/** Bytes of the longest text that is looked at: a full header of ours has a tenth of that. */
export const longestHeader = 65_536;

const anyVersionSchema = z.looseObject({ format: z.literal(headerFormat), version: z.int().positive() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('storeDamaged', { part: 'header' });
  }
}

/** Reads a header's text. Throws storeFromNewerApp for a later version, storeDamaged for anything else that is not a header. */
export function parseHeader(text: string): Header {
  const json = parseJson(text);
  const version = anyVersionSchema.safeParse(json);
  if (version.success && version.data.version > headerVersion) {
    throw new AppError('storeFromNewerApp', { found: version.data.version, known: headerVersion });
  }
  const header = headerSchema.safeParse(json);
  if (!header.success) throw new AppError('storeDamaged', { part: 'header' });
  return header.data;
}

/** The header's text, as `parseHeader` reads it. */
export function formatHeader(slots: readonly Slot[]): string {
  const header: Header = { format: headerFormat, version: headerVersion, kdf: 'argon2id', slots: [...slots] };
  return `${JSON.stringify(header, null, 2)}\n`;
}
