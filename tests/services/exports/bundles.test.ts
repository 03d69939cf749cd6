import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import type { ExportRequest } from '../../../electron/services/exports/exportRequest.ts';
import { inspectFile } from '../../../electron/services/evidence/inspectFile.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { unlockPdf } from '../../../electron/services/pdf/unlockPdf.ts';
import { evidenceIdSchema, type EvidenceDocument } from '../../../shared/domain/claim.ts';
import { isOnPath } from '../../support/isOnPath.ts';
import { labelsOf } from './pageLabels.ts';
import { composedCase, exportRequest, fileOf, readCaseFile, textOf } from './readCase.ts';

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Whether a text lies in a file, in the one letters or the other. */
const isIn = (text: string, file: string) =>
  file.toUpperCase().includes(hex(text).toString('hex').toUpperCase()) || file.includes(hex(text).toString('latin1'));
const name = (text: string) => PDFName.of(text);
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** The labels of the pages to which the links of a page lead, in their order. */
function linkedFrom(doc: PDFDocument, page: number): readonly string[] {
  const labels = labelsOf(doc);
  const notes = doc.getPage(page).node.Annots()?.asArray() ?? [];
  return notes.map(ref => {
    const target = doc.context.lookup(ref, PDFDict).lookup(name('Dest'), PDFArray).get(0);
    return labels[doc.getPages().findIndex(one => one.ref === target)] ?? 'nowhere';
  });
}

/** The titles of the outline, with the label of the page to which each leads. */
function outlineOf(doc: PDFDocument): readonly (readonly [title: string, label: string])[] {
  const labels = labelsOf(doc);
  const found: [string, string][] = [];
  const root = doc.catalog.lookup(name('Outlines'), PDFDict);
  for (let ref = root.get(name('First')); ref instanceof PDFRef;) {
    const item = doc.context.lookup(ref, PDFDict);
    const target = item.lookup(name('Dest'), PDFArray).get(0);
    found.push([
      item.lookup(name('Title'), PDFHexString).decodeText(),
      labels[doc.getPages().findIndex(one => one.ref === target)] ?? 'nowhere',
    ]);
    ref = item.get(name('Next'));
  }
  return found;
}

