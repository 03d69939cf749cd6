import { join } from 'node:path';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { deriveSubkey } from '../vault/deriveSubkey.ts';
import { createSealedFolder } from './createSealedFolder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './openDatabase.ts';
import type { OpenWorkspace } from './openWorkspace.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** An open workspace and how to close it. */
export interface Session extends OpenWorkspace {
  /** For opening a copy to check it; zeroed by `close`. */
  readonly databaseKey: Buffer;
  close(): void;
}

/** Opens the database of a held workspace folder, brings it up to date and lends out its folders. The caller zeroes the master key. */
export function openSession(folder: string, masterKey: Uint8Array, actor: string, today: IsoDate): Session {
  const files = workspaceFiles(folder);
  const databaseKey = deriveSubkey(masterKey, 'database');
  const evidenceKey = deriveSubkey(masterKey, 'evidence');
  const forget = () => {
    databaseKey.fill(0);
    evidenceKey.fill(0);
  };
  try {
    const database = openDatabase(files.database, databaseKey);
    try {
      migrate(database, migrations, version => {
        database.prepare('VACUUM INTO ?').run(join(folder, `workspace-v${version}-${today}.db`));
      });
    } catch (cause) {
      database.close();
      throw cause;
    }
    return {
      database,
      evidence: createSealedFolder(files.evidence, evidenceKey),
      exports: createSealedFolder(files.exports, evidenceKey),
      actor,
      databaseKey,
      close() {
        database.close();
        forget();
      },
    };
  } catch (cause) {
    forget();
    throw cause;
  }
}
