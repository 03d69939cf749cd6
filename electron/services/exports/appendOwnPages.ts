import { PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { appendTaggedPages } from './appendTaggedPages.ts';

/** Appends a finished paper: with its structure, where its form came with one. */
export async function appendOwnPages(target: PDFDocument, paper: Uint8Array): Promise<readonly PDFPage[]> {
  const source = await PDFDocument.load(paper, { updateMetadata: false });
  if (source.catalog.has(PDFName.of('StructTreeRoot'))) return appendTaggedPages(target, source);
  const pages = await target.copyPages(source, source.getPageIndices());
  for (const page of pages) target.addPage(page);
  return pages;
}
