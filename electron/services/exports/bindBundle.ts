import * as fontkit from '@cantoo/fontkit';
import { PDFName, type PDFPage } from 'pdf-lib';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceId } from '../../../shared/domain/claim.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import { fillWording } from '../../../shared/export/fillWording.ts';
import type { FrontModel } from '../../../shared/export/frontModel.ts';
import type { PlacedBundle } from '../../../shared/export/placedBundle.ts';
import { pageKey } from '../../../shared/export/pointToPlace.ts';
import type { PaperWording } from '../../../shared/packs/paperWording.ts';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { saveUnpacked } from '../pdf/saveUnpacked.ts';
import { appendEvidence } from './appendEvidence.ts';
import { appendOwnPages } from './appendOwnPages.ts';
import { draftMark } from './composePaper.ts';
import { linkPages } from './linkPages.ts';
import type { MadePaper } from './measuredPaper.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { setOutline, type OutlineEntry } from './setOutline.ts';
import { setOwnPages } from './setOwnPages.ts';
import { setPageLabels } from './setPageLabels.ts';
import { stampPage } from './stampPage.ts';

export type ReadEvidence = (evidenceId: EvidenceId) => Promise<EvidenceFile>;

export interface BundleRequest {
  readonly assets: Pick<PaperAssets, 'font' | 'typesetter' | 'paperSource'>;
  readonly title: string;
  readonly front: FrontModel;
  /** The finished papers in filing order, with nothing left to edit: in the first part of a bundle alone. */
  readonly papers: readonly Pick<MadePaper, 'printed' | 'parts'>[];
  /** What lies in this part. */
  readonly enclosures: readonly (PlacedBundle['enclosures'][number] & { readonly evidenceId: EvidenceId })[];
  /** The number of the first page behind those in front. */
  readonly firstPage: number;
  readonly wording: PaperWording;
  readonly language: Language;
  readonly draft: boolean;
  readonly readEvidence: ReadEvidence;
  /** Called after each document; may throw to stop. */
  readonly onBound: () => void;
}

/** A part of a bundle before the last pass, which takes as much memory again as what it was bound in: that is free by then. */
export interface BoundPart {
  readonly saved: Uint8Array<ArrayBuffer>;
  readonly pageCount: number;
  readonly frontPages: number;
  /** Those pages alone, before anything was drawn on them. */
  readonly frontAsSet: Uint8Array;
  /** What each page of its documents is stamped with, in their order. */
  readonly stamps: readonly string[];
}

/** Binds one part of a bundle: its own pages in front, the papers, and the held documents, each page of these stamped with its number. */
export async function bindBundle(request: BundleRequest): Promise<BoundPart> {
  const { assets, title, front, papers, enclosures, firstPage, wording, language, draft } = request;
  const own = await setOwnPages(assets.typesetter, assets.paperSource, front);
  const { doc, asSet: frontAsSet, pageCount: frontPages, pageOf } = own;
  const ownPages = doc.getPages();
  // It tells the title of the pages in front alone; the document's own entries stay.
  doc.catalog.delete(PDFName.of('Metadata'));
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setLanguage(language);
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(assets.font, { subset: true });
  const stampDraft = (page: PDFPage) => stampPage(page, font, { text: draftMark(wording), at: 'left', size: 9 });
  if (draft) ownPages.forEach(stampDraft);

  const stamps: string[] = [];
  const places = new Map<string, PDFPage>();
  const note = (page: PDFPage | undefined, at: number) => {
    if (page !== undefined) places.set(pageKey(at), page);
  };
  const outline: OutlineEntry[] = (['matrix', 'index'] as const).flatMap(mark => {
    const page = ownPages[pageOf.get(mark) ?? -1];
    const { matrixTitle, indexTitle } = wording.bundle;
    const words = mark === 'matrix' ? matrixTitle : indexTitle;
    return page === undefined ? [] : [{ title: inLanguage(words, language).text, page }];
  });

  for (const { printed, parts } of papers) {
    const at = doc.getPageCount() - frontPages + firstPage;
    const pages = await appendOwnPages(doc, printed);
    note(pages[0], at);
    for (const part of parts) {
      const begins = pages[part.page];
      if (begins !== undefined) outline.push({ title: part.title, page: begins });
    }
    request.onBound();
  }
  for (const { evidenceId, number, label, pageCount } of enclosures) {
    const at = doc.getPageCount() - frontPages + firstPage;
    const pages = await appendEvidence(doc, await request.readEvidence(evidenceId));
    // The index was counted from what was kept when the document was added.
    if (pages.length !== pageCount)
      throw new AppError('evidenceRejected', { reason: 'damaged', documentId: evidenceId });
    for (const [index, page] of pages.entries()) {
      const figures = { number, page: index + 1, pages: pageCount };
      const enclosure = fillWording(wording.enclosureStamp, language, figures);
      const text = fillWording(wording.bundle.stamp, language, { enclosure, page: at + index });
      stamps.push(text);
      stampPage(page, font, { text, at: 'right', size: 8 });
      if (draft) stampDraft(page);
    }
    note(pages[0], at);
    const [first] = pages;
    if (first !== undefined) outline.push({ title: `${number}. ${inLanguage(label, language).text}`, page: first });
    request.onBound();
  }
  linkPages(ownPages, places);
  setOutline(doc, outline);
  setPageLabels(doc, frontPages, firstPage);
  return { saved: await saveUnpacked(doc), pageCount: doc.getPageCount(), frontPages, frontAsSet, stamps };
}
