import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import { inspectForm } from '../../../electron/services/forms/inspectForm.ts';
import type { Filling } from '../../../shared/export/formMapping.ts';
import { joinForms } from '../../../shared/export/joinForms.ts';
import { mapForm } from '../../../shared/export/mapForm.ts';
import { exportRequest, packs, readCaseFile } from '../exports/readCase.ts';

const pack = packs.get('kz');
const fact = (id: string): Filling => ({ by: 'fact', fact: id, inWords: false, required: false });

/** Each box: how many letters it takes, whether in cells, what goes in, and how that is to stand there. */
const boxes: Readonly<Record<string, readonly [letters: number, comb: boolean, filling: Filling, printed: string]>> = {
  account20: [20, true, fact('bank.iban'), 'KZ77999A000000000001'],
  account24: [24, true, fact('bank.iban'), 'KZ77 999A 0000 0000 0001'],
  account22: [22, false, fact('bank.iban'), 'KZ77999A000000000001'],
  born8: [8, true, fact('victim.birthDate'), '01122015'],
  born10: [10, true, fact('victim.birthDate'), '01.12.2015'],
  phone11: [11, true, fact('representative.phone'), '77000000006'],
  phone12: [12, true, fact('representative.phone'), '+77000000006'],
  made8: [8, false, { by: 'day' }, '12032026'],
};

async function makeNarrowForm(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const page = doc.addPage([420, 400]);
  for (const [at, [name, [letters, comb]]] of Object.entries(boxes).entries()) {
    const field = doc.getForm().createTextField(name);
    field.setMaxLength(letters);
    if (comb) field.enableCombing();
    field.addToPage(page, { x: 20, y: 360 - at * 30, width: 380, height: 18 });
  }
  return doc.save();
}

let made: ComposedExport;

beforeAll(async () => {
  const template = await makeNarrowForm();
  const form = await inspectForm(
    template,
    await readFile(join(import.meta.dirname, '../../../assets/fonts/NotoSans-Regular.ttf')),
  );
  const fields = Object.entries(boxes).map(([field, [, , filling]]) => ({ field, filling }));
  const signatories = ['victim.fullName', 'representative.fullName'];
  const mapping = { title: 'Narrow boxes', signatories, fields, rows: [] };
  const paper = mapForm(pack, { paper: 'narrow', jurisdiction: 'kz', scheme: 'fund', mapping }, form);
  const request = await exportRequest({ ...readCaseFile('kz-in-kazakh'), evidence: [] });
  made = await composeExport({
    ...request,
    pack: joinForms(request.pack, [paper]),
    alone: { scheme: 'fund', paper: 'narrow' },
    ownTemplates: { narrow: template },
  });
}, 60_000);

it('takes an answer without its separators where the box takes no more letters, and proves what stands there', () => {
  expect(made.plan.blockers).toEqual([]);
  expect(made.proof.filter(({ agrees }) => !agrees)).toEqual([]);
  const printed = Object.fromEntries(made.proof.map(({ field, answer }) => [field, answer]));
  for (const [field, [, , , wanted]] of Object.entries(boxes)) expect([field, printed[field]]).toEqual([field, wanted]);
});
