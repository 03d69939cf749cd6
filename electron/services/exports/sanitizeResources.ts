import { PDFDict, PDFName, PDFRawStream, PDFStream, type PDFDocument } from 'pdf-lib';
import { sanitizeImage } from './sanitizeImage.ts';

const name = (text: string) => PDFName.of(text);
const namesOf = (text: string) => new Set(text.split(' ').map(name));

const stream = 'Length Filter DecodeParms';
const kept = {
  image: namesOf(
    `${stream} Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte`,
  ),
  form: namesOf(`${stream} Type Subtype FormType BBox Matrix Resources Group`),
} as const;
/** What tells of a stream instead of showing it. */
const notes = ['Metadata', 'PieceInfo', 'LastModified', 'StructParent', 'StructParents', 'AF'].map(name);

export function keepOnly(dict: PDFDict, keys: ReadonlySet<PDFName>): void {
  for (const key of dict.keys()) if (!keys.has(key)) dict.delete(key);
}

/** What contents are marked with may hold anything; the names stay, since the contents use them. */
function emptyProperties(resources: unknown): void {
  const properties = resources instanceof PDFDict ? resources.lookup(name('Properties')) : undefined;
  if (!(properties instanceof PDFDict)) return;
  for (const key of properties.keys()) properties.set(key, properties.context.obj({}));
}

/**
 * Takes from everything that pages show what is noted beside it: where and when a picture was taken, by which program, from what. False
 * where a picture keeps its notes, since it cannot be got at: then only how the pages look may go on.
 */
export function sanitizeResources({ context }: PDFDocument): boolean {
  let isClean = true;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    emptyProperties(dict.lookup(name('Resources')));
    if (!(object instanceof PDFStream)) continue;
    const kind = dict.lookup(name('Subtype'));
    if (kind === name('Image')) keepOnly(dict, kept.image);
    else if (kind === name('Form')) keepOnly(dict, kept.form);
    else for (const key of notes) dict.delete(key);
    const image = object instanceof PDFRawStream ? sanitizeImage(object) : object;
    if (image === 'unreadable') isClean = false;
    else context.assign(ref, image);
  }
  return isClean;
}
