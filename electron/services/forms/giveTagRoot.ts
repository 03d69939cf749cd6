import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from 'pdf-lib';

const key = (name: string) => PDFName.of(name);

/** A structure as our own layouts have it, to which pages with tags can be joined: one element at the top, one flat table of parents. */
function isJoinable(root: unknown): boolean {
  if (!(root instanceof PDFDict)) return false;
  const [top, parents] = [root.lookup(key('K')), root.lookup(key('ParentTree'))];
  return (
    top instanceof PDFArray &&
    top.size() === 1 &&
    top.get(0) instanceof PDFRef &&
    parents instanceof PDFDict &&
    parents.lookup(key('Nums')) instanceof PDFArray &&
    root.lookup(key('ParentTreeNextKey')) instanceof PDFNumber
  );
}

/**
 * Gives a form of another maker the root of a structure, so that the sheets behind it keep theirs. Tags of its own that cannot be joined
 * are dropped: they would tell a listener of pages that are no longer so.
 */
export function giveTagRoot(doc: PDFDocument): void {
  const { catalog, context } = doc;
  const old = catalog.get(key('StructTreeRoot'));
  if (old instanceof PDFRef && isJoinable(context.lookup(old))) return;
  for (const { node } of doc.getPages()) node.delete(key('StructParents'));
  const root = context.nextRef();
  const top = context.register(context.obj({ Type: 'StructElem', S: 'Document', P: root, K: [] }));
  const parents = { Nums: [] };
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [top], ParentTree: parents, ParentTreeNextKey: 0 }));
  catalog.set(key('StructTreeRoot'), root);
}
