import { resolve } from 'node:path';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { exitStatus, type Command } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { readOptions } from './readOptions.ts';
import { readWorkspaceOptions, workspaceOptions } from './readWorkspaceOptions.ts';
import { withWorkspace } from './withWorkspace.ts';

/** Opens a workspace or a backup by its secret and reads every byte of it; only a wrong try at a workspace is noted in it. */
export const checkWorkspace: Command = (args, surroundings) => {
  const { print } = surroundings;
  const asked = readWorkspaceOptions(readOptions(args, workspaceOptions));
  if ('refused' in asked) return createRefuse(surroundings)(asked.refused);
  const { t, values, folder } = asked;
  const wanted = { workspaceFolder: folder, byRecoveryCode: values['recovery-code'] };
  return withWorkspace(wanted, surroundings, t, async ({ services, secret }) => {
    const { kind, madeOn, claims, evidence } = await services.backups.read(resolve(folder), secret);
    print(t(`cli.workspace.whole.${kind}`, { folder, day: formatDate(madeOn), claims, evidence }));
    return exitStatus.done;
  });
};
