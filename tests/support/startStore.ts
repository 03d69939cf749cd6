import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStore, type Store } from '../../electron/services/store/createStore.ts';
import { cheapKdf, passphrase, temporaryFolder, testPorts } from './startServices.ts';

interface Choices {
  readonly workspaceFolder?: string;
  readonly prepare?: () => Promise<void>;
  /** The clock on the wall when the program starts, in milliseconds since 1970. */
  readonly wallAtStart?: number;
}

/** A store by itself, on clocks that the test moves: `seconds` never goes back, `wall` does as it is told. */
export function startStore({
  workspaceFolder = join(temporaryFolder(), 'workspace'),
  prepare = async () => {},
  wallAtStart = Date.parse('2026-03-12T09:00:00.000Z'),
}: Choices = {}) {
  const time = { seconds: 0, wall: wallAtStart };
  const ports = testPorts();
  const store: Store = createStore({
    workspaceFolder,
    kdf: cheapKdf,
    ports: { ...ports, clock: { ...ports.clock, now: () => new Date(time.wall).toISOString() } },
    secondsNow: () => time.seconds,
    prepare,
  });
  onTestFinished(() => store.lock());
  return { store, workspaceFolder, time };
}

/** As `startStore`, with a workspace made and locked. */
export async function startLockedStore() {
  const started = startStore();
  const recoveryCode = await started.store.create(passphrase);
  started.store.lock();
  return { ...started, recoveryCode };
}
