import { PDFDocument } from 'pdf-lib';
import { hasLayers } from './hasLayers.ts';
import { withPdf } from './openPdf.ts';

/**
 * A PDF's pages as PDFium reads them, in a new file, with their fields printed into them. Undefined where PDFium cannot bring them over,
 * or where they have layers: what hides those stays behind.
 */
export async function copyPlainPages(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const copying = await withPdf(bytes, reader => {
    if (reader.hasForm) for (let page = 0; page < reader.pageCount; page++) reader.flatten(page);
    return { copy: reader.copyPages(), pageCount: reader.pageCount };
  });
  if ('unreadable' in copying || copying.read.copy === undefined) return undefined;
  const doc = await PDFDocument.load(copying.read.copy, { updateMetadata: false });
  if (doc.getPageCount() !== copying.read.pageCount || hasLayers(doc)) return undefined;
  // What PDFium names a file by is another thing each time.
  delete doc.context.trailerInfo.ID;
  delete doc.context.trailerInfo.Info;
  return doc.save({ updateFieldAppearances: false });
}
