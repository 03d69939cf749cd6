import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { loadPack, type LoadedPack } from './loadPack.ts';

/** The packs that came with the program, read once. */
export interface PackLibrary {
  /** Packs that may be used, in the order of their jurisdictions. */
  list(): readonly JurisdictionPack[];
  /** Throws notFound, or packInvalid for a pack that does not lint. */
  readonly get: (jurisdiction: string) => JurisdictionPack;
}

/** `assetsFolder` holds `packs/<jurisdiction>/`. */
export function createPackLibrary(assetsFolder: string): PackLibrary {
  const folder = join(assetsFolder, 'packs');
  const loaded = new Map<string, LoadedPack>();
  let found: readonly string[] | undefined;
  const names = () =>
    (found ??= readdirSync(folder)
      .filter(name => existsSync(join(folder, name, 'pack.json')))
      .toSorted());

  function load(name: string): LoadedPack {
    const known = loaded.get(name) ?? loadPack(join(folder, name));
    loaded.set(name, known);
    return known;
  }

  return {
    list: () =>
      names()
        .map(load)
        .flatMap(pack => (pack.ok ? [pack.pack] : [])),
    get(jurisdiction) {
      if (!names().includes(jurisdiction)) throw new AppError('notFound', { what: 'pack', id: jurisdiction });
      const pack = load(jurisdiction);
      if (!pack.ok) throw new AppError('packInvalid', { pack: jurisdiction, issues: pack.issues.length });
      return pack.pack;
    },
  };
}
