import { AppError } from '../../../shared/bridge/appError.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { WorkspaceKeys } from '../vault/workspaceKeys.ts';
import { createSealedFolder } from './createSealedFolder.ts';
import { eraseAtOpening, eraseDeleted } from './eraseDeleted.ts';
import { keepCopy } from './keepCopy.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './openDatabase.ts';
import type { OpenWorkspace } from './openWorkspace.ts';
import { requireOwnSchema } from './requireOwnSchema.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** An open workspace and how to close it. */
export interface Session extends OpenWorkspace {
  readonly close: () => void;
}

/** Opens the database of a workspace folder that nobody else holds, brings it up to date and lends out its folders. */
export function openSession(folder: string, keys: WorkspaceKeys, actor: string, today: IsoDate): Session {
  const files = workspaceFiles(folder);
  const database = openDatabase(files.database, keys.database);
  try {
    // An emptied file would pass for a new one.
    if (database.pragma('user_version', { simple: true }) === 0) {
      throw new AppError('storeDamaged', { part: 'database' });
    }
    requireOwnSchema(database, migrations);
    migrate(database, migrations, version => keepCopy(database, folder, version, today));
  } catch (cause) {
    database.close();
    throw cause;
  }
  return {
    database,
    evidence: createSealedFolder(files.evidence, keys.evidence),
    exports: createSealedFolder(files.exports, keys.evidence),
    actor,
    erase: () => eraseDeleted(database, folder),
    eraseAtOpening: () => eraseAtOpening(database, folder),
    close: () => void database.close(),
  };
}
