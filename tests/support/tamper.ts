import { createSystemPorts } from '../../electron/systemPorts.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createStore } from '../../electron/services/store/createStore.ts';
import type { Database } from '../../electron/services/store/openDatabase.ts';
import { defaultKdf } from '../../electron/services/vault/header.ts';

/** Does to a locked workspace what only another program would: its guards are taken away, and put back afterwards. `look` sees what stands then. */
export async function tamper(
  workspaceFolder: string,
  passphrase: string,
  sql: string,
  look: (database: Database) => void = () => undefined,
): Promise<void> {
  const store = createStore({
    workspaceFolder,
    kdf: defaultKdf,
    ports: createSystemPorts({ startJobProcess: forkJobProcess }),
    secondsNow: () => 0,
    prepare: async () => {},
  });
  await store.unlock({ passphrase });
  const { database } = store.use();
  const guards = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%append-only%'",
    )
    .all();
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  for (const guard of guards) database.exec(guard.sql);
  look(database);
  store.lock();
}

// As a program of its own for the journeys: the database driver does not load in their test runner.
if (import.meta.main) {
  const [, , workspaceFolder = '', passphrase = '', sql = ''] = process.argv;
  await tamper(workspaceFolder, passphrase, sql);
}
