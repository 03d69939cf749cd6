import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from 'pdf-lib';

/** Deeper than this no program nests the tree of its pages. */
const mostLevels = 500;

/** The tree of a PDF's pages. */
export interface PageTree {
  /** What stands at its ends, whatever it calls itself. */
  readonly pages: readonly PDFDict[];
  /** What holds them. */
  readonly branches: readonly PDFDict[];
  /** How many pages it says that it has; null where it does not. */
  readonly declared: number | null;
}

const entry = (node: PDFDict, key: string) => node.lookup(PDFName.of(key));

/** Walks the tree of the pages; 'cyclic' where a part of it lies within itself, in two places or deeper than 500 levels. */
export function readPageTree({ context, catalog }: PDFDocument): PageTree | 'cyclic' {
  const branches = new Set<PDFDict>();
  const pages: PDFDict[] = [];
  const root = context.lookup(catalog.get(PDFName.of('Pages')));
  const waiting: { readonly node: PDFObject | undefined; readonly level: number }[] = [{ node: root, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    if (!(node instanceof PDFDict)) continue;
    const kids = entry(node, 'Kids');
    if (!(kids instanceof PDFArray)) {
      pages.push(node);
      continue;
    }
    if (branches.has(node) || level > mostLevels) return 'cyclic';
    branches.add(node);
    for (const kid of kids.asArray()) {
      waiting.push({ node: kid instanceof PDFRef ? context.lookup(kid) : kid, level: level + 1 });
    }
  }
  const declared = root instanceof PDFDict ? entry(root, 'Count') : undefined;
  return { pages, branches: [...branches], declared: declared instanceof PDFNumber ? declared.asNumber() : null };
}
