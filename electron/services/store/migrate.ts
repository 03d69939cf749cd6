import { AppError } from '../../../shared/bridge/appError.ts';
import type { Migration } from './migration.ts';
import type { Database } from './openDatabase.ts';

function checkWhole(database: Database): void {
  const orphans = database.pragma('foreign_key_check') as readonly unknown[];
  const integrity = database.pragma('integrity_check', { simple: true });
  if (orphans.length > 0 || integrity !== 'ok') throw new AppError('storeDamaged', { part: 'database' });
}

/**
 * Brings the tables to the newest version in one transaction, checked before it is committed. `keepCopy` is called first where
 * there are tables to lose. Throws storeFromNewerApp, and touches nothing, for a database of a later version.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  keepCopy: (version: number) => void,
): void {
  const found = database.pragma('user_version', { simple: true }) as number;
  const known = migrations.length;
  if (found > known) throw new AppError('storeFromNewerApp', { found, known });
  if (found === known) return;
  if (found > 0) keepCopy(found);
  database
    .transaction(() => {
      for (const migration of migrations.slice(found)) migration.up(database);
      database.pragma(`user_version = ${known}`);
      checkWhole(database);
    })
    .immediate();
}
