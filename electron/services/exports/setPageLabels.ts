import { PDFName, type PDFDocument } from 'pdf-lib';

/** Numbers the pages in front i, ii, iii, and what is behind them from `first`, as the index and the stamps do. */
export function setPageLabels(doc: PDFDocument, frontPages: number, first: number): void {
  const { context } = doc;
  const roman = context.obj({ S: 'r' });
  const decimal = context.obj({ S: 'D', St: first });
  doc.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: context.obj([0, roman, frontPages, decimal]) }));
}
