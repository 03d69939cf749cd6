import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFTextField, type PDFObject } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { isSoundPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { composeExport } from '../../../electron/services/exports/composeExport.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { caseNames, composedCase, exportRequest, fileOf, readCaseFile, textOf } from './readCase.ts';

const pdfName = (text: string) => PDFName.of(text);

// Printed, every case is made and proven by the command line's own test.
describe.for(caseNames)('the export of %s with its fields left open', name => {
  it('is not blocked, and what is printed agrees with the answers in every box', async () => {
    const { plan, proof, files } = await composedCase(name, { flatten: false });
    expect(plan.blockers).toEqual([]);
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(files.map(file => file.name)).toEqual([
      'application-fund.pdf',
      'calculation-fund.pdf',
      'bundle-fund.pdf',
      'export.json',
    ]);
  });
});

describe('the application', () => {
  it('prints the answers of the mother of a child', async () => {
    const application = fileOf(await composedCase('kz-mother-for-child', { flatten: true }), 'paper');
    const text = await textOf(application.bytes, 0);
    for (const printed of ['29.07.1986', '860729499939', '110417699917', '10.02.2026', 'ст. 120 ч. 3-1 п. 1)']) {
      expect(text).toContain(printed);
    }
    expect(await textOf(application.bytes, 1)).toContain('KZ25 9990 0000 0000 0017');
  });

  it("leaves out the child's own address", async () => {
    const file = readCaseFile('kz-mother-for-child');
    const hidden = { ...file, answers: { ...file.answers, 'victim.address': 'Тайный переулок, 13' } };
    const { files } = await composeExport(await exportRequest(hidden));
    for (const { bytes, pageCount } of files) {
      for (let page = 0; page < pageCount; page++) expect(await textOf(bytes, page)).not.toContain('Тайный');
    }
  });

  it('is written in Kazakh on request', async () => {
    const request = await exportRequest(readCaseFile('kz-mother-for-child'), { language: 'kk' });
    const application = fileOf(await composeExport(request), 'paper');
    expect(await textOf(application.bytes, 0)).toContain('120-бап, 3-1-бөлік, 1) тармақ');
    expect(await textOf(application.bytes, 1)).toContain('заңды өкіл');
  });

  it('stays fillable when asked to: the values are in its fields, and every letter can be typed', async () => {
    const application = fileOf(await composedCase('kz-mother-for-child', { flatten: false }), 'paper');
    const doc = await PDFDocument.load(application.bytes, { updateMetadata: false });
    const field = doc.getForm().getField('bankIban');
    expect(field instanceof PDFTextField && field.getText()).toBe('KZ25 9990 0000 0000 0017');
    expect(doc.getForm().getTextField('signedOn').getText() ?? '').toBe('');
    expect(doc.getForm().getCheckBox('roleLegalRepresentative').isChecked()).toBe(true);
    expect(doc.getForm().getCheckBox('roleVictim').isChecked()).toBe(false);
  });

  it('has no fields left when it is printed', async () => {
    const application = fileOf(await composedCase('kz-mother-for-child', { flatten: true }), 'paper');
    const doc = await PDFDocument.load(application.bytes, { updateMetadata: false });
    expect(doc.catalog.has(PDFName.of('AcroForm'))).toBe(false);
    expect(doc.getPages().flatMap(page => page.node.Annots()?.asArray() ?? [])).toEqual([]);
  });
});

describe('the bundle', () => {
  it('has a title, a language, an outline, and tags on the form and on the pages that we set', async () => {
    const bundle = fileOf(await composedCase('kz-long-names', { flatten: true }), 'bundle');
    const { catalog, context, ...doc } = await PDFDocument.load(bundle.bytes, { updateMetadata: false });
    expect(doc).toBeDefined();
    const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const [document, ...others] = root.lookup(PDFName.of('K'), PDFArray).asArray();
    expect(others).toEqual([]);
    const kidsOf = (element: PDFObject | undefined) =>
      context.lookup(element, PDFDict).lookup(PDFName.of('K'), PDFArray).asArray();
    const kindsOf = (kids: readonly PDFObject[]) =>
      kids.map(kid => (kid instanceof PDFRef ? String(context.lookup(kid, PDFDict).get(PDFName.of('S'))) : ''));
    // The pages in front, then the application as one part, which ends with the sheets that continue it.
    const inside = kidsOf(document);
    expect(kindsOf(inside)).toContain('/Table');
    expect(kindsOf(inside).indexOf('/Part')).toBe(inside.length - 1);
    expect(kindsOf(kidsOf(inside.at(-1))).at(-1)).toBe('/Part');
    expect(catalog.has(PDFName.of('Lang'))).toBe(true);
    expect(catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  it('is a sound file without fonts of the system', async () => {
    for (const flatten of [true, false]) {
      const { files } = await composedCase('kz-long-names', { flatten });
      for (const { bytes, kind } of files) {
        if (kind === 'record') continue;
        expect(await isSoundPdf(bytes)).toBe(true);
        expect(await fontsWithoutFile(bytes)).toEqual([]);
      }
    }
  });
});

/** Names of fonts that a file uses without holding them. */
async function fontsWithoutFile(bytes: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookup(pdfName('Type')) !== pdfName('Font')) return [];
    if (object.lookup(pdfName('Subtype')) === pdfName('Type0')) return [];
    const descriptor = object.lookup(pdfName('FontDescriptor'));
    const isHeld =
      descriptor instanceof PDFDict && (descriptor.has(pdfName('FontFile2')) || descriptor.has(pdfName('FontFile3')));
    return isHeld ? [] : [String(object.lookup(pdfName('BaseFont')))];
  });
}

describe('the files', () => {
  it('are the same bytes for the same claim, pack and day', async () => {
    const request = await exportRequest(readCaseFile('kz-bereaved-family'), { flatten: false });
    const [first, second] = [await composeExport(request), await composeExport(request)];
    expect(second.files.map(({ sha256 }) => sha256)).toEqual(first.files.map(({ sha256 }) => sha256));
  });

  it('differ when one answer differs', async () => {
    const file = readCaseFile('kz-bereaved-family');
    const other = { ...file, answers: { ...file.answers, 'representative.phone': '+7 700 000 00 99' } };
    const [one, two] = [
      await composeExport(await exportRequest(file)),
      await composeExport(await exportRequest(other)),
    ];
    expect(fileOf(one, 'paper').sha256).not.toBe(fileOf(two, 'paper').sha256);
  });

  it('hold nothing of an answer that was replaced, nor what was noted of the template', async () => {
    const request = await exportRequest(readCaseFile('kz-mother-for-child'), { flatten: false });
    const template = await PDFDocument.load(
      await request.assets.readTemplate('kz', request.pack.papers.filter(isForm)[0]!),
    );
    template.getForm().getTextField('bankName').setText('SECRET');
    template.setSubject('SECRET');
    const planted = await template.save({ updateFieldAppearances: false });
    const assets = { ...request.assets, readTemplate: async () => planted };
    const application = fileOf(await composeExport({ ...request, assets }), 'paper');
    const { context } = await PDFDocument.load(application.bytes, { updateMetadata: false });
    const objects = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    const utf16 = Buffer.from('SECRET', 'utf16le').swap16().toString('hex');
    expect(objects.filter(text => text.toLowerCase().includes(utf16) || text.includes('SECRET'))).toEqual([]);
  });
});

describe('a draft', () => {
  it('may be made while blockers stand, and says so on every page', async () => {
    const file = readCaseFile('kz-mother-for-child');
    const { 'fund.addressee': _, ...answers } = file.answers;
    const request = await exportRequest({ ...file, answers });
    const blocked = await composeExport(request);
    expect(blocked.files).toEqual([]);
    expect(blocked.plan.blockers.map(({ code, field }) => [code, field])).toEqual([['missingAnswer', 'addressee']]);
    const { files } = await composeExport({ ...request, draft: true });
    for (const { bytes, pageCount } of files) {
      for (let page = 0; page < pageCount; page++) expect(await textOf(bytes, page)).toContain('ЧЕРНОВИК');
    }
  });

  it('is not what a filed paper says', async () => {
    const { files } = await composedCase('kz-mother-for-child', { flatten: true });
    for (const { bytes, pageCount } of files) {
      for (let page = 0; page < pageCount; page++) expect(await textOf(bytes, page)).not.toContain('ЧЕРНОВИК');
    }
  });
});
