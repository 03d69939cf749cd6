import { PDFHexString, PDFName, type PDFDocument } from 'pdf-lib';
import type { OverlayPaper } from '../../../shared/packs/paper.ts';
import { loadTemplate } from './openTemplate.ts';
import { pageBox } from './shownPlaces.ts';

/** A field that a paper lays over a template which has none. */
export interface OverlayField {
  readonly name: string;
  readonly kind: 'text' | 'check';
  readonly at: OverlayPaper['cells'][number]['at'];
}

/** The fields of an overlay: each once, where its first cell puts it. */
export function overlayFields({ cells }: OverlayPaper): readonly OverlayField[] {
  const fields = new Map<string, OverlayField>();
  for (const cell of cells) {
    const kind = 'tickWhen' in cell ? 'check' : 'text';
    if (!fields.has(cell.field)) fields.set(cell.field, { name: cell.field, kind, at: cell.at });
  }
  return [...fields.values()];
}

const PRINTED = 4;

/** Opens a template that has no fields and lays some over its pages. Throws RangeError where it lacks a page of theirs. */
export async function openWithFields(template: Uint8Array, fields: readonly OverlayField[]): Promise<PDFDocument> {
  const doc = await loadTemplate(template);
  const { context, catalog } = doc;
  const pages = doc.getPages();
  const refs = fields.map(({ name, kind, at }) => {
    const page = pages[at.page];
    if (page === undefined) throw new RangeError('the template has no such page');
    const { x, y, width, height } = pageBox(page, at);
    const ref = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: kind === 'check' ? 'Btn' : 'Tx',
        T: PDFHexString.fromText(name),
        Rect: [x, y, x + width, y + height],
        F: PRINTED,
        P: page.ref,
      }),
    );
    page.node.addAnnot(ref);
    return ref;
  });
  catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: refs })));
  return doc;
}