describe('the pages in front of a bundle', () => {
  let bytes: Uint8Array;
  let doc: PDFDocument;
  let front: readonly string[];
  beforeAll(async () => {
    bytes = fileOf(await composedCase('kz-mother-for-child'), 'bundle').bytes;
    doc = await load(bytes);
    const count = labelsOf(doc).indexOf('1');
    front = await Promise.all(Array.from({ length: count }, (_, page) => textOf(bytes, page)));
  });

  it('say on the first what shows each requirement, what the authority attaches, and by which article', () => {
    const [first = ''] = front;
    expect(first).toContain('Признание потерпевшим постановлением');
    expect(first).toMatch(/пп\. 4 п\. 6 ст\. 8.*Приложение 3, с\. 6/);
    expect(front.join(' ')).toMatch(/степени тяжести вреда здоровью.*обеспечивается органом/);
  });

  it('lead from every place named to the very page, and nowhere else', () => {
    const starts = ['1', '4', '5', '6'];
    for (const [page, text] of front.entries()) {
      const linked = linkedFrom(doc, page);
      const named = [...text.matchAll(/, с\. (?<page>\d+)/g)].map(match => match.groups?.['page'] ?? '');
      expect(named.filter(label => !linked.includes(label))).toEqual([]);
      expect(linked.filter(label => !starts.includes(label))).toEqual([]);
    }
    expect(new Set(linkedFrom(doc, front.length - 1))).toEqual(new Set(starts));
  });

  it('list every document with its sheets and its first page, as the stamps and the labels number them', async () => {
    const index = front.join(' ');
    expect(index).toMatch(/– Заявление о назначении компенсации 3 1 /);
    expect(index).toMatch(/1 .*рождении.* 1 4 2 .* 1 5 3 .* 1 6 4 /);
    const labels = labelsOf(doc);
    expect(labels.slice(0, front.length + 1)).toEqual([...Array.from(front, (_, at) => 'i'.repeat(at + 1)), '1']);
    for (const [at, label] of ['4', '5', '6'].entries()) {
      const stamp = `Приложение ${at + 1}, лист 1 из 1 · с. ${label}`;
      expect(await textOf(bytes, labels.indexOf(label))).toContain(stamp);
    }
  });

  it('stand in the outline before the papers and the enclosures', () => {
    const outline = outlineOf(doc);
    expect(outline.slice(0, 2).map(([title]) => title)).toEqual(['Что чем подтверждается', 'Оглавление']);
    expect(outline.map(([, label]) => label)).toEqual(['i', front.length > 1 ? 'ii' : 'i', '1', '3', '4', '5', '6']);
  });

  it('tell nothing that was answered', () => {
    const told = [...front, ...outlineOf(doc).map(([title]) => title), doc.getTitle()].join(' ').toLowerCase();
    const answers = Object.values(readCaseFile('kz-mother-for-child').answers).flatMap(value =>
      typeof value === 'string' && value.length > 3 ? value.toLowerCase() : [],
    );
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter(answer => told.includes(answer))).toEqual([]);
  });

  it('are proven as the papers are', async () => {
    const { proof } = await composedCase('kz-mother-for-child');
    const own = proof.filter(({ field }) => field.startsWith('part1.'));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

/** A scan of so many bytes that nothing compresses. */
async function makeScan(byteCount: number, seed: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const noise = new Uint8Array(byteCount);
  for (let at = 0, state = seed; at < byteCount; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise[at] = state >>> 24;
  }
  const side = Math.floor(Math.sqrt(byteCount));
  const image = PDFRawStream.of(
    doc.context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: side,
      Height: side,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
    }),
    noise.subarray(0, side * side),
  );
  doc.addPage([595, 842]).node.setXObject(name('Scan'), doc.context.register(image));
  return doc.save();
}

/** A case with scans of these weights beside its own documents. */
async function withScans(weights: readonly number[], changes: Partial<ExportRequest>): Promise<ExportRequest> {
  const request = await exportRequest(readCaseFile('kz-mother-for-child'), changes);
  const scans = await Promise.all(weights.map((weight, at) => makeScan(weight, at + 1)));
  const added = await Promise.all(
    scans.map(async (bytes, at): Promise<EvidenceDocument> => {
      const { mediaType, pageCount } = await inspectFile(bytes);
      const [known] = request.claim.evidence;
      if (known === undefined) throw new Error('the case has no evidence');
      const evidenceId = evidenceIdSchema.parse(`scan${at}`);
      return { ...known, evidenceId, document: 'otherDocuments', mediaType, pageCount, byteCount: bytes.length };
    }),
  );
  return {
    ...request,
    claim: { ...request.claim, evidence: [...request.claim.evidence, ...added] },
    readEvidence: async id => {
      const scan = scans[added.findIndex(({ evidenceId }) => evidenceId === id)];
      return scan === undefined ? request.readEvidence(id) : { mediaType: 'application/pdf', bytes: scan };
    },
  };
}

describe('a bundle larger than its addressee takes', () => {
  let made: ComposedExport;
  const bundlesOf = () => made.files.filter(({ kind }) => kind === 'bundle');
  beforeAll(async () => {
    made = await composeExport(
      await withScans([300_000, 450_000, 400_000, 1_500_000, 200_000], { limit: { megabytes: 1 } }),
    );
  });

  it('is divided between documents, and no part but that of one document is larger', () => {
    expect(bundlesOf().map(file => file.name)).toEqual([
      'bundle-fund-1-of-4.pdf',
      'bundle-fund-2-of-4.pdf',
      'bundle-fund-3-of-4.pdf',
      'bundle-fund-4-of-4.pdf',
    ]);
    expect(bundlesOf().map(({ byteCount }) => byteCount > 1_000_000)).toEqual([false, false, true, false]);
  });

  it('says beforehand which document alone is larger', () => {
    const larger = made.plan.warnings.filter(({ code }) => code === 'largerThanLimit');
    expect(larger.map(({ at }) => at)).toEqual([{ document: 'otherDocuments' }]);
  });

  it('holds every page once, numbered on through its parts, each of which tells where all lies', async () => {
    const docs = await Promise.all(bundlesOf().map(({ bytes }) => load(bytes)));
    const numbered = docs.flatMap(doc => labelsOf(doc).filter(label => /\d/.test(label)));
    expect(numbered).toEqual(Array.from(numbered, (_, at) => String(at + 1)));
    const held = made.plan.enclosures.reduce((sum, { pageCount }) => sum + pageCount, 0);
    expect(numbered).toHaveLength(held + (made.files[0]?.pageCount ?? 0));
    for (const [at, { bytes }] of bundlesOf().entries()) {
      const fronts = labelsOf(docs[at]!).findIndex(label => /\d/.test(label));
      const text = (await Promise.all(Array.from({ length: fronts }, (_, page) => textOf(bytes, page)))).join(' ');
      expect(text).toContain(`Часть: ${at + 1} из 4`);
      expect(text).toMatch(/1 4 11\b/);
    }
  });
});

describe('a bundle with a password', () => {
  const password = 'Құпия сөз № 7';
  let made: ComposedExport;
  let bundle: Uint8Array;
  beforeAll(async () => {
    made = await composeExport(await exportRequest(readCaseFile('kz-mother-for-child'), { password, flatten: false }));
    bundle = fileOf(made, 'bundle').bytes;
  });

  it('opens with it alone, and every PDF of the export does', async () => {
    for (const { kind, bytes } of made.files) {
      if (kind === 'record') continue;
      expect(await withPdf(bytes, () => 'open')).toEqual({ unreadable: 'passwordProtected' });
      expect(await withPdf(bytes, () => 'open', 'Купия соз № 7')).toEqual({ unreadable: 'passwordProtected' });
    }
    expect(await textOf(await unlockPdf(bundle, password), 0)).toContain('Признание потерпевшим постановлением');
  });

  it('was proven as it goes out, with its fields left open: read back with the password', () => {
    expect(made.proof.length).toBeGreaterThan(20);
    expect(made.proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('tells neither title nor outline without it', async () => {
    const open = fileOf(await composedCase('kz-mother-for-child'), 'bundle').bytes;
    const doc = await load(open);
    const told = [doc.getTitle() ?? '', ...outlineOf(doc).map(([title]) => title)];
    const raw = Buffer.from(await doc.save({ useObjectStreams: false })).toString('latin1');
    expect(told.filter(text => !isIn(text, raw))).toEqual([]);
    expect(told.filter(text => isIn(text, Buffer.from(bundle).toString('latin1')))).toEqual([]);
  });

  it('keeps it out of the record', () => {
    expect(Buffer.from(fileOf(made, 'record').bytes).toString()).not.toContain(password);
  });

  it.skipIf(!isOnPath('qpdf'))('is AES-256 of revision 6, as qpdf reads it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-bundle-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'bundle.pdf'), bundle);
    const asked = [`--password=${password}`, '--show-encryption', join(folder, 'bundle.pdf')];
    const { stdout } = spawnSync('qpdf', asked, { encoding: 'utf8' });
    expect(stdout).toContain('R = 6');
    expect(stdout).toContain('stream encryption method: AESv3');
  });
});

/** What a file says and holds of what PDF/A asks for. */
async function lookForArchive({ bytes }: { readonly bytes: Uint8Array }) {
  const { catalog, context } = await load(bytes);
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString() : '';
  const intents = catalog.lookup(name('OutputIntents'));
  const kinds = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? object : []));
  return {
    says: /<pdfaid:part>2<\/pdfaid:part>/.test(xmp) && /<pdfaid:conformance>B<\/pdfaid:conformance>/.test(xmp),
    hasIntent: intents instanceof PDFArray && intents.size() === 1,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    runs: catalog.has(name('OpenAction')) || kinds.some(dict => dict.has(name('JS'))),
    isTransparent: kinds.some(
      dict => dict.has(name('SMask')) || [name('ca'), name('CA')].some(key => isBelowOne(dict.lookup(key))),
    ),
  };
}

describe('papers for an archive', () => {
  it('say so where they are wholly ours, and hold what PDF/A-2b asks for', async () => {
    const made = await composeExport(await exportRequest(readCaseFile('kz-mother-for-child'), { archival: true }));
    const own = made.files.filter(({ paper }) => paper === 'calculationSheet');
    const others = made.files.filter(({ kind, paper }) => kind !== 'record' && paper !== 'calculationSheet');
    expect(await Promise.all(own.map(lookForArchive))).toEqual([
      { says: true, hasIntent: true, isEncrypted: false, runs: false, isTransparent: false },
    ]);
    expect((await Promise.all(others.map(lookForArchive))).map(({ says }) => says)).toEqual([false, false]);
    expect(made.proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

function isBelowOne(value: unknown): boolean {
  return value instanceof PDFNumber && value.asNumber() < 1;
}
