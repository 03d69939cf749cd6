import { PDFDict, PDFHexString, PDFName, PDFString, type PDFPage } from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/** The words under which a layout marked a link. */
function targetOf(note: PDFDict): string | undefined {
  const action = note.lookup(name('A'));
  const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined;
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined;
}

/** Leads each link of our own pages to the page that it names. Throws Error where there is none: no link goes out of a bundle. */
export function linkPages(pages: readonly PDFPage[], pageOf: ReadonlyMap<string, PDFPage>): void {
  for (const page of pages) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const note = page.doc.context.lookup(ref, PDFDict);
      const target = pageOf.get(targetOf(note) ?? '');
      if (target === undefined) throw new Error('a link of a bundle leads nowhere');
      note.delete(name('A'));
      note.set(name('Dest'), page.doc.context.obj([target.ref, name('Fit')]));
    }
  }
}
