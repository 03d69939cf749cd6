import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { measureBundle } from './measureBundle.ts';
import { measureForms } from './measureForms.ts';
import { measureClaim, measureFund } from './measureFund.ts';
import { measureProof } from './measureProof.ts';
import { measureSave } from './measureSave.ts';
import { measureScreening } from './measureScreening.ts';
import { measureSearch } from './measureSearch.ts';
import { tableOf, type Row } from './row.ts';

const assetsFolder = join(import.meta.dirname, '../../assets');
const packs = createPackLibrary(assetsFolder);
const pack = packs.get('kz');
const note = (text: string) =>
  void process.stderr.write(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${text}\n`);

/** The shortest first: whoever waits sees something. */
const measurements: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  claim: async () => [measureClaim(pack)],
  proof: measureProof,
  save: () => measureSave(packs, note),
  forms: () => measureForms(assetsFolder, note),
  bundle: () => measureBundle(note),
  fund: () => measureFund(pack),
  search: () => measureSearch(pack.manifest.version, note),
  screening: () => measureScreening(pack),
};

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const wanted = values.only ?? Object.keys(measurements);
const unknown = wanted.filter(name => measurements[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`--only takes ${Object.keys(measurements).join(', ')}\n`);
  process.exit(2);
}

const rows: Row[] = [];
for (const name of wanted) {
  note(name);
  rows.push(...((await measurements[name]?.()) ?? []));
}
process.stdout.write(`${values.json === true ? JSON.stringify(rows, undefined, 2) : tableOf(rows)}\n`);
