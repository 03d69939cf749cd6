import { PDFHexString, PDFName, type PDFDocument, type PDFPage } from 'pdf-lib';

export interface OutlineEntry {
  readonly title: string;
  readonly page: PDFPage;
}

/** Gives a document its table of contents, in place of the one that a layout brought along. */
export function setOutline(doc: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context } = doc;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [at, { title, page }] of entries.entries()) {
    const [ref, previous, next] = [refs[at], refs[at - 1], refs[at + 1]];
    if (ref === undefined) continue;
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: [page.ref, 'Fit'] });
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous);
    if (next !== undefined) item.set(PDFName.of('Next'), next);
    context.assign(ref, item);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  doc.catalog.set(PDFName.of('Outlines'), root);
  doc.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
