import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { readCaseFile } from '../../shared/packs/readCaseFile.ts';
import { assetsFolder } from '../support/startServices.ts';

const library = createPackLibrary(assetsFolder);
const folder = join(assetsFolder, 'demo');
const cases = readdirSync(folder).map(name => {
  const read = readCaseFile(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!read.ok) throw new Error(`${name} is no case file`);
  return { name, ...read.caseFile };
});

it('has cases of every country', () => {
  const countries = library.list().map(({ manifest }) => manifest.jurisdiction);
  expect(new Set(cases.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(countries));
});

describe.each(cases.map(one => [one.name, one] as const))(
  '%s',
  (_, { jurisdiction, answers, evidence = [], pursued = [] }) => {
    const pack = library.get(jurisdiction);
    it('answers what its pack asks', () => {
      expect(readCaseAnswers(pack, answers)).toMatchObject({ ok: true });
    });
    it('names documents and routes of its pack', () => {
      expect(evidence.filter(({ document }) => !Object.hasOwn(pack.documents, document))).toEqual([]);
      expect(pursued.filter(scheme => !pack.schemes.some(({ id }) => id === scheme))).toEqual([]);
    });
  },
);
