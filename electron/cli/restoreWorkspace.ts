import { existsSync } from 'node:fs';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { formatList } from '../../shared/fmt/formatList.ts';
import { exitStatus, type Command } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { readOptions } from './readOptions.ts';
import { readWorkspaceOptions, workspaceOptions } from './readWorkspaceOptions.ts';
import { withWorkspace } from './withWorkspace.ts';

const options = {
  ...workspaceOptions,
  to: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'replace-other': { type: 'boolean', default: false },
  'bring-back': { type: 'boolean', default: false },
} as const;

/** Puts a backup into a folder, in the place of the workspace that may stand there, which is kept beside it. */
export const restoreWorkspace: Command = (args, surroundings) => {
  const { print } = surroundings;
  const refuse = createRefuse(surroundings);
  const asked = readWorkspaceOptions(readOptions(args, options));
  if ('refused' in asked) return refuse(asked.refused);
  const { t, language, values, folder } = asked;
  const { to } = values;
  if (to === undefined) return refuse(t('cli.option.to'));
  const mayReplace = values.replace || values['replace-other'];
  if (existsSync(to) && !mayReplace) return refuse(t('cli.workspace.stands', { folder: to }));
  const wanted = { workspaceFolder: to, chosen: folder, byRecoveryCode: values['recovery-code'] };
  return withWorkspace(wanted, surroundings, t, async ({ services: { handlers }, secret }) => {
    const opened = await handlers['store.openBackup']({ secret });
    if (!opened.done) return exitStatus.failed;
    const { madeOn, claims, evidence, replaces, removedHere, removedOn } = opened;
    if (replaces === 'other' && !values['replace-other']) return refuse(t('cli.workspace.other', { folder: to }));
    const bringBack = values['bring-back'] ? 'all' : 'none';
    const { keptAs } = await handlers['store.restore']({ bringBack, replaceOther: replaces === 'other' });
    print(t('cli.workspace.restored', { folder: to, day: formatDate(madeOn), claims, evidence }));
    if (replaces === 'diverged') print(t('restore.diverged'));
    if (removedHere > 0) print(t(`cli.workspace.removed.${bringBack}`, { count: removedHere }));
    if (removedOn.length > 0) {
      print(t('cli.workspace.removedOn', { days: formatList(removedOn.map(formatDate), language) }));
    }
    if (keptAs !== null) print(t('cli.workspace.kept', { name: keptAs }));
    return exitStatus.done;
  });
};
