import { isDeepStrictEqual } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Migration } from './migration.ts';
import type { Database } from './openDatabase.ts';

/** Everything that a database runs or answers with, whoever asks: tables, views, indexes and triggers, as they were written. */
const schemaOf = (database: Database): readonly unknown[] =>
  database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

/** What the steps up to a version make of nothing. */
function schemaAt(version: number, migrations: readonly Migration[]): readonly unknown[] {
  const database = new SqliteDatabase(':memory:');
  try {
    for (const migration of migrations.slice(0, version)) migration.up(database);
    return schemaOf(database);
  } finally {
    database.close();
  }
}

/**
 * Throws storeDamaged where the tables are not those that the migrations make: one that somebody put in the place of another would run or
 * answer as they wish. To be called before any other query; a database of a later version is not judged.
 */
export function requireOwnSchema(database: Database, migrations: readonly Migration[]): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) return;
  if (!isDeepStrictEqual(schemaOf(database), schemaAt(version, migrations))) {
    throw new AppError('storeDamaged', { part: 'database' });
  }
}
