import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, PDFName } from 'pdf-lib';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceId } from '../../../shared/domain/claim.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { Enclosure } from '../../../shared/export/exportPlan.ts';
import { fillWording } from '../../../shared/export/fillWording.ts';
import type { PaperWording } from '../../../shared/packs/paperWording.ts';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { appendEvidence } from './appendEvidence.ts';
import { appendTaggedPages } from './appendTaggedPages.ts';
import { draftMark } from './composePaper.ts';
import type { MadePaper } from './measuredPaper.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { setOutline, type OutlineEntry } from './setOutline.ts';
import { stampPage } from './stampPage.ts';

export type ReadEvidence = (evidenceId: EvidenceId) => Promise<EvidenceFile>;

export interface BundleRequest {
  readonly assets: Pick<PaperAssets, 'font'>;
  readonly title: string;
  /** The finished papers in filing order, at least one, with nothing left to edit. */
  readonly papers: readonly Pick<MadePaper, 'printed' | 'parts'>[];
  readonly wording: PaperWording;
  readonly enclosures: readonly Enclosure[];
  readonly language: Language;
  readonly draft: boolean;
  readonly readEvidence: ReadEvidence;
  /** Called after each document; may throw to stop. */
  readonly onProgress: (done: number, total: number) => void;
}

/** The most that one bundle may hold. */
const limits = { pages: 4000, megabytes: 400 } as const;

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** The papers as one tagged document, with its table of contents so far. */
async function joinPapers(papers: BundleRequest['papers']): Promise<{ doc: PDFDocument; outline: OutlineEntry[] }> {
  const [first, ...others] = papers;
  if (first === undefined) throw new Error('a bundle holds a paper');
  const doc = await load(first.printed);
  const outline: OutlineEntry[] = first.parts.map(({ title, page }) => ({ title, page: doc.getPage(page) }));
  for (const { printed, parts } of others) {
    const pages = appendTaggedPages(doc, await load(printed));
    for (const { title, page } of parts) {
      const begins = pages[page];
      if (begins !== undefined) outline.push({ title, page: begins });
    }
  }
  // It tells the title of the first paper alone; the document's own entries stay.
  doc.catalog.delete(PDFName.of('Metadata'));
  return { doc, outline };
}

/** Binds the held documents behind the papers, each page stamped with the number of its enclosure. */
export async function bindBundle(request: BundleRequest): Promise<PDFDocument> {
  const { assets, title, papers, wording, enclosures, language, draft, readEvidence, onProgress } = request;
  const held = enclosures.filter(({ evidenceId }) => evidenceId !== null);
  if (held.reduce((sum, { pageCount }) => sum + pageCount, 0) > limits.pages) {
    throw new AppError('evidenceRejected', { reason: 'tooManyPages', documentId: null });
  }
  const { doc, outline } = await joinPapers(papers);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(assets.font, { subset: true });
  let bytesRead = 0;
  for (const [at, { evidenceId, number, label }] of held.entries()) {
    if (evidenceId === null) continue;
    const file = await readEvidence(evidenceId);
    bytesRead += file.bytes.length;
    const megabytes = Math.ceil(bytesRead / 1_000_000);
    if (megabytes > limits.megabytes) throw new AppError('tooLarge', { megabytes, limit: limits.megabytes });
    const pages = await appendEvidence(doc, file);
    for (const [index, page] of pages.entries()) {
      const text = fillWording(wording.enclosureStamp, language, {
        number,
        page: index + 1,
        pages: pages.length,
      });
      stampPage(page, font, { text, at: 'right', size: 8 });
      if (draft) stampPage(page, font, { text: draftMark(wording), at: 'left', size: 9 });
    }
    const [first] = pages;
    if (first !== undefined) outline.push({ title: `${number}. ${inLanguage(label, language).text}`, page: first });
    onProgress(at + 1, held.length);
  }
  setOutline(doc, outline);
  return doc;
}
