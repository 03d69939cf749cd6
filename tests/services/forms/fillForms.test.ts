import { AnnotationFlags, PDFDocument, PDFHexString } from 'pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import { openForm } from '../../../electron/services/exports/openForm.ts';
import { finishPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import type { Cell } from '../../../shared/packs/paper.ts';
import { assets, textOf } from '../exports/readCase.ts';
import {
  acroFormOf,
  always,
  answerSheetOf,
  chooses,
  foreignForm,
  never,
  requestWith,
  ticks,
  writes,
} from './foreignForms.ts';

/** Every letter of Russian, Kazakh and Kyrgyz, in both cases. */
const small = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі';
const letters = `${small.toUpperCase()}${small}`;
const part = (at: number, count: number) =>
  letters.slice((at * letters.length) / count, ((at + 1) * letters.length) / count);

const letterCells: readonly Cell[] = [
  ...[0, 1].map(at => writes(`line${at}`, part(at, 2))),
  ...[0, 1, 2, 3].map(at => writes(`comb${at}`, part(at, 4))),
  writes('story', letters.replaceAll(/(.{12})/g, '$1 '), 'flowing'),
];
const kindCells: readonly Cell[] = [
  writes('name', 'Әбдіқалықова Ұлжан Һамитқызы'),
  writes('story', 'Бірінші жол. Екінші жол, одан кейін тағы да сөздер келеді. '.repeat(3), 'flowing'),
  writes('number', 'ҚАЗ123456789'),
  writes('short', 'Үш'),
  ticks('agreed', always),
  chooses('language', 'kk', 'ru'),
  chooses('role', 'потерпевший', 'представитель'),
  chooses('region', '04', '13'),
  chooses('court', 'Бірінші'),
  writes('turned.name', 'Ғалымжан Ңұрсұлтан Өтеғұлұлы'),
  writes('turned.number', '0123456789'),
  ticks('turned.agreed', always),
];

const overlayCells = [
  { ...writes('name', 'Құрманғазы Сағырбайұлы'), at: { page: 0, x: 20, y: 220, width: 380, height: 20 } },
  { ...ticks('agreed', always), at: { page: 0, x: 20, y: 180, width: 12, height: 12 } },
  { ...ticks('refused', never), at: { page: 0, x: 60, y: 180, width: 12, height: 12 } },
];

const sheetCells: readonly Cell[] = [
  writes('1', 'Қожахметова Әсел'),
  writes('2', ''),
  ticks('3', always),
  ticks('4', never),
  chooses('5', 'иә', 'жоқ'),
];

const bare = (text: string) => text.replaceAll(/\s/g, '');
const set = (line: string) => ({ size: 8, lines: [line], continued: false });

let made: ComposedExport;

function fileNamed(name: string): Uint8Array {
  const file = made.files.find(one => one.name === name);
  if (file === undefined) throw new Error(`the export made no ${name}`);
  return file.bytes;
}

beforeAll(async () => {
  const request = await requestWith((pack, common) => [
    acroFormOf(pack, 'kinds', kindCells, ['office', 'secret']),
    acroFormOf(pack, 'letters', letterCells),
    { ...common('ghostscript-blank'), kind: 'overlay', template: 'ghostscript-blank.pdf', cells: overlayCells },
    answerSheetOf(pack, 'dynamic-xfa', sheetCells),
  ]);
  made = await composeExport(request);
}, 60_000);

it('prints every kind of field, by text and by ink, in each file of its own and in the bundle', () => {
  expect(made.plan.blockers).toEqual([]);
  expect(made.proof.filter(({ agrees }) => !agrees)).toEqual([]);
  const proven = new Set(made.proof.map(({ paper, field }) => `${paper}.${field}`));
  for (const { field } of kindCells) expect(proven).toContain(`kinds.${field}`);
  for (const { field } of letterCells) expect(proven).toContain(`letters.${field}`);
  for (const { field } of overlayCells) expect(proven).toContain(`ghostscript-blank.${field}`);
});

/** Whether anything is drawn in the lowest boxes of the form, by their left edge in points. */
async function inkIn(left: number): Promise<boolean> {
  const drawn = await withPdf(fileNamed('application-fund.pdf'), reader => reader.draw(0, 1));
  if ('unreadable' in drawn) throw new Error('the application cannot be read');
  const { width, height, rgba } = drawn.read;
  const rows = Array.from({ length: 14 }, (_, at) => height - 62 - at);
  return rows
    .flatMap(row => [...rgba.subarray((row * width + left) * 4, (row * width + left + 40) * 4)])
    .some(shade => shade < 200);
}

it('leaves closed fields as they are, and hidden ones hidden', async () => {
  const proven = made.proof.filter(({ paper }) => paper === 'kinds').map(({ field }) => field);
  expect(proven).not.toContain('office');
  expect(proven).not.toContain('secret');
  expect(await inkIn(22)).toBe(true);
  expect(await inkIn(222)).toBe(false);
});

it('sets each letter in its cell, in its line and in its paragraph, as another reader finds them', async () => {
  const read = bare(await textOf(fileNamed('paper-fund-2.pdf'), 0));
  expect(read).toContain(letters.slice(0, 42));
  // Once in lines, once in combs and once in the paragraph.
  for (const letter of letters) expect([letter, read.split(letter).length - 1]).toEqual([letter, 3]);
});

it('sets the answers to a form that is refused, in its own order and outside the bundle', async () => {
  const read = await textOf(fileNamed('paper-fund-4.pdf'), 0);
  expect(read).toContain('Көшіріп жазуға арналған');
  expect(read).toMatch(/Қожахметова Әсел.*—.*\[×\].*\[ ?\].*жоқ/);
  expect(made.files.find(({ kind }) => kind === 'bundle')?.pageCount).toBe(5);
});

it('leaves nothing to edit, no program and no old value in what is printed', async () => {
  for (const { name, bytes } of made.files.filter(one => one.name.endsWith('.pdf'))) {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const objects = doc.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    // Ghostscript's page names a font of its own; every other letter is set in ours.
    const left =
      name === 'application-fund.pdf'
        ? /\/(?:AcroForm|Widget|JavaScript|XFA|Helvetica)\b/
        : /\/(?:AcroForm|Widget|JavaScript|XFA)\b/;
    expect([name, objects.filter(text => left.test(text))]).toEqual([name, []]);
    const kept = ['hidden', 'kept by the office'].map(text => PDFHexString.fromText(text).asString());
    expect([name, objects.filter(text => kept.some(value => text.includes(value)))]).toEqual([name, []]);
  }
});

it('keeps the form’s own values where it stays open', async () => {
  const form = await openForm(foreignForm('kinds'), assets.font, false);
  form.write('name', 'Ұлжан', set('Ұлжан'));
  form.write('region', '13', set('Түркістан облысы'));
  form.tick('agreed', true);
  form.press('language', 'ru');
  form.press('role', 'преемник');
  expect(() => form.press('role', 'судья')).toThrow('no such value');
  expect(() => form.write('office', 'x', set('x'))).toThrow('no such open field');
  form.finish();
  const doc = await PDFDocument.load(await form.doc.save({ updateFieldAppearances: false }), { updateMetadata: false });
  const fields = doc.getForm();
  expect(fields.getTextField('name').getText()).toBe('Ұлжан');
  expect(fields.getDropdown('region').getSelected()).toEqual(['13']);
  expect(fields.getRadioGroup('role').getSelected()).toBe('преемник');
  expect(fields.getCheckBox('agreed').acroField.getValue().decodeText()).toBe('AGREED');
  expect(fields.getCheckBox('language').acroField.getValue().decodeText()).toBe('ru');
  expect(fields.getTextField('office').getText()).toBe('kept by the office');
  expect(fields.getTextField('secret').getText()).toBe('hidden');
});

const flagsOf = (doc: PDFDocument, names: readonly string[]) =>
  names.flatMap(name =>
    doc
      .getForm()
      .getField(name)
      .acroField.getWidgets()
      .map(widget => widget.hasFlag(AnnotationFlags.Print)),
  );

it('lets a printer print every box that the screen shows, whatever its flag said, and no hidden one', async () => {
  const shown = ['name', 'agreed', 'role', 'region'];
  const unflagged = await PDFDocument.load(foreignForm('kinds'), { updateMetadata: false });
  for (const field of unflagged.getForm().getFields())
    for (const widget of field.acroField.getWidgets()) widget.setFlagTo(AnnotationFlags.Print, false);
  const form = await openForm(await unflagged.save({ updateFieldAppearances: false }), assets.font, false);
  form.write('name', 'Ұлжан', set('Ұлжан'));
  form.finish();
  const doc = await PDFDocument.load(await form.doc.save({ updateFieldAppearances: false }), { updateMetadata: false });
  expect(new Set(flagsOf(doc, shown))).toEqual(new Set([true]));
  expect(flagsOf(doc, ['secret'])).toEqual([false]);
});

it.each(['libreoffice', 'pdfkit', 'qpdf-owner', 'static-xfa'])('fills %s, and PDFium reads it', async name => {
  const form = await openForm(foreignForm(name), assets.font, true);
  for (const { field, printed } of form.boxes())
    if ('text' in printed) form.write(field, 'Өтеғұл', set('Өтеғұл'));
    else form.tick(field, true);
  const texts = form.boxes().filter(({ printed }) => 'text' in printed);
  form.finish();
  const bytes = await finishPdf(await form.doc.save({ updateFieldAppearances: false }));
  const reading = await withPdf(bytes, reader => ({ text: reader.text(0), hasForm: reader.hasForm }));
  expect(reading).toMatchObject({ read: { hasForm: false } });
  const first = texts.filter(({ place }) => place.page === 0);
  const read = (await textOf(bytes, 0)).replaceAll(' ', '');
  expect(read.split('Өтеғұл').length - 1).toBe(first.length);
});
