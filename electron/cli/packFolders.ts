import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function isPack(folder: string): boolean {
  return existsSync(join(folder, 'pack.json'));
}

/** The packs at a place: the folder itself where it is one, else the packs directly below it. */
export function packFolders(folder: string): readonly string[] {
  if (isPack(folder)) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map(name => join(folder, name))
    .filter(isPack);
}
