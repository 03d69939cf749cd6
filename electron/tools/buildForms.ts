import * as fontkit from '@cantoo/fontkit';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFFont, type PDFForm, type PDFPage } from 'pdf-lib';
import { z } from 'zod';
import { finishPdf } from '../services/pdf/finishPdf.ts';
import { openTypesetter } from '../services/pdf/openTypesetter.ts';

/** A box as the layout reports it: points from the upper left corner; pages count from 1. */
const fieldMarkSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['line', 'lines', 'tick']),
  tip: z.string(),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
type FieldMark = z.infer<typeof fieldMarkSchema>;

const assets = join(import.meta.dirname, '..', '..', 'assets');

function addField(form: PDFForm, page: PDFPage, font: PDFFont, mark: FieldMark): void {
  const place = {
    x: mark.x,
    y: page.getHeight() - mark.y - mark.height,
    width: mark.width,
    height: mark.height,
    borderWidth: 0,
  };
  const { TU, MK, AP } = { TU: PDFName.of('TU'), MK: PDFName.of('MK'), AP: PDFName.of('AP') };
  const field = mark.kind === 'tick' ? form.createCheckBox(mark.name) : form.createTextField(mark.name);
  field.acroField.dict.set(TU, PDFHexString.fromText(mark.tip));
  if ('setText' in field) {
    if (mark.kind === 'lines') field.enableMultiline();
    field.acroField.setDefaultAppearance(`/${font.name} 10 Tf 0 g`);
    field.addToPage(page, { ...place, font });
  } else {
    field.addToPage(page, place);
  }
  // The library paints a white ground over the page's own lines.
  for (const { dict } of field.acroField.getWidgets()) dict.delete(MK);
  if ('setText' in field) for (const { dict } of field.acroField.getWidgets()) dict.delete(AP);
  else field.updateAppearances();
}

/** Builds a fillable form from its layout: the same bytes every time. */
export async function buildForm(source: string): Promise<Uint8Array> {
  const regular = await readFile(join(assets, 'fonts', 'NotoSans-Regular.ttf'));
  const bold = await readFile(join(assets, 'fonts', 'NotoSans-Bold.ttf'));
  const typesetter = await openTypesetter([regular, bold]);
  const doc = await PDFDocument.load(typesetter.setPages(source, {}), { updateMetadata: false });
  // Typst writes out the default (false), which poppler reports as a fault.
  doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).delete(PDFName.of('Suspects'));
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(regular, { subset: false });
  const form = doc.getForm();
  form.acroForm.dict.set(PDFName.of('DR'), doc.context.obj({ Font: { [font.name]: font.ref } }));
  for (const mark of z.array(fieldMarkSchema).parse(typesetter.findMarks(source, '<field>'))) {
    addField(form, doc.getPage(mark.page - 1), font, mark);
  }
  return finishPdf(await doc.save({ updateFieldAppearances: false }));
}

if (import.meta.main) {
  const papers = join(assets, 'packs', 'kz', 'papers');
  await writeFile(
    join(papers, 'fundApplication.pdf'),
    await buildForm(await readFile(join(papers, 'fundApplication.typ'), 'utf8')),
  );
}
