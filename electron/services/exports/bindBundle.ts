import * as fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceId } from '../../../shared/domain/claim.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { Enclosure } from '../../../shared/export/exportPlan.ts';
import { fillWording } from '../../../shared/export/fillWording.ts';
import type { PaperWording } from '../../../shared/packs/paperWording.ts';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { appendEvidence } from './appendEvidence.ts';
import { draftMark } from './composePaper.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { setOutline, type OutlineEntry } from './setOutline.ts';
import { stampPage } from './stampPage.ts';

export type ReadEvidence = (evidenceId: EvidenceId) => Promise<EvidenceFile>;

export interface BundleRequest {
  readonly assets: Pick<PaperAssets, 'font'>;
  /** The finished application, its fields printed into its pages. */
  readonly application: Uint8Array;
  /** Titles of the application's parts, with their page from 0. */
  readonly parts: readonly { readonly title: string; readonly page: number }[];
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

/** Binds the held documents behind the application, each page stamped with the number of its enclosure. */
export async function bindBundle(request: BundleRequest): Promise<PDFDocument> {
  const { assets, application, parts, wording, enclosures, language, draft, readEvidence, onProgress } = request;
  const held = enclosures.filter(({ evidenceId }) => evidenceId !== null);
  if (held.reduce((sum, { pageCount }) => sum + pageCount, 0) > limits.pages) {
    throw new AppError('evidenceRejected', { reason: 'tooManyPages', documentId: null });
  }
  const doc = await PDFDocument.load(application, { updateMetadata: false });
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(assets.font, { subset: true });
  const outline: OutlineEntry[] = parts.map(({ title, page }) => ({ title, page: doc.getPage(page) }));
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
