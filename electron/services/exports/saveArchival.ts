import { PDFName, type PDFDocument } from 'pdf-lib';

/** A paper of ours as PDF/A-2b: it carries its fonts, what its colours mean, and says of itself what it is. Nothing else may lie in it. */
export async function saveArchival(doc: PDFDocument): Promise<Uint8Array> {
  // The layout's own, which does not say so; a new one is written from the title and language.
  doc.catalog.delete(PDFName.of('Metadata'));
  doc.convertToPDFA({ conformance: '2B' });
  return doc.save({ updateFieldAppearances: false });
}
