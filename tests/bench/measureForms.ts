import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { fitExact } from '../../electron/services/exports/fitText.ts';
import { openForm } from '../../electron/services/exports/openForm.ts';
import { flattenFields } from '../../electron/services/forms/flattenFields.ts';
import { loadTemplate, readTemplate } from '../../electron/services/forms/openTemplate.ts';
import { withPdf } from '../../electron/services/pdf/openPdf.ts';
import { alternate } from './alternate.ts';
import { drawForm } from './drawForm.ts';
import { compared, type Row } from './row.ts';

const rounds = 5;
const boxes = 132;
const many = { few: 500, most: 2000 };
const name = 'Әбдіқалықова Ұлжан';

/** Fills every box, each text fitted to its room, and leaves the form open. */
async function fillOurs(template: Uint8Array, font: Uint8Array): Promise<Uint8Array> {
  const form = await openForm(template, font, false);
  for (const { field, printed } of form.boxes()) {
    if ('ticked' in printed) {
      form.tick(field, true);
      continue;
    }
    const { cells, ...room } = form.roomOf(field);
    const set = cells === null ? fitExact(name, room, form.measure) : { size: 10, lines: [name], continued: false };
    if ('excess' in set) throw new Error('a name does not fit the form that was drawn for it');
    form.write(field, name, set);
  }
  form.finish();
  return form.doc.save({ updateFieldAppearances: false });
}

/** The same with MuPDF's own filling, which sets texts in its own font, cut where they do not fit. */
function fillPeer(template: Uint8Array): Uint8Array {
  const doc = new mupdf.PDFDocument(template);
  for (let at = 0; at < doc.countPages(); at += 1) {
    const page = doc.loadPage(at);
    for (const widget of page.getWidgets()) {
      if (widget.isButton()) widget.toggle();
      else if (widget.isChoice()) widget.setChoiceValue('Ақтөбе');
      else widget.setTextValue(name);
    }
    page.update();
  }
  return doc.saveToBuffer('').asUint8Array();
}

async function flattenOurs(filled: Uint8Array): Promise<void> {
  const template = readTemplate(await loadTemplate(filled));
  if ('refusal' in template) throw new Error('our own filled form cannot be read');
  flattenFields(template);
  await template.doc.save({ updateFieldAppearances: false });
}

async function flattenPeer(filled: Uint8Array): Promise<void> {
  await withPdf(filled, reader => {
    for (let page = 0; page < reader.pageCount; page += 1) reader.flatten(page);
    reader.save();
  });
}

/** Filling a form of 132 boxes with Kazakh names beside MuPDF, printing it into its pages beside PDFium, and what each of many boxes takes. */
export async function measureForms(assetsFolder: string, note: (text: string) => void): Promise<readonly Row[]> {
  const font = await readFile(join(assetsFolder, 'fonts', 'NotoSans-Regular.ttf'));
  const template = await drawForm(boxes);
  note(`forms: ${boxes} boxes are filled`);
  const filling = await alternate(
    { ours: async () => void (await fillOurs(template, font)), peer: () => void fillPeer(template), pieces: 1 },
    rounds,
  );
  const filled = await fillOurs(template, font);
  note(`forms: ${boxes} boxes are printed`);
  const flattening = await alternate(
    { ours: () => flattenOurs(filled), peer: () => flattenPeer(filled), pieces: 1 },
    rounds,
  );
  note(`forms: ${many.few} and ${many.most} boxes are filled`);
  const [few, most] = [await drawForm(many.few), await drawForm(many.most)];
  const atMost = await alternate(
    {
      ours: async () => void (await fillOurs(most, font)),
      peer: async () => {
        for (let times = 0; times < many.most / many.few; times += 1) await fillOurs(few, font);
      },
      pieces: many.most,
    },
    3,
  );
  return [
    compared(`fill ${boxes} boxes in Kazakh, beside MuPDF`, filling.ours, filling.peer, 'ms', 2),
    compared(`print ${boxes} filled boxes into the pages, beside PDFium`, flattening.ours, flattening.peer, 'ms', 3),
    compared(`a box of ${many.most}, beside one of ${many.few}`, atMost.ours, atMost.peer, 'ms', 1.5),
  ];
}
