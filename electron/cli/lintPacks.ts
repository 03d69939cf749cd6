import { join, relative } from 'node:path';
import { words } from '../../shared/text/words.ts';
import { loadPack } from '../services/packs/loadPack.ts';
import { exitStatus, type Command } from './command.ts';
import { packFolders } from './packFolders.ts';
import { readOptions } from './readOptions.ts';

/** Checks the packs of a folder, or ours: every issue with its file and JSON pointer. */
export const lintPacks: Command = (args, { assetsFolder, print, warn }) => {
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
  const results = folders.map(folder => {
    const loaded = loadPack(folder);
    const name = relative('', folder);
    if (loaded.ok) print(t('cli.packs.clean', { pack: name }));
    else for (const { file, pointer, message } of loaded.issues) warn(`${join(name, file)}#${pointer}: ${message}`);
    return loaded.ok;
  });
  return results.every(Boolean) ? exitStatus.done : exitStatus.badInput;
};
