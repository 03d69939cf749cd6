import { PDFDict, PDFDocument, PDFInvalidObject, PDFName, type PDFPage } from 'pdf-lib';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { copyPlainPages } from '../pdf/copyPlainPages.ts';
import { hasLayers } from '../pdf/hasLayers.ts';
import { withPdf } from '../pdf/openPdf.ts';
import { appendDrawnPage, appendPicture, PICTURE_SCALE } from './appendPicture.ts';
import { sanitizePage } from './sanitizePage.ts';
import { sanitizeResources } from './sanitizeResources.ts';

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false, password: '' });

/** Fields show what they hold only as long as they are fields. */
function hasFields(doc: PDFDocument): boolean {
  return doc.getPages().some(({ node }) =>
    (node.Annots()?.asArray() ?? []).some(ref => {
      const note = doc.context.lookup(ref);
      return note instanceof PDFDict && note.lookup(PDFName.of('Subtype')) === PDFName.of('Widget');
    }),
  );
}

async function loadIfReadable(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await load(bytes);
  } catch {
    return undefined; // PDFium reads what was taken in before both had to
  }
}

/** A document whose pages can be copied as they are; undefined where only pictures show what it shows. */
async function openPages(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  const source = await loadIfReadable(bytes);
  if (source !== undefined && hasLayers(source)) return undefined;
  if (source !== undefined && !hasFields(source)) return source;
  const plain = await copyPlainPages(bytes);
  return plain === undefined ? undefined : load(plain);
}

async function appendAsPictures(target: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  // Each page becomes a part of the target before the next is drawn: two thousand would not fit into memory together.
  const appending = await withPdf(bytes, reader =>
    Array.from({ length: reader.pageCount }, (_, at) => appendDrawnPage(target, reader.draw(at, PICTURE_SCALE))),
  );
  if ('unreadable' in appending) throw new Error('a kept PDF cannot be read');
  return appending.read;
}

async function appendPdf(target: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  const source = await openPages(bytes);
  if (source === undefined) return appendAsPictures(target, bytes);
  for (const [ref, object] of source.context.enumerateIndirectObjects()) {
    if (object instanceof PDFInvalidObject) source.context.delete(ref);
  }
  for (const page of source.getPages()) sanitizePage(page);
  if (!sanitizeResources(source)) return appendAsPictures(target, bytes);
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
