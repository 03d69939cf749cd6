import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';

const sealFormat = 'redress.backup';
const sealVersion = 1;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const sealSchema = z.strictObject({
  format: z.literal(sealFormat),
  version: z.literal(sealVersion),
  madeOn: isoDateSchema,
  /** SHA-256 of `header.json` and of `workspace.db`. Every other file is named in the database, with its key. */
  header: hex64,
  database: hex64,
  /** HMAC-SHA256 of all above under a key of the workspace. */
  mac: hex64,
});
/** `backup.json`: says which header and which database belong together, and since when. */
export type BackupSeal = z.infer<typeof sealSchema>;

const anyVersionSchema = z.looseObject({ format: z.literal(sealFormat), version: z.int().positive() });

type Sealed = Omit<BackupSeal, 'format' | 'version' | 'mac'>;

function macOf(databaseKey: Uint8Array, { madeOn, header, database }: Sealed): Buffer {
  const key = Buffer.from(hkdfSync('sha256', databaseKey, new Uint8Array(0), 'redress/1/backup', 32));
  try {
    return createHmac('sha256', key)
      .update(JSON.stringify([sealFormat, sealVersion, madeOn, header, database]))
      .digest();
  } finally {
    key.fill(0);
  }
}

/** SHA-256 of a file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const toText = (seal: BackupSeal): string => `${JSON.stringify(seal, null, 2)}\n`;

/** The seal's text, as `parseSeal` reads it. */
export function formatSeal(databaseKey: Uint8Array, sealed: Sealed): string {
  const mac = macOf(databaseKey, sealed).toString('hex');
  return toText({ format: sealFormat, version: sealVersion, ...sealed, mac });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('backupRefused', { reason: 'partial' });
  }
}

/** Reads a seal's text. Throws storeFromNewerApp for a later version, and backupRefused for anything else that we never wrote. */
export function parseSeal(text: string): BackupSeal {
  const json = parseJson(text);
  const version = anyVersionSchema.safeParse(json);
  if (version.success && version.data.version > sealVersion) {
    throw new AppError('storeFromNewerApp', { found: version.data.version, known: sealVersion });
  }
  const seal = sealSchema.safeParse(json);
  if (!seal.success || toText(seal.data) !== text) throw new AppError('backupRefused', { reason: 'partial' });
  return seal.data;
}

/** Whether a seal was made with this key and nothing of it was changed since. */
export const isSealedBy = (seal: BackupSeal, databaseKey: Uint8Array): boolean =>
  timingSafeEqual(macOf(databaseKey, seal), Buffer.from(seal.mac, 'hex'));
