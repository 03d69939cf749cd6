import { join, relative } from 'node:path';
import { runScenario } from '../../shared/assessment/runScenario.ts';
import { words } from '../../shared/text/words.ts';
import { loadPack } from '../services/packs/loadPack.ts';
import { exitStatus, type Command, type ExitStatus, type Surroundings } from './command.ts';
import { packFolders } from './packFolders.ts';
import { readOptions } from './readOptions.ts';

const t = words('en');

function testPack(folder: string, { print, warn }: Surroundings): ExitStatus {
  const loaded = loadPack(folder);
  const name = relative('', folder);
  if (!loaded.ok) {
    for (const { file, pointer, message } of loaded.issues) warn(`${join(name, file)}#${pointer}: ${message}`);
    return exitStatus.badInput;
  }
  const { scenarios } = loaded.pack;
  const differing = scenarios.filter(scenario => {
    const differences = runScenario(loaded.pack, scenario);
    for (const { pointer, expected, found } of differences)
      warn(`${scenario.name} (${scenario.source})#${pointer}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`);
    return differences.length > 0;
  });
  if (differing.length === 0) {
    print(t('cli.packs.passed', { pack: name, scenarios: scenarios.length }));
    return exitStatus.done;
  }
  warn(t('cli.packs.failed', { pack: name, differing: differing.length, scenarios: scenarios.length }));
  return exitStatus.blocked;
}

/** Runs the scenarios of the packs of a folder, or of ours, and prints every difference. */
export const testPacks: Command = (args, surroundings) => {
  const typed = readOptions(args, {});
  if (typed === undefined || typed.positionals.length > 1) {
    surroundings.warn(t('cli.usage'));
    return exitStatus.badInput;
  }
  const folders = packFolders(typed.positionals[0] ?? join(surroundings.assetsFolder, 'packs'));
  if (folders.length === 0) {
    surroundings.warn(t('cli.packs.folderMissing'));
    return exitStatus.badInput;
  }
  const statuses = folders.map(folder => testPack(folder, surroundings));
  return (
    statuses.find(status => status === exitStatus.badInput) ??
    statuses.find(status => status !== exitStatus.done) ??
    exitStatus.done
  );
};
