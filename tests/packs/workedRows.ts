import { join } from 'node:path';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';

const library = createPackLibrary(join(import.meta.dirname, '../../assets'));

/** The embedded tests of a pack, and which of its notes' worked rows they stand for. */
export function workedRowsOf(jurisdiction: string, isRow: (source: string) => boolean) {
  const pack = library.get(jurisdiction);
  const { scenarios } = pack;
  return {
    pack,
    scenarios,
    of: (source: string) => scenarios.filter(scenario => scenario.source === source),
    /** Rows that have a scenario and stand in no table of a test. */
    unnamed: (rows: readonly { readonly source: string }[]) =>
      scenarios.map(({ source }) => source).filter(source => isRow(source) && !rows.some(row => row.source === source)),
  };
}
