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
import { indexElementNames, prefixElementNames } from './tagTree.ts';

const StructTreeRoot = PDFName.of('StructTreeRoot');
const StructParents = PDFName.of('StructParents');
const ParentTree = PDFName.of('ParentTree');
const ParentTreeNextKey = PDFName.of('ParentTreeNextKey');

/** The entries of a flat number tree, as both our layouts have it. */
function numbersOf(root: PDFDict): PDFArray {
  return root.lookup(ParentTree, PDFDict).lookup(PDFName.of('Nums'), PDFArray);
}

/** The one element under the root, as both our layouts have it. */
function topOf(root: PDFDict, { context }: PDFDocument): { readonly ref: PDFRef; readonly dict: PDFDict } {
  const [ref] = root.lookup(PDFName.of('K'), PDFArray).asArray();
  const dict = context.lookup(ref, PDFDict);
  if (!(ref instanceof PDFRef)) throw new Error('a paper of ours is not tagged');
  return { ref, dict };
}

/** Makes the copied document a part of the one that it is joined to: a file is one document to whoever listens to it. */
function joinTrees(root: PDFDict, copied: PDFDict, target: PDFDocument, prefix: string): void {
  prefixElementNames(copied.get(PDFName.of('K')), target.context, prefix);
  const document = topOf(root, target);
  const part = topOf(copied, target);
  part.dict.set(PDFName.of('S'), PDFName.of('Part'));
  part.dict.set(PDFName.of('P'), document.ref);
  document.dict.lookup(PDFName.of('K'), PDFArray).push(part.ref);
  indexElementNames(root, target.context);
}

/**
 * Appends all pages of one document of ours to another with the structure that screen readers follow; the library's own copying leaves
 * it behind. Both must have the root of one.
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
    // A page of another maker's form has no tags.
    const key = page.node.lookupMaybe(StructParents, PDFNumber);
    if (key !== undefined) page.node.set(StructParents, PDFNumber.of(key.asNumber() + shift));
    target.addPage(page);
  }
  const numbers = numbersOf(root);
  const added = numbersOf(copied);
  for (let at = 0; at < added.size(); at += 2) {
    numbers.push(PDFNumber.of(added.lookup(at, PDFNumber).asNumber() + shift));
    numbers.push(added.get(at + 1));
  }
  root.set(ParentTreeNextKey, PDFNumber.of(shift + copied.lookup(ParentTreeNextKey, PDFNumber).asNumber()));

  joinTrees(root, copied, target, `${shift}-`);
  return pages;
}
