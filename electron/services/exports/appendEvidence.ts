import { PDFArray, PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFStream, type PDFPage } from 'pdf-lib';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { inspectPdf } from '../pdf/inspectPdf.ts';
import { withPdf } from '../pdf/openPdf.ts';
import { appendDrawnPage, appendPicture } from './appendPicture.ts';
import { sanitizePage } from './sanitizePage.ts';

/** 200 dots per inch, in pixels per point. */
const PICTURE_SCALE = 200 / 72;

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false, password: '' });

function read<T>(reading: { readonly read: T } | { readonly unreadable: string }): T {
  if ('unreadable' in reading) throw new Error('a kept PDF cannot be read');
  return reading.read;
}

/** Layers that may be off: copying pages would show them, since what hides them stays behind. */
function hasLayers({ catalog }: PDFDocument): boolean {
  return catalog.lookup(PDFName.of('OCProperties')) instanceof PDFDict;
}

function hasFields({ catalog }: PDFDocument): boolean {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  return fields instanceof PDFArray && fields.size() > 0;
}

/** Containers of the old file that hold its objects once more, and objects that were not readable. */
function dropStale(doc: PDFDocument): void {
  for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
    const type = object instanceof PDFStream ? object.dict.lookup(PDFName.of('Type')) : undefined;
    const isContainer = type === PDFName.of('XRef') || type === PDFName.of('ObjStm');
    if (isContainer || object instanceof PDFInvalidObject) doc.context.delete(ref);
  }
}

async function appendAsPictures(target: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  // A page at a time: two thousand drawn pages would not fit into memory together.
  const count = read(await withPdf(bytes, ({ pageCount }) => pageCount));
  const pages: PDFPage[] = [];
  for (let at = 0; at < count; at++) {
    const image = read(await withPdf(bytes, reader => reader.draw(at, PICTURE_SCALE)));
    pages.push(appendDrawnPage(target, image, PICTURE_SCALE));
  }
  return pages;
}

async function appendPdf(target: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  const inspected = await inspectPdf(bytes);
  if ('unreadable' in inspected) throw new Error('a kept PDF cannot be read');
  if (!inspected.copyable) return appendAsPictures(target, bytes);
  let source = await load(bytes);
  if (hasLayers(source) || (hasFields(source) && source.isEncrypted)) return appendAsPictures(target, bytes);
  if (hasFields(source)) {
    const flattened = read(
      await withPdf(bytes, reader => {
        for (let page = 0; page < reader.pageCount; page++) reader.flatten(page);
        return reader.save();
      }),
    );
    source = await load(flattened);
  }
  dropStale(source);
  for (const page of source.getPages()) sanitizePage(page);
  const pages = await target.copyPages(source, source.getPageIndices());
  for (const page of pages) target.addPage(page);
  return pages;
}

/** Appends an evidence document's pages: PDF pages as they are, or as pictures where copying would change what they show. */
export async function appendEvidence(
  target: PDFDocument,
  { mediaType, bytes }: EvidenceFile,
): Promise<readonly PDFPage[]> {
  return mediaType === 'application/pdf' ? appendPdf(target, bytes) : [await appendPicture(target, bytes)];
}
