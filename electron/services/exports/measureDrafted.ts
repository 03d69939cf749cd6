import * as fontkit from '@cantoo/fontkit';
import type { PDFDocument } from 'pdf-lib';
import type { BundleContents } from '../../../shared/export/layBlocks.ts';
import { layDrafted } from '../../../shared/export/layDrafted.ts';
import { fillWording } from '../../../shared/export/fillWording.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import type { ToldClaim } from '../../../shared/export/toldClaim.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import type { DraftedPaper } from '../../../shared/packs/draftedPaper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { seeBlanks } from '../proof/pageLook.ts';
import { draftMark } from './composePaper.ts';
import type { ExportRequest } from './exportRequest.ts';
import { letterBlockers } from './letterBlockers.ts';
import type { MadePaper, MeasuredPaper } from './measuredPaper.ts';
import { sectionsOfModel } from './paperSections.ts';
import { saveArchival } from './saveArchival.ts';
import { proveDrafted } from './proveDrafted.ts';
import { setOwnPages, type OwnPages } from './setOwnPages.ts';
import { stampPage } from './stampPage.ts';

async function stampDraft(doc: PDFDocument, { assets, pack }: Pick<ExportRequest, 'assets' | 'pack'>): Promise<void> {
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(assets.font, { subset: true });
  for (const page of doc.getPages()) stampPage(page, font, { text: draftMark(pack.wording), at: 'left', size: 9 });
}

async function makeDocx(model: PaperModel, { draft, pack }: ExportRequest): Promise<Uint8Array> {
  // Most exports are made without: its library is loaded when it is asked for.
  const { writeDocx } = await import('./writeDocx.ts');
  return writeDocx(model, draft ? draftMark(pack.wording) : null);
}

/** Sets a paper that is all text; every page of a draft says so. */
export async function setDrafted(
  model: PaperModel,
  request: Pick<ExportRequest, 'assets' | 'pack' | 'draft'>,
): Promise<OwnPages> {
  const { typesetter, paperSource } = request.assets;
  const own = await setOwnPages(typesetter, paperSource, model);
  own.doc.setTitle(model.title, { showInWindowTitleBar: true });
  own.doc.setLanguage(model.language);
  if (request.draft) await stampDraft(own.doc, request);
  return own;
}

/** Sets a paper that is all text, and reads it back. */
export async function makeDrafted(
  request: ExportRequest,
  paper: Pick<DraftedPaper, 'id' | 'title'>,
  model: PaperModel,
): Promise<MadePaper> {
  const { doc, asSet, pageCount } = await setDrafted(model, request);
  const file = await finishPdf(await (request.archival === true ? saveArchival(doc) : doc.save()));
  const sections = sectionsOfModel(model);
  const blanks = await seeBlanks(asSet);
  const isOpen = (request.password ?? null) === null;
  const docx = request.docx === true && isOpen ? await makeDocx(model, request) : undefined;
  return {
    paper: paper.id,
    title: paper.title,
    file,
    ...(docx !== undefined && { docx }),
    printed: file,
    pageCount,
    parts: [{ title: model.title, page: 0 }],
    labels: new Map(sections.map(({ field, label }) => [field, label])),
    continued: new Set(),
    prove: (bytes, first) => proveDrafted(bytes, sections, { first, count: pageCount, asSet: blanks }),
  };
}

function kindOf({ audience, blocks }: DraftedPaper): MeasuredPaper['kind'] {
  if (audience === 'lawyer') return 'own';
  return blocks.some(({ kind }) => kind === 'contents') ? 'cover' : 'paper';
}

/** The lawyer's own sheet ends with the heads of the chains; what is filed bears no mark of ours. */
function withHeads(model: PaperModel, { pack, heads }: ExportRequest): PaperModel {
  if (heads === undefined) return model;
  const shown = { accessLog: formatHead(heads.accessLog), claim: formatHead(heads.claim) };
  const text = fillWording(pack.wording.heads, model.language, shown);
  return { ...model, parts: [...model.parts, { kind: 'note', text }] };
}

/** Lays a drafted paper out to see whether every letter can be printed, and sets it on request. */
export function measureDrafted(
  request: ExportRequest,
  paper: DraftedPaper,
  scheme: string,
  { claim, assessment, leftOut }: ToldClaim,
): MeasuredPaper {
  const { assets, pack, language } = request;
  const kind = kindOf(paper);
  const lay = (contents?: BundleContents) => {
    const laid = layDrafted(pack, paper, scheme, claim, assessment, language, { contents, leftOut });
    return kind === 'own' ? { ...laid, model: withHeads(laid.model, request) } : laid;
  };
  const { model, blockers } = lay();
  return {
    paper: paper.id,
    scheme,
    kind,
    bundled: paper.bundled,
    blockers: [
      ...letterBlockers(model, paper.id, claim, assets.letters),
      ...blockers.filter(({ code }) => code === 'leftOutInText'),
    ],
    warnings: [],
    make: contents => makeDrafted(request, paper, lay(contents).model),
  };
}
