import { PDFDict, PDFName, type PDFPage } from 'pdf-lib';

const name = (text: string) => PDFName.of(text);
const PAGE_KEYS = [
  'StructParents',
  'Tabs',
  'B',
  'PieceInfo',
  'Metadata',
  'AA',
  'Thumb',
  'PresSteps',
  'LastModified',
].map(name);
const NOTE_KEYS = ['P', 'Parent', 'Popup', 'IRT', 'StructParent', 'AA', 'Dest'].map(name);
const DROPPED = ['Widget', 'Popup', 'FileAttachment', 'RichMedia', 'Screen', 'Sound', 'Movie'].map(name);

/** Makes a page of somebody else's file safe to copy: nothing leads to other pages, runs or carries files. Forms are flattened before. */
export function sanitizePage(page: PDFPage): void {
  const { node } = page;
  for (const key of PAGE_KEYS) node.delete(key);
  const notes = node.Annots()?.asArray() ?? [];
  const kept = notes.filter(ref => {
    const note = page.doc.context.lookup(ref);
    if (!(note instanceof PDFDict)) return false;
    const kind = note.lookup(name('Subtype'));
    const action = note.lookup(name('A'));
    const opensWeb = action instanceof PDFDict && action.lookup(name('S')) === name('URI');
    if (DROPPED.some(dropped => dropped === kind) || (kind === name('Link') && !opensWeb)) return false;
    for (const key of NOTE_KEYS) note.delete(key);
    if (!opensWeb) note.delete(name('A'));
    return true;
  });
  if (kept.length > 0) node.set(name('Annots'), page.doc.context.obj(kept));
  else node.delete(name('Annots'));
}
