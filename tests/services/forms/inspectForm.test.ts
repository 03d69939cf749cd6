import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { expect, it } from 'vitest';
import { inspectForm } from '../../../electron/services/forms/inspectForm.ts';
import { loadTemplate, readTemplate } from '../../../electron/services/forms/openTemplate.ts';
import { compareForms } from '../../../shared/export/compareForms.ts';
import { inspectedFormSchema, type FormField, type InspectedForm } from '../../../shared/export/inspectedForm.ts';
import { runRedressHere, runRedressUnread } from '../../support/runRedress.ts';
import { foreignForm } from './foreignForms.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const font = await readFile(join(root, 'assets/fonts/NotoSans-Regular.ttf'));
const inspected = new Map<string, Promise<InspectedForm>>();
async function inspect(name: string): Promise<InspectedForm> {
  const known = inspected.get(name) ?? inspectForm(foreignForm(name), font);
  inspected.set(name, known);
  return inspectedFormSchema.parse(await known);
}
const file = (name: string) => join(root, 'tests/fixtures/forms', `${name}.pdf`);
const line = ({ name, kind, options }: FormField) =>
  [name, kind, options.map(({ value }) => value).join('|')].join(' ');

it('finds every kind of field with its own values, each box once', async () => {
  const { fields, notices, refusal, pages } = await inspect('kinds');
  expect(fields.map(line)).toEqual([
    'name text ',
    'story multiline ',
    'number comb ',
    'short text ',
    'agreed check AGREED',
    'language check kk',
    'language check ru',
    'role radio потерпевший',
    'role radio представитель',
    'role radio преемник',
    'region dropdown 04|13',
    'court dropdown Бірінші|Екінші',
    'office text ',
    'secret text ',
    'turned.name text ',
    'turned.number comb ',
    'turned.agreed check Yes',
  ]);
  expect({ notices, refusal, pages }).toEqual({
    notices: [],
    refusal: null,
    pages: [
      { width: 420, height: 300 },
      { width: 380, height: 280 },
    ],
  });
  const closed = fields.filter(({ readOnly, hidden }) => readOnly || hidden).map(({ name }) => name);
  expect(closed).toEqual(['office', 'secret']);
});

it('places a box of a turned and cropped page where it is seen', async () => {
  const { fields } = await inspect('kinds');
  expect(fields.find(({ name }) => name === 'turned.name')).toMatchObject({
    page: 1,
    box: { x: 40, y: 230, width: 300, height: 20 },
  });
});

it('measures the room with the font that fills the form', async () => {
  const { fields } = await inspect('kinds');
  const roomOf = (wanted: string) => fields.find(({ name }) => name === wanted)?.letters;
  // 374 points across; a small Cyrillic letter of Noto Sans is 0.59 of its size wide in the mean.
  expect(roomOf('name')).toEqual({ at10pt: 63, at7pt: 90 });
  expect(roomOf('story')).toEqual({ at10pt: 5 * 63, at7pt: 7 * 90 });
  expect(roomOf('number')).toEqual({ at10pt: 12, at7pt: 12 });
  expect(roomOf('short')).toEqual({ at10pt: 5, at7pt: 5 });
  expect(roomOf('agreed')).toEqual({ at10pt: 0, at7pt: 0 });
});

it.each([
  [
    'libreoffice',
    ['fullName text ', 'story text ', 'agreed check AGREED', 'role radio victim', 'role radio representative'],
  ],
  ['pdfkit', ['fullName text ', 'story multiline ', 'noted text ', 'agreed check Yes']],
])('reads the fields that %s makes', async (name, expected) => {
  const { fields, refusal } = await inspect(name);
  expect(refusal).toBeNull();
  expect(fields.map(line)).toEqual(expect.arrayContaining(expected));
});

it.each([
  ['qpdf-owner', ['ownerRestrictions']],
  ['static-xfa', ['staticXfaRemoved', 'usageRightsRemoved', 'scriptsRemoved']],
])('fills %s, and says what it takes out', async (name, notices) => {
  expect(await inspect(name)).toMatchObject({ refusal: null, notices });
});

it.each([
  ['dynamic-xfa', 'dynamicXfa'],
  ['signed', 'signed'],
  ['barcode', 'barcode'],
  ['ghostscript-blank', 'noFields'],
  ['qpdf-user', 'passwordProtected'],
  ['qpdf-no-filling', 'passwordProtected'],
] as const)('refuses %s with its reason', async (name, refusal) => {
  expect(await inspect(name)).toMatchObject({ refusal, fields: [] });
});

it('refuses what is no PDF', async () => {
  expect(await inspectForm(Buffer.from('no form at all'), font)).toMatchObject({ refusal: 'damaged' });
  expect(await inspectForm(foreignForm('kinds').subarray(0, 3000), font)).toMatchObject({ refusal: 'damaged' });
});

/** A form with as many fields, each with a box of its own; written as objects, since thousands of looks take long to draw. */
async function formWithFields(names: readonly string[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = doc;
  const page = doc.addPage([420, 300]);
  const boxes = names.map(name => {
    const T = PDFHexString.fromText(name);
    const box = { Type: 'Annot', Subtype: 'Widget', FT: 'Tx', T, Rect: [20, 20, 60, 40], F: 4, P: page.ref };
    return context.register(context.obj(box));
  });
  page.node.set(PDFName.of('Annots'), context.obj(boxes));
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: boxes }));
  return doc.save();
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `field ${at}`);
const read = async (names: readonly string[]) => readTemplate(await loadTemplate(await formWithFields(names)));

it('refuses a form with more fields than any has, and one whose barcode goes by its name alone', async () => {
  expect(await read(numbered(3000))).not.toHaveProperty('refusal');
  expect(await read(numbered(3001))).toEqual({ refusal: 'tooManyFields' });
  expect(await read(['Name', 'PDF417BarCode1'])).toEqual({ refusal: 'barcode' });
});

it('tells two editions apart: new, gone, moved and changed boxes', async () => {
  const [before, after] = [await inspect('edition-1'), await inspect('edition-2')];
  const { added, removed, moved, changed } = compareForms(before, after);
  expect(added.map(({ name }) => name)).toEqual(['email']);
  expect(removed.map(({ name }) => name)).toEqual(['fax']);
  expect(moved.map(({ after: { name, box } }) => [name, box.y])).toEqual([['address', 160]]);
  expect(changed.map(({ before: old, after: now }) => [now.name, old.maxLength, now.maxLength])).toEqual([
    ['number', 10, 12],
  ]);
  expect(compareForms(after, after)).toEqual({ added: [], removed: [], moved: [], changed: [] });
  expect(before.sha256).not.toBe(after.sha256);
});

it('shows all of it on the command line, read in a process of its own', async () => {
  const shown = await runRedressHere('form', 'inspect', file('edition-2'), '--before', file('edition-1'));
  expect(shown).toMatchObject({ status: 0, err: '' });
  expect(shown.out.split('\n')).toEqual(
    expect.arrayContaining(['new: email', 'gone: fax', 'moved: address', 'other kind, options or length: number']),
  );
  const refused = await runRedressHere('form', 'inspect', file('dynamic-xfa'), '--json');
  expect(refused.status).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ form: { refusal: 'dynamicXfa' } });
  expect((await runRedressHere('form', 'inspect', file('gone'))).status).toBe(2);
});

it('ends as it should where nobody reads what it prints', async () => {
  expect(await runRedressUnread('form', 'inspect', file('kinds'))).toEqual({ status: 0, err: '' });
});
