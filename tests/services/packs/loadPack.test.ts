import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { loadPack } from '../../../electron/services/packs/loadPack.ts';
import { assetsFolder, startServices, temporaryFolder } from '../../support/startServices.ts';

type Json = Record<string, unknown>;

const at = (json: unknown, place: number) => (json as readonly Json[])[place] ?? {};

/** A copy of our own packs that a test may spoil. */
function copyAssets() {
  const assets = temporaryFolder();
  cpSync(join(assetsFolder, 'packs'), join(assets, 'packs'), { recursive: true });
  const pack = join(assets, 'packs', 'kz');
  return {
    assets,
    pack,
    write: (file: string, text: string) => writeFileSync(join(pack, file), text),
    edit: (file: string, change: (json: Json) => void) => {
      const json = JSON.parse(readFileSync(join(pack, file), 'utf8')) as Json;
      change(json);
      writeFileSync(join(pack, file), JSON.stringify(json));
    },
  };
}

const issuesOf = (folder: string) => {
  const loaded = loadPack(folder);
  return loaded.ok ? [] : loaded.issues.map(({ file, pointer }) => `${file}#${pointer}`);
};

describe('a pack', () => {
  it('that ships is loaded whole, its routes in the order that it names', () => {
    const loaded = loadPack(join(assetsFolder, 'packs', 'kz'));
    expect(loaded.ok && loaded.pack.schemes.map(({ id }) => id)).toEqual([
      'fund',
      'budget',
      'civilClaim',
      'separateSuit',
      'legalAid',
      'traffickingServices',
      'participationCosts',
    ]);
  });

  it('names every file and place that is wrong, in every file at once', () => {
    const { pack, edit } = copyAssets();
    edit('pack.json', json => (json['status'] = 'perfect'));
    edit('facts.json', json => ((json['victim.birthDate'] as Json)['kind'] = 'birthday'));
    edit('schemes/fund.json', json => delete json['label']);
    expect(issuesOf(pack)).toEqual([
      'pack.json#/status',
      'facts.json#/victim.birthDate/kind',
      'schemes/fund.json#/label',
    ]);
  });

  it('refuses a key that the format does not know', () => {
    const { pack, edit } = copyAssets();
    edit('law.json', json => (json['comment'] = 'to do'));
    expect(issuesOf(pack)).toEqual(['law.json#']);
  });

  it('names a file that is missing or no JSON', () => {
    const { pack, write } = copyAssets();
    rmSync(join(pack, 'calendar.json'));
    write('steps.json', '{"sections": [');
    expect(issuesOf(pack)).toEqual(['steps.json#', 'calendar.json#']);
  });

  it('needs a scheme', () => {
    const { pack } = copyAssets();
    rmSync(join(pack, 'schemes'), { recursive: true });
    expect(issuesOf(pack)).toContain('#/schemes');
  });

  it('is linted, and an issue of a scenario is placed in its own file', () => {
    const { pack, edit } = copyAssets();
    edit('scenarios/workedRows.json', json => ((at(json, 2)['answers'] as Json)['victim.mood'] = 'good'));
    const place = /^scenarios\/workedRows\.json#\/2\//;
    expect(issuesOf(pack).filter(issue => !place.test(issue))).toEqual([]);
    expect(issuesOf(pack)).toHaveLength(1);
  });

  it('passes over files that are no JSON, and takes the others by name', () => {
    const { pack, write } = copyAssets();
    const before = loadPack(pack);
    write('schemes/notes.txt', 'kept');
    expect(loadPack(pack)).toEqual(before);
  });
});

describe('the library', () => {
  it('lists the packs by name and passes over folders that hold none', () => {
    const { assets } = copyAssets();
    mkdirSync(join(assets, 'packs', 'empty'));
    expect(
      createPackLibrary(assets)
        .list()
        .map(({ manifest }) => manifest.jurisdiction),
    ).toEqual(['kg', 'kz']);
  });

  it('refuses a bad pack with the number of its issues', async () => {
    const { assets, edit } = copyAssets();
    edit('pack.json', json => (json['status'] = 'perfect'));
    const { call } = startServices({ assets });
    await expect(call('packs.get', { jurisdiction: 'kz' })).rejects.toThrow(
      expect.objectContaining({ code: 'packInvalid', details: { pack: 'kz', issues: 1 } }) as unknown,
    );
    expect((await call('packs.list', {})).map(({ jurisdiction }) => jurisdiction)).toEqual(['kg']);
  });

  it.each(['atlantis', 'constructor'])('has no pack %s', async jurisdiction => {
    const { call } = startServices();
    await expect(call('packs.get', { jurisdiction })).rejects.toThrow(
      expect.objectContaining({ code: 'notFound', details: { what: 'pack', id: jurisdiction } }) as unknown,
    );
  });
});
