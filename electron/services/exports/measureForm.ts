import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/bridge/appError.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import { listedPapers } from '../../../shared/export/listedPapers.ts';
import type { Blocker, ExportPlan, ExportWarning } from '../../../shared/export/exportPlan.ts';
import { isPrinted, type PrintedPaper } from '../../../shared/packs/paper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { seeBlanks } from '../proof/pageLook.ts';
import { composeBlank, composePaper, type ComposedPaper, type PaperRequest } from './composePaper.ts';
import type { ExportRequest } from './exportRequest.ts';
import type { MadePaper, MeasuredPaper } from './measuredPaper.ts';
import { paperLanguage } from './paperLanguage.ts';
import { toldOf } from './toldOf.ts';
import { provePrinted, type ExpectedBox } from './provePrinted.ts';

function templateBlocker({ id, title }: PrintedPaper, { ownTemplates = {} }: ExportRequest): Blocker {
  return {
    code: ownTemplates[id] === undefined ? 'templateChanged' : 'ownFormChanged',
    paper: id,
    field: null,
    label: title,
    figures: {},
    at: { nowhere: true },
    cites: [],
  };
}

async function readTemplate(
  { assets, pack, ownTemplates = {} }: ExportRequest,
  paper: PrintedPaper,
): Promise<Uint8Array | undefined> {
  const own = ownTemplates[paper.id];
  if (own !== undefined) return createHash('sha256').update(own).digest('hex') === paper.sha256 ? own : undefined;
  try {
    return await assets.readTemplate(pack.manifest.jurisdiction, paper);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'templateChanged') return undefined;
    throw cause;
  }
}

function continuedWarnings({ continued }: ComposedPaper, paper: PrintedPaper): readonly ExportWarning[] {
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
  const blanks = [
    ...(await seeBlanks(await composeBlank(form))),
    ...(composed.sheets === undefined ? [] : await seeBlanks(composed.sheets)),
  ];
  const cells = paper.cells.map(({ field, label }) => [field, label] as const);
  const lists = paper.kind === 'acroForm' ? paper.enclosureFields : [];
  return {
    paper: paper.id,
    title: paper.title,
    file,
    printed: form.flatten ? file : await finish(await composePaper({ ...form, flatten: true })),
    pageCount: composed.doc.getPageCount(),
    parts: composed.outline.map(({ title, page }) => ({ title, page: composed.doc.getPages().indexOf(page) })),
    labels: new Map([...lists.map(field => [field, wording.enclosuresTitle] as const), ...cells]),
    continued: new Set(composed.continued.map(({ cell }) => cell.field)),
    prove: (bytes, firstPage) =>
      provePrinted(
        bytes,
        composed.boxes.map(box => moveBox(box, firstPage ?? 0)),
        { typesetter: form.assets.typesetter, blanks, firstPage },
      ),
  };
}

/** Fills a form to see what fits, and makes it on request. A template of another edition blocks. */
export async function measureForm(
  request: ExportRequest,
  paper: PrintedPaper,
  plan: ExportPlan,
  { claim, assessment, leftOut } = toldOf(request),
): Promise<MeasuredPaper> {
  const { assets, pack, flatten, draft } = request;
  // The first form of its scheme is the application, with the list of enclosures; further ones go with it.
  const isFirst = listedPapers(pack, paper.scheme).find(isPrinted)?.id === paper.id;
  const kind = isFirst ? 'application' : 'paper';
  const measured = { paper: paper.id, scheme: paper.scheme, kind, bundled: true } as const;
  const template = await readTemplate(request, paper);
  if (template === undefined)
    return { ...measured, blockers: [templateBlocker(paper, request)], warnings: [], make: undefined };
  const language = paperLanguage(request.language);
  const computed = computeCells(pack, paper, claim, assessment, language, leftOut);
  const listsEnclosures = isFirst || (paper.kind === 'acroForm' && paper.enclosureFields.length > 0);
  const enclosures = listsEnclosures ? plan.enclosures.filter(({ scheme }) => scheme === paper.scheme) : [];
  const form = { assets, template, paper, wording: pack.wording, computed, enclosures, language, flatten, draft };
  const composed = await composePaper(form);
  return {
    ...measured,
    blockers: composed.blockers,
    warnings: continuedWarnings(composed, paper),
    make: () => makeForm(form, composed),
  };
}
