import { PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage } from 'pdf-lib';
import { keepOnly } from './sanitizeResources.ts';

const name = (text: string) => PDFName.of(text);
const namesOf = (text: string) => new Set(text.split(' ').map(name));

const keptOfPage = namesOf('Type Parent Resources Contents Annots MediaBox CropBox Rotate UserUnit Group');
/** Of a note what draws it: its look, or the shape from which a reader makes one. */
const keptOfNote = namesOf('Type Subtype Rect F AP AS Border BS BE C CA IC RD QuadPoints Vertices InkList L LE A');
const keptOfLook = namesOf('N');
const keptOfAction = namesOf('Type S URI');
/** Those that carry files or open something. */
const dropped = namesOf('Widget Popup Text FileAttachment RichMedia Screen Sound Movie 3D TrapNet Projection');
const FREE_TEXT = name('FreeText');
const LINK = name('Link');
/** Hidden, or not shown on the screen. */
const UNSEEN = 0x02 | 0x20;

function isSeen(note: PDFDict): boolean {
  const flags = note.lookup(name('F'));
  return !(flags instanceof PDFNumber) || (flags.asNumber() & UNSEEN) === 0;
}

/** Leaves of a note what is seen of it. False where nothing may stay. */
function sanitizeNote(note: PDFObject | undefined): boolean {
  if (!(note instanceof PDFDict) || !isSeen(note)) return false;
  const kind = note.lookup(name('Subtype'));
  const action = note.lookup(name('A'));
  const opensWeb = action instanceof PDFDict && action.lookup(name('S')) === name('URI');
  if (!(kind instanceof PDFName) || dropped.has(kind) || (kind === LINK && !opensWeb)) return false;
  const written = kind === FREE_TEXT ? note.get(name('Contents')) : undefined;
  keepOnly(note, keptOfNote);
  if (written !== undefined) note.set(name('Contents'), written);
  if (opensWeb) keepOnly(action, keptOfAction);
  else note.delete(name('A'));
  const look = note.lookup(name('AP'));
  if (look instanceof PDFDict) keepOnly(look, keptOfLook);
  return true;
}

/** Makes a page of somebody else's file safe to copy: nothing leads to other pages, runs, carries files or tells more than is seen. */
export function sanitizePage(page: PDFPage): void {
  const { node } = page;
  keepOnly(node, keptOfPage);
  const notes = node.Annots()?.asArray() ?? [];
  const kept = notes.filter(note => sanitizeNote(page.doc.context.lookup(note)));
  if (kept.length > 0) node.set(name('Annots'), page.doc.context.obj(kept));
  else node.delete(name('Annots'));
}
