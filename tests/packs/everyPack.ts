import { join } from 'node:path';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';

function load(jurisdiction: string): JurisdictionPack {
  const loaded = loadPack(join(import.meta.dirname, '../../assets/packs', jurisdiction));
  if (!loaded.ok) throw new Error(`${jurisdiction}: ${loaded.issues.map(({ message }) => message).join('; ')}`);
  return loaded.pack;
}

/** The packs that we ship. */
export const everyPack: readonly JurisdictionPack[] = ['kz', 'kg'].map(load);

/** Every route of every pack, by the names of both. */
export const everyRoute = everyPack.flatMap(pack =>
  pack.schemes.map(scheme => ({ route: `${pack.manifest.jurisdiction} ${scheme.id}`, pack, scheme })),
);
