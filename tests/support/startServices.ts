import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { createJobRunner, type JobRunner } from '../../electron/services/jobs/createJobRunner.ts';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import type { Ports } from '../../electron/services/ports.ts';
import { createClient, type Call } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { lendJobProcess } from './lendJobProcess.ts';

/** The invented passphrase of every test's workspace. */
export const passphrase = 'three copper kettles';

/** As cheap as argon2id can be: tests prove what it seals, not what it costs. */
export const cheapKdf = { memoryKib: 8, passes: 1, lanes: 1 };

export const assetsFolder = join(import.meta.dirname, '../../assets');

/** Read and linted once for all tests of a process: to do so for each would take most of its time. */
export const packs = createPackLibrary(assetsFolder);

/** Where cleaning up is noted: at the end of the test, unless a file shares what it made. */
type WhenDone = (cleanUp: () => void) => void;
const afterTest: WhenDone = cleanUp => onTestFinished(cleanUp);

/** A folder that is gone when the test is over. */
export function temporaryFolder(whenDone = afterTest): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ports that stand on one day; what is logged is kept in `logged`. */
export function testPorts(
  dialogs: Ports['dialogs'] = {},
  today = '2026-03-12' as IsoDate,
): Ports & { readonly logged: readonly string[] } {
  const logged: string[] = [];
  return {
    clock: { today: () => today, now: () => `${today}T09:00:00.000Z` },
    newId: () => randomBytes(16).toString('hex'),
    log: line => void logged.push(line),
    startJobProcess: lendJobProcess,
    dialogs,
    logged,
  };
}

/** Jobs in processes of their own, as the services run them; gone when the test is over. */
export function startJobs(startJobProcess = forkJobProcess): JobRunner {
  const runner = createJobRunner({ startJobProcess }, assetsFolder);
  onTestFinished(() => runner.endAll());
  return runner;
}

/** The real services over a workspace folder, asked through the same dispatch and client as the window. */
export interface StartedServices {
  readonly services: Services;
  readonly call: Call;
  readonly workspaceFolder: string;
  readonly logged: readonly string[];
}

interface Choices {
  readonly workspaceFolder?: string;
  readonly dialogs?: Ports['dialogs'];
  readonly assets?: string;
  readonly today?: IsoDate;
  readonly whenDone?: WhenDone;
}

export function startServices({
  whenDone = afterTest,
  workspaceFolder = join(temporaryFolder(whenDone), 'workspace'),
  dialogs = {},
  assets = assetsFolder,
  today,
}: Choices = {}): StartedServices {
  const ports = testPorts(dialogs, today);
  const read = assets === assetsFolder ? { packs } : {};
  const services = createServices({ assetsFolder: assets, workspaceFolder, ports, kdf: cheapKdf, ...read });
  whenDone(() => services.close());
  const call = createClient(createDispatch(services.handlers, services.report));
  return { services, call, workspaceFolder, logged: ports.logged };
}

/** As `startServices`, with a new workspace open. */
export async function startOpenServices(choices: Choices = {}): Promise<StartedServices> {
  const started = startServices(choices);
  await started.call('store.create', { passphrase });
  return started;
}

/** A chosen folder for dialogs: exists, and is gone when the test is over. */
export function chosenFolder(whenDone = afterTest): { readonly folder: string; readonly dialogs: Ports['dialogs'] } {
  const folder = join(temporaryFolder(whenDone), 'chosen');
  mkdirSync(folder);
  return { folder, dialogs: { chooseFolder: async () => folder } };
}
