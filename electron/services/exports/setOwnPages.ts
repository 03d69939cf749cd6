import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { z } from 'zod';
import type { FrontModel } from '../../../shared/export/frontModel.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import type { Typesetter } from '../pdf/openTypesetter.ts';

export interface OwnPages {
  readonly doc: PDFDocument;
  /** The same pages as they were set: what comes of them is compared with these. */
  readonly asSet: Uint8Array;
  readonly pageCount: number;
  /** The page of each mark of the model, from 0. */
  readonly pageOf: ReadonlyMap<string, number>;
}

const marksSchema = z.array(z.strictObject({ name: z.string(), page: z.int().min(1) }));

/** Sets the pages that we write ourselves as one tagged document. */
export async function setOwnPages(
  typesetter: Typesetter,
  source: string,
  model: PaperModel | FrontModel,
): Promise<OwnPages> {
  const asSet = typesetter.setPages(source, model);
  const doc = await PDFDocument.load(asSet, { updateMetadata: false });
  // Typst writes out the default (false), which poppler reports as a fault.
  doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).delete(PDFName.of('Suspects'));
  const marks = marksSchema.parse(typesetter.findMarks(source, '<mark>', model));
  return {
    doc,
    asSet,
    pageCount: doc.getPageCount(),
    pageOf: new Map(marks.map(({ name, page }) => [name, page - 1])),
  };
}
