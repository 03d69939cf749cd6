import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../../shared/bridge/appError.ts';
import { hasCode } from './hasCode.ts';
import { requireRuntime } from './requireRuntime.ts';

requireRuntime(process.versions.node);

export type Database = InstanceType<typeof SqliteDatabase>;

const hexDigits = Buffer.from('0123456789abcdef');

/** How a database is set that is written to. */
export const writableSettings = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'secure_delete=ON',
  // KiB at most: what is kept in memory is not decrypted again. Mapping the file would give its ciphertext; SQLite refuses it.
  'cache_size=-131072',
] as const;

/** The raw key as SQLCipher reads it, `x'…'`, built without a string: a string cannot be zeroed. */
function rawKey(key: Uint8Array): Buffer {
  const text = Buffer.alloc(key.length * 2 + 3);
  text.write("x'");
  key.forEach((byte, place) => {
    text[2 + place * 2] = hexDigits[byte >> 4] ?? 0;
    text[3 + place * 2] = hexDigits[byte & 15] ?? 0;
  });
  text.write("'", text.length - 1);
  return text;
}

function connect(file: string, key: Uint8Array, readonly: boolean): Database {
  const database = new SqliteDatabase(file, { fileMustExist: true, readonly });
  const text = rawKey(key);
  try {
    // This order and no other: anything before the key would read the file as plain.
    database.pragma("cipher='sqlcipher'");
    database.pragma('legacy=4');
    database.key(text);
    database.pragma('temp_store=MEMORY');
    if (!readonly) for (const setting of writableSettings) database.pragma(setting);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  } finally {
    text.fill(0);
  }
}

function isPlain(file: string): boolean {
  const start = Buffer.alloc(15);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, start, 0, start.length, 0);
  } finally {
    closeSync(opened);
  }
  return start.toString('latin1') === 'SQLite format 3';
}

/**
 * Opens an encrypted database with its raw 32-byte key. The file must exist; an empty one becomes a database.
 * The key was proven by the header, so a file that it does not open is damaged: throws storeDamaged.
 */
export function openDatabase(file: string, key: Uint8Array): Database {
  return connectEncrypted(file, key, false);
}

/** As `openDatabase`, to read only: it also opens what lies where nothing may be written, and what somebody else has open. */
export function readDatabase(file: string, key: Uint8Array): Database {
  return connectEncrypted(file, key, true);
}

/** A file that is missing, one that may not be written to and a path that is too long are one failure to the database. */
function requireReachable(file: string, readonly: boolean): void {
  try {
    accessSync(file, readonly ? constants.R_OK : constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw hasCode(cause, ['ENOENT']) ? new AppError('storeDamaged', { part: 'database' }) : cause;
  }
}

function connectEncrypted(file: string, key: Uint8Array, readonly: boolean): Database {
  requireReachable(file, readonly);
  const database = connect(file, key, readonly);
  if (isPlain(file)) {
    database.close();
    throw new AppError('storeDamaged', { part: 'database' });
  }
  return database;
}
