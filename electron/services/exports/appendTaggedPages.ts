import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
  type PDFDocument,
} from 'pdf-lib';

const StructTreeRoot = PDFName.of('StructTreeRoot');
const StructParents = PDFName.of('StructParents');
const ParentTree = PDFName.of('ParentTree');
const ParentTreeNextKey = PDFName.of('ParentTreeNextKey');

/** The entries of a flat number tree, as both our layouts have it. */
function numbersOf(root: PDFDict): PDFArray {
  return root.lookup(ParentTree, PDFDict).lookup(PDFName.of('Nums'), PDFArray);
}

/**
 * Appends all pages of one document of ours to another with the structure that screen readers follow; the library's own copying leaves
 * it behind. Both must be tagged.
 */
export function appendTaggedPages(target: PDFDocument, source: PDFDocument): readonly PDFPage[] {
  const copier = PDFObjectCopier.for(source.context, target.context);
  // Pages are copied by their references, so that what points at them from the structure finds the copies.
  const pages = source.getPages().map(({ ref }) => {
    const copy = copier.copy(ref);
    const leaf = target.context.lookup(copy);
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('a page did not copy');
    return PDFPage.of(leaf, copy, target);
  });
  const sourceRoot = source.catalog.get(StructTreeRoot);
  const targetRef = target.catalog.get(StructTreeRoot);
  if (!(sourceRoot instanceof PDFRef) || !(targetRef instanceof PDFRef))
    throw new Error('a paper of ours is not tagged');
  const root = target.context.lookup(targetRef, PDFDict);
  const copied = target.context.lookup(copier.copy(sourceRoot), PDFDict);

  const shift = root.lookup(ParentTreeNextKey, PDFNumber).asNumber();
  for (const page of pages) {
    const key = page.node.lookup(StructParents, PDFNumber).asNumber();
    page.node.set(StructParents, PDFNumber.of(key + shift));
    target.addPage(page);
  }
  const numbers = numbersOf(root);
  const added = numbersOf(copied);
  for (let at = 0; at < added.size(); at += 2) {
    numbers.push(PDFNumber.of(added.lookup(at, PDFNumber).asNumber() + shift));
    numbers.push(added.get(at + 1));
  }
  root.set(ParentTreeNextKey, PDFNumber.of(shift + copied.lookup(ParentTreeNextKey, PDFNumber).asNumber()));

  const kids = root.lookup(PDFName.of('K'), PDFArray);
  for (const kid of copied.lookup(PDFName.of('K'), PDFArray).asArray()) {
    target.context.lookup(kid, PDFDict).set(PDFName.of('P'), targetRef);
    kids.push(kid);
  }
  return pages;
}
