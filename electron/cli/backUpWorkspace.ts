import { exitStatus, type Command } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { readOptions } from './readOptions.ts';
import { readWorkspaceOptions, workspaceOptions } from './readWorkspaceOptions.ts';
import { withWorkspace } from './withWorkspace.ts';

const options = { ...workspaceOptions, to: { type: 'string' } } as const;

/** Makes a backup of a workspace in a folder of its own inside another folder, and reads it through. */
export const backUpWorkspace: Command = (args, surroundings) => {
  const { print } = surroundings;
  const refuse = createRefuse(surroundings);
  const asked = readWorkspaceOptions(readOptions(args, options));
  if ('refused' in asked) return refuse(asked.refused);
  const { t, values, folder } = asked;
  if (values.to === undefined) return refuse(t('cli.option.to'));
  const wanted = { workspaceFolder: folder, chosen: values.to, byRecoveryCode: values['recovery-code'] };
  return withWorkspace(wanted, surroundings, t, async ({ services: { handlers }, secret }) => {
    await handlers['store.unlock'](secret);
    await handlers['store.backup']({});
    const { last } = await handlers['store.backupState']({});
    if (last === null) return exitStatus.failed;
    print(t('cli.workspace.backedUp', { folder: last.folder, claims: last.claims, evidence: last.evidence }));
    return exitStatus.done;
  });
};
