import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFContext, type PDFObject } from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

function isText(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}

const itemsOf = (object: PDFObject | undefined): readonly PDFObject[] =>
  object instanceof PDFArray ? object.asArray() : object === undefined ? [] : [object];

/** A structure element with the reference by which it is known. */
interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** The structure elements at and below an entry `K`, in reading order. */
function elementsIn(kids: PDFObject | undefined, context: PDFContext): readonly Element[] {
  return itemsOf(kids).flatMap(kid => {
    const dict = context.lookup(kid);
    if (dict instanceof PDFArray) return elementsIn(dict, context);
    if (!(kid instanceof PDFRef) || !(dict instanceof PDFDict) || !dict.has(name('S'))) return [];
    return [{ ref: kid, dict }, ...elementsIn(dict.get(name('K')), context)];
  });
}

function prefixTexts(array: PDFArray, prefix: string): void {
  for (const [at, text] of array.asArray().entries())
    if (isText(text)) array.set(at, PDFString.of(`${prefix}${text.decodeText()}`));
}

/**
 * Puts a prefix to the names by which table cells call their heads, so that two documents can be joined: each layout counts its tables
 * from one.
 */
export function prefixElementNames(kids: PDFObject | undefined, context: PDFContext, prefix: string): void {
  for (const { dict } of elementsIn(kids, context)) {
    const id = dict.lookup(name('ID'));
    if (isText(id)) dict.set(name('ID'), PDFString.of(`${prefix}${id.decodeText()}`));
    for (const attribute of itemsOf(dict.lookup(name('A')))) {
      const found = context.lookup(attribute);
      const headers = found instanceof PDFDict ? found.lookup(name('Headers')) : undefined;
      if (headers instanceof PDFArray) prefixTexts(headers, prefix);
    }
  }
}

/** Lists anew, under a structure tree's root, the elements that have a name. */
export function indexElementNames(root: PDFDict, context: PDFContext): void {
  const named = elementsIn(root.get(name('K')), context).flatMap(({ ref, dict }) => {
    const id = dict.lookup(name('ID'));
    return isText(id) ? [{ id: id.decodeText(), ref }] : [];
  });
  if (named.length === 0) return;
  const sorted = named.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.flatMap(({ id, ref }): readonly PDFObject[] => [PDFString.of(id), ref]);
  root.set(name('IDTree'), context.obj({ Names: context.obj([...names]) }));
}
