import { resolve } from 'node:path';
import { AppError } from '../../shared/bridge/appError.ts';
import type { Words } from '../../shared/text/words.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { forkJobProcess } from '../forkJobProcess.ts';
import { createServices, type Services } from '../services/createServices.ts';
import { toStorageFailure } from '../services/store/toStorageFailure.ts';
import { createSystemPorts } from '../systemPorts.ts';
import { exitStatus, type ExitStatus, type Surroundings } from './command.ts';

/** What opens a workspace or a backup. */
type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

export interface WorkspaceRun {
  readonly services: Services;
  readonly secret: Secret;
}

interface Wanted {
  readonly workspaceFolder: string;
  /** What a dialog would be answered with: where a backup goes, or which one is restored. */
  readonly chosen?: string;
  readonly byRecoveryCode: boolean;
}

/** What was named or typed cannot be taken: another folder or another secret would be right. */
const refused: ReadonlySet<string> = new Set([
  'backupRefused',
  'storeExists',
  'storeFromNewerApp',
  'storeMissing',
  'wrongPassphrase',
]);

/** Asks for the secret and runs work with the services over a workspace folder; what is known to go wrong is said. */
export async function withWorkspace(
  { workspaceFolder, chosen, byRecoveryCode }: Wanted,
  surroundings: Surroundings,
  t: Words,
  work: (run: WorkspaceRun) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const { assetsFolder, today, now, askSecret, warn } = surroundings;
  const typed = await askSecret(t(byRecoveryCode ? 'cli.workspace.recoveryCode' : 'cli.workspace.passphrase'));
  const dialogs = chosen === undefined ? {} : { chooseFolder: () => Promise.resolve(resolve(chosen)) };
  const services = createServices({
    assetsFolder,
    workspaceFolder: resolve(workspaceFolder),
    ports: {
      ...createSystemPorts({ startJobProcess: forkJobProcess, dialogs }),
      clock: { today: () => today, now },
    },
  });
  try {
    return await work({ services, secret: byRecoveryCode ? { recoveryCode: typed } : { passphrase: typed } });
  } catch (cause) {
    const failure = toStorageFailure(cause);
    if (!(failure instanceof AppError)) throw cause;
    warn(errorText(failure, t));
    return refused.has(failure.code) ? exitStatus.badInput : exitStatus.failed;
  } finally {
    services.close();
    await services.backups.discard();
  }
}
