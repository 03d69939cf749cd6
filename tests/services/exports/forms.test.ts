import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFCheckBox, PDFDocument, PDFName, PDFTextField } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { buildForm } from '../../../electron/tools/buildForms.ts';
import { appFonts, cutFont } from '../../../electron/tools/subsetFonts.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { packs } from './readCase.ts';

const assetsFolder = join(import.meta.dirname, '..', '..', '..', 'assets');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const papers = packs
  .list()
  .flatMap(pack => pack.papers.filter(isForm).map(paper => ({ paper, folder: pack.manifest.jurisdiction })));

describe.for(papers)('the template of $paper.id', ({ paper, folder }) => {
  const template = join(assetsFolder, 'packs', folder, 'papers', paper.template);

  it('is what its layout makes, to the byte', async () => {
    const layout = await readFile(template.replace(/\.pdf$/, '.typ'), 'utf8');
    expect(sha256(await buildForm(layout))).toBe(sha256(await readFile(template)));
  });

  it('is the one that the pack is mapped to', async () => {
    expect(sha256(await readFile(template))).toBe(paper.sha256);
  });

  it('has a field of the right kind for every cell, and no field that is not mapped', async () => {
    const doc = await PDFDocument.load(await readFile(template), { updateMetadata: false });
    const fields = doc.getForm().getFields();
    const ofKind = (kind: typeof PDFTextField | typeof PDFCheckBox) =>
      fields.filter(field => field instanceof kind).map(field => field.getName());
    const texts = paper.cells.flatMap(cell => ('tickWhen' in cell ? [] : [cell.field]));
    const ticks = paper.cells.flatMap(cell => ('tickWhen' in cell ? [cell.field] : []));
    const mapped = [...texts, ...paper.enclosureFields, ...paper.unmapped.map(({ field }) => field)];
    expect(new Set(ofKind(PDFTextField))).toEqual(new Set(mapped));
    expect(new Set(ofKind(PDFCheckBox))).toEqual(new Set(ticks));
  });

  it('is tagged, with nothing suspect to report', async () => {
    const { catalog } = await PDFDocument.load(await readFile(template), { updateMetadata: false });
    expect(catalog.lookup(PDFName.of('MarkInfo'))?.toString().replaceAll(/\s+/g, ' ')).toBe('<< /Marked true >>');
  });

  it('names every field for those who cannot see it', async () => {
    const doc = await PDFDocument.load(await readFile(template), { updateMetadata: false });
    const unnamed = doc
      .getForm()
      .getFields()
      .filter(field => !field.acroField.dict.toString().includes('/TU'));
    expect(unnamed.map(field => field.getName())).toEqual([]);
  });
});

describe.for(appFonts)('the font $name', ({ name, full }) => {
  it('is what the script cuts from the whole font, to the byte', async () => {
    expect(sha256(await readFile(join(assetsFolder, 'fonts', name)))).toBe(sha256(await cutFont(full)));
  });
});
