import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import type { PageTree } from './readPageTree.ts';

/** What a page shows hangs on these; its other entries lead elsewhere. */
const shown = ['Resources', 'Contents'].map(key => PDFName.of(key));

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFStream ? object.dict.values() : [];
}

/** Whether everything is there that the pages show: nothing they refer to is missing or unreadable. */
export function isComplete({ context }: PDFDocument, { pages, branches }: PageTree): boolean {
  const seen = new Set<string>();
  const waiting = [...pages, ...branches].flatMap(node => shown.flatMap(key => node.get(key) ?? []));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFInvalidObject) return false;
    if (!(next instanceof PDFRef)) waiting.push(...partsOf(next));
    else if (!seen.has(next.tag)) {
      seen.add(next.tag);
      const object = context.lookup(next);
      if (object === undefined) return false;
      waiting.push(object);
    }
  }
  return true;
}
