import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/** The labels of a bundle's pages as a viewer shows them: i, ii for those in front, then the numbers of its documents' pages. */
export function labelsOf(doc: PDFDocument): readonly string[] {
  const numbers = doc.catalog.lookup(name('PageLabels'), PDFDict).lookup(name('Nums'), PDFArray);
  const front = numbers.lookup(2, PDFNumber).asNumber();
  const first = numbers.lookup(3, PDFDict).lookup(name('St'), PDFNumber).asNumber();
  return doc.getPages().map((_, at) => (at < front ? 'i'.repeat(at + 1) : String(at - front + first)));
}
