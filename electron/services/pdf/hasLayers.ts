import { PDFDict, PDFName, type PDFDocument } from 'pdf-lib';

const layerKinds = ['OCG', 'OCMD'].map(kind => PDFName.of(kind));

/** Whether a PDF has layers, which may be off: copying pages would show them, since what hides them stays behind. */
export function hasLayers({ context }: PDFDocument): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => {
    const kind = object instanceof PDFDict ? object.lookup(PDFName.of('Type')) : undefined;
    return layerKinds.some(layer => layer === kind);
  });
}
