import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../electron/services/store/migrate.ts';
import { migrations } from '../../electron/services/store/migrations/index.ts';
import { openDatabase, type Database } from '../../electron/services/store/openDatabase.ts';
import { temporaryFolder } from './startServices.ts';

/** The newest tables, encrypted and empty, without the workspace around them; gone when the test is over. */
export function openTables(): Database {
  const file = join(temporaryFolder(), 'workspace.db');
  closeSync(openSync(file, 'wx', 0o600));
  const database = openDatabase(file, Buffer.alloc(32, 7));
  onTestFinished(() => void database.close());
  migrate(database, migrations, () => {});
  return database;
}
