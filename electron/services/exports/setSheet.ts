import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import type { SheetModel } from '../../../shared/export/writeSheet.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import type { Typesetter } from '../pdf/openTypesetter.ts';

/** Sets a page for a family. The file says of itself only its language: no title, author, tool or time. */
export async function setSheet(typesetter: Typesetter, source: string, sheet: SheetModel): Promise<Uint8Array> {
  const doc = await PDFDocument.load(typesetter.setPages(source, sheet), { updateMetadata: false });
  // Typst writes out the default (false), which poppler reports as a fault.
  doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).delete(PDFName.of('Suspects'));
  delete doc.context.trailerInfo.Info;
  doc.catalog.delete(PDFName.of('Metadata'));
  return finishPdf(await doc.save());
}
