import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from 'pdf-lib';

/** Deeper than this no program nests the tree of its pages. */
const mostLevels = 500;

/** What the tree of a PDF's pages holds, and what it says that it holds. */
export interface CountedPages {
  readonly found: number;
  /** Null where the tree does not say. */
  readonly declared: number | null;
}

/** Walks the tree of the pages; 'cyclic' where a part of it lies within itself, in two places or deeper than 500 levels. */
export function countTreePages({ context, catalog }: PDFDocument): CountedPages | 'cyclic' {
  const entry = (node: PDFDict, key: string) => node.lookup(PDFName.of(key));
  const seen = new Set<PDFObject>();
  const root = context.lookup(catalog.get(PDFName.of('Pages')));
  let found = 0;
  const waiting: { readonly node: PDFObject | undefined; readonly level: number }[] = [{ node: root, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    if (!(node instanceof PDFDict)) continue;
    const kids = entry(node, 'Kids');
    if (!(kids instanceof PDFArray)) {
      found += 1;
      continue;
    }
    if (seen.has(node) || level > mostLevels) return 'cyclic';
    seen.add(node);
    for (const kid of kids.asArray()) {
      waiting.push({ node: kid instanceof PDFRef ? context.lookup(kid) : kid, level: level + 1 });
    }
  }
  const declared = root instanceof PDFDict ? entry(root, 'Count') : undefined;
  return { found, declared: declared instanceof PDFNumber ? declared.asNumber() : null };
}
