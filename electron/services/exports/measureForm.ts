import { AppError } from '../../../shared/bridge/appError.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import type { Blocker, ExportPlan, ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { AcroFormPaper } from '../../../shared/packs/paper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { composePaper, type ComposedPaper, type PaperRequest } from './composePaper.ts';
import type { ExportRequest } from './exportRequest.ts';
import type { MadePaper, MeasuredPaper } from './measuredPaper.ts';
import { paperLanguage } from './paperLanguage.ts';
import { provePrinted, type ExpectedBox } from './provePrinted.ts';

function templateBlocker({ id, title }: AcroFormPaper): Blocker {
  return {
    code: 'templateChanged',
    paper: id,
    field: null,
    label: title,
    figures: {},
    at: { nowhere: true },
    cites: [],
  };
}

async function readTemplate({ assets, pack }: ExportRequest, paper: AcroFormPaper): Promise<Uint8Array | undefined> {
  try {
    return await assets.readTemplate(pack.manifest.jurisdiction, paper);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'templateChanged') return undefined;
    throw cause;
  }
}

function continuedWarnings({ continued }: ComposedPaper, paper: AcroFormPaper): readonly ExportWarning[] {
  return continued.map(({ cell }) => ({
    warningId: `continued:${paper.id}.${cell.field}`,
    code: 'continued',
    text: null,
    label: cell.label,
    at: cell.fact === null ? { nowhere: true } : { fact: cell.fact },
    cites: [],
  }));
}

async function finish({ doc }: ComposedPaper): Promise<Uint8Array> {
  return finishPdf(await doc.save({ updateFieldAppearances: false }));
}

/** A box where it stands in a file in which its paper begins later. */
function moveBox({ place, whole, ...box }: ExpectedBox, firstPage: number): ExpectedBox {
  return {
    ...box,
    place: { ...place, page: place.page + firstPage },
    whole: whole === null ? null : { ...whole, pages: whole.pages.map(page => page + firstPage) },
  };
}

async function makeForm(form: PaperRequest, composed: ComposedPaper): Promise<MadePaper> {
  const { paper, wording } = form;
  const file = await finish(composed);
  const cells = paper.cells.map(({ field, label }) => [field, label] as const);
  return {
    paper: paper.id,
    title: paper.title,
    file,
    printed: form.flatten ? file : await finish(await composePaper({ ...form, flatten: true })),
    pageCount: composed.doc.getPageCount(),
    parts: composed.outline.map(({ title, page }) => ({ title, page: composed.doc.getPages().indexOf(page) })),
    labels: new Map([...paper.enclosureFields.map(field => [field, wording.enclosuresTitle] as const), ...cells]),
    continued: new Set(composed.continued.map(({ cell }) => cell.field)),
    prove: (bytes, firstPage) =>
      provePrinted(
        bytes,
        composed.boxes.map(box => moveBox(box, firstPage)),
      ),
  };
}

/** Fills a form to see what fits, and makes it on request. A template of another edition blocks. */
export async function measureForm(
  request: ExportRequest,
  paper: AcroFormPaper,
  plan: ExportPlan,
): Promise<MeasuredPaper> {
  const { assets, pack, claim, assessment, flatten, draft } = request;
  const measured = { paper: paper.id, scheme: paper.scheme, kind: 'application', bundled: true } as const;
  const template = await readTemplate(request, paper);
  if (template === undefined) return { ...measured, blockers: [templateBlocker(paper)], warnings: [], make: undefined };
  const language = paperLanguage(request.language);
  const computed = computeCells(pack, paper, claim, assessment, language);
  const enclosures = plan.enclosures.filter(({ scheme }) => scheme === paper.scheme);
  const form = { assets, template, paper, wording: pack.wording, computed, enclosures, language, flatten, draft };
  const composed = await composePaper(form);
  return {
    ...measured,
    blockers: composed.blockers,
    warnings: continuedWarnings(composed, paper),
    make: () => makeForm(form, composed),
  };
}
