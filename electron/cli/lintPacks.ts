import { join, relative } from 'node:path';
import { words } from '../../shared/text/words.ts';
import { lintTemplates } from '../services/packs/lintTemplates.ts';
import { loadPack } from '../services/packs/loadPack.ts';
import { exitStatus, type Command, type ExitStatus } from './command.ts';
import { packFolders } from './packFolders.ts';
import { readOptions } from './readOptions.ts';

/** Checks the packs of a folder, or ours: every issue with its file and JSON pointer. */
export const lintPacks: Command = async (args, { assetsFolder, print, warn }) => {
  const t = words('en');
  const typed = readOptions(args, {});
  if (typed === undefined || typed.positionals.length > 1) {
    warn(t('cli.usage'));
    return exitStatus.badInput;
  }
  const folders = packFolders(typed.positionals[0] ?? join(assetsFolder, 'packs'));
  if (folders.length === 0) {
    warn(t('cli.packs.folderMissing'));
    return exitStatus.badInput;
  }
  let status: ExitStatus = exitStatus.done;
  for (const folder of folders) {
    const loaded = loadPack(folder);
    const name = relative('', folder);
    const issues = loaded.ok ? await lintTemplates(folder, loaded.pack) : loaded.issues;
    for (const { file, pointer, message } of issues) warn(`${join(name, file)}#${pointer}: ${message}`);
    if (issues.length > 0) status = exitStatus.badInput;
    else print(t('cli.packs.clean', { pack: name }));
  }
  return status;
};
