import {
  argon2Sync,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  pbkdf2Sync,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// Reads a workspace by assets/backup/README.txt and by nothing of ours: what it needs is in Node, and in any other language.

interface Slot {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly params: { readonly memoryKib: number; readonly passes: number; readonly lanes: number };
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

const base64 = (text: string) => Buffer.from(text, 'base64');

/** AES-256-GCM: what follows the cipher text is the tag. Throws where it is not authentic. */
function openGcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, additional: string): Buffer {
  const body = sealed.subarray(0, -16);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(additional));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

const subkey = (key: Uint8Array, salt: Uint8Array, info: string) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32));
const noSalt = new Uint8Array(0);

function openSlot(slot: Slot, secret: Buffer): Buffer {
  const { id, kind, label, params, salt, nonce, wrapped } = slot;
  const { memoryKib, passes, lanes } = params;
  const key = argon2Sync('argon2id', {
    message: secret,
    nonce: base64(salt),
    parallelism: lanes,
    tagLength: 32,
    memory: memoryKib,
    passes,
  });
  const place = ['redress.workspace', 1, 'argon2id', id, kind, label, memoryKib, passes, lanes, salt];
  return openGcm(key, base64(nonce), base64(wrapped), JSON.stringify(place));
}

/** The master key by a passphrase or a recovery code. Throws where no slot opens. */
export function openMasterKey(folder: string, secret: { passphrase: string } | { recoveryCode: string }): Buffer {
  const { slots } = JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as { slots: readonly Slot[] };
  const kind = 'passphrase' in secret ? 'passphrase' : 'recovery';
  const bytes = Buffer.from(
    'passphrase' in secret ? secret.passphrase.normalize('NFKC') : secret.recoveryCode.replaceAll(/[^0-9A-Z]/g, ''),
  );
  for (const slot of slots.filter(each => each.kind === kind)) {
    try {
      return openSlot(slot, bytes);
    } catch {
      // Another person's slot.
    }
  }
  throw new Error('no slot opens');
}

const pageLength = 4096;
const reservedLength = 80;
const macLength = 64;

/** A SQLCipher 4 file as the plain SQLite file that it is. Throws where a page is not authentic. */
function decryptPages(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, 16);
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map(byte => byte ^ 58)), 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let number = 1; (number - 1) * pageLength < file.length; number += 1) {
    const page = file.subarray((number - 1) * pageLength, number * pageLength);
    const start = number === 1 ? salt.length : 0;
    const said = page.subarray(start, -macLength);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(said).update(place).digest();
    if (!timingSafeEqual(mac, page.subarray(-macLength))) throw new Error(`page ${number} is not authentic`);
    const iv = page.subarray(-reservedLength, -macLength);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const body = Buffer.concat([decipher.update(page.subarray(start, -reservedLength)), decipher.final()]);
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, body, Buffer.alloc(reservedLength)]));
  }
  return Buffer.concat(pages);
}

const frameLength = 1_048_576 + 16;

function decryptFrames(sealed: Buffer, key: Buffer, format: 1 | 2): Buffer {
  const count = Math.max(1, Math.ceil(sealed.length / frameLength));
  const frames = Array.from({ length: count }, (_, number) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 4);
    nonce.writeUInt8(number === count - 1 ? 1 : 0, 11);
    const frame = sealed.subarray(number * frameLength, (number + 1) * frameLength);
    return openGcm(key, nonce, frame, `redress sealed file ${format}`);
  });
  const plain = Buffer.concat(frames);
  return format === 1 ? plain : plain.subarray(8, 8 + Number(plain.readBigUInt64BE()));
}

function openSealed(sealed: Buffer, key: Buffer): Buffer {
  try {
    return decryptFrames(sealed, key, 2);
  } catch {
    return decryptFrames(sealed, key, 1);
  }
}

export interface ReadWorkspace {
  readonly claims: readonly {
    readonly title: string;
    readonly status: string;
    readonly revision: number;
    readonly body: unknown;
  }[];
  /** The changes of each entry of every claim's history. */
  readonly journal: readonly { readonly claimId: string; readonly revision: number; readonly changes: unknown }[];
  readonly evidence: ReadonlyMap<string, Buffer>;
  /** By export and name. */
  readonly exports: ReadonlyMap<string, Buffer>;
  /** The templates of the office's own forms, by the id of the form; none where the release had no such table. */
  readonly forms: ReadonlyMap<string, Buffer>;
}

/** Reads a whole workspace or backup with its master key. `scratch` is a folder for the plain tables. Throws where anything is not authentic. */
export function readIndependently(folder: string, masterKey: Uint8Array, scratch: string): ReadWorkspace {
  const databaseKey = subkey(masterKey, noSalt, 'redress/1/database');
  const evidenceKey = subkey(masterKey, noSalt, 'redress/1/evidence');
  const plain = join(scratch, 'plain.db');
  writeFileSync(plain, decryptPages(readFileSync(join(folder, 'workspace.db')), databaseKey));
  const database = new DatabaseSync(plain);
  try {
    const rows = (query: string) => database.prepare(query).all();
    if (rows('PRAGMA integrity_check')[0]?.['integrity_check'] !== 'ok') throw new Error('the tables are damaged');
    const files = (inside: string, query: string) =>
      new Map(
        rows(query).map(({ id, name, key }) => {
          const sealed = readFileSync(join(folder, inside, String(name)));
          return [String(id), openSealed(sealed, subkey(evidenceKey, key as Uint8Array, 'redress/1/file'))];
        }),
      );
    const hasForms = rows("SELECT 1 FROM sqlite_schema WHERE name = 'own_form'").length > 0;
    return {
      claims: rows('SELECT title, status, revision, body FROM claim ORDER BY title').map(row => ({
        title: String(row['title']),
        status: String(row['status']),
        revision: Number(row['revision']),
        body: JSON.parse(String(row['body'])),
      })),
      journal: rows('SELECT claim_id, revision, changes FROM journal ORDER BY claim_id, revision').map(row => ({
        claimId: String(row['claim_id']),
        revision: Number(row['revision']),
        changes: JSON.parse(String(row['changes'])),
      })),
      evidence: files('evidence', 'SELECT id, id AS name, key FROM evidence'),
      exports: files('exports', "SELECT export_id || '/' || name AS id, file AS name, key FROM export_file"),
      forms: hasForms ? files('exports', 'SELECT id, file AS name, key FROM own_form') : new Map(),
    };
  } finally {
    database.close();
  }
}

/** Whether a backup's seal fits its files and its key. */
export function sealFits(folder: string, masterKey: Uint8Array): boolean {
  const { madeOn, header, database, mac } = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as Record<
    string,
    string
  >;
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  const key = subkey(subkey(masterKey, noSalt, 'redress/1/database'), noSalt, 'redress/1/backup');
  const said = JSON.stringify(['redress.backup', 1, madeOn, header, database]);
  return (
    header === hashOf('header.json') &&
    database === hashOf('workspace.db') &&
    mac === createHmac('sha256', key).update(said).digest('hex')
  );
}
