import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { Assessment } from '../../../shared/assessment/assessment.ts';
import type { FieldProof } from '../../../shared/bridge/contract.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import type { Blocker, ExportPlan, ExportWarning } from '../../../shared/export/exportPlan.ts';
import { planExport, pursuedPapers } from '../../../shared/export/planExport.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { AcroFormPaper } from '../../../shared/packs/paper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { bindBundle, type ReadEvidence } from './bindBundle.ts';
import { composePaper, type ComposedPaper, type PaperRequest } from './composePaper.ts';
import { entryOf, type ComposedFile, type ExportedFile } from './exportedFile.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { paperLanguage } from './paperLanguage.ts';
import { provePrinted, type ProvenBox } from './provePrinted.ts';

export interface ExportRequest {
  readonly assets: PaperAssets;
  readonly pack: JurisdictionPack;
  readonly claim: Claim;
  readonly assessment: Assessment;
  readonly readEvidence: ReadEvidence;
  readonly language: Language;
  /** Prints the answers into the application's pages; otherwise it stays editable. The bundle's copy is always printed. */
  readonly flatten: boolean;
  /** Made although blockers stand; every page says so. */
  readonly draft: boolean;
  /** ISO 8601 instant, for the record alone: papers carry no time of making. */
  readonly madeAt: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an export came to. Without files it is blocked. */
export interface ComposedExport {
  readonly plan: ExportPlan;
  readonly files: readonly ComposedFile[];
  readonly proof: readonly FieldProof[];
}

function templateBlocker(paper: AcroFormPaper): Blocker {
  return {
    code: 'templateChanged',
    paper: paper.id,
    field: null,
    label: paper.title,
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

/** Both files must agree with the answers. */
function joinProofs(
  { paper, wording }: PaperRequest,
  { continued }: ComposedPaper,
  application: readonly ProvenBox[],
  bundle: readonly ProvenBox[],
): readonly FieldProof[] {
  const labels = new Map(paper.cells.map(({ field, label }) => [field, label]));
  const goesOn = new Set(continued.map(({ cell }) => cell.field));
  return application.map((box, at) => {
    const textAgrees = box.textAgrees && bundle[at]?.textAgrees === true;
    const inkAgrees = box.inkAgrees && bundle[at]?.inkAgrees === true;
    return {
      paper: paper.id,
      field: box.field,
      label: labels.get(box.field) ?? wording.enclosuresTitle,
      agrees: textAgrees && inkAgrees,
      textAgrees,
      inkAgrees,
      continued: goesOn.has(box.field),
    };
  });
}

function fileOf(
  { name, kind, paper, pageCount }: Pick<ExportedFile, 'name' | 'kind' | 'paper' | 'pageCount'>,
  bytes: Uint8Array,
): ComposedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, kind, paper, sha256, byteCount: bytes.length, pageCount, bytes };
}

interface PaperResult {
  readonly files: readonly ComposedFile[];
  readonly proof: readonly FieldProof[];
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly ExportWarning[];
}

interface MeasuredPaper {
  readonly form: PaperRequest;
  readonly composed: ComposedPaper;
}

/** A paper as set in its template, or the blocker that its template is another edition. */
async function setPaper(
  request: ExportRequest,
  paper: AcroFormPaper,
  plan: ExportPlan,
): Promise<MeasuredPaper | Blocker> {
  const { assets, pack, claim, assessment, flatten, draft } = request;
  const language = paperLanguage(request.language);
  const template = await readTemplate(request, paper);
  if (template === undefined) return templateBlocker(paper);
  const computed = computeCells(pack, paper, claim, assessment, language);
  const { enclosures } = plan;
  const { wording } = pack;
  const form = { assets, template, paper, wording, computed, enclosures, language, flatten, draft };
  return { form, composed: await composePaper(form) };
}

async function makePaper(request: ExportRequest, paper: AcroFormPaper, plan: ExportPlan): Promise<PaperResult> {
  const measured = await setPaper(request, paper, plan);
  if ('code' in measured) return { files: [], proof: [], warnings: [], blockers: [measured] };
  const { form, composed } = measured;
  const warnings = continuedWarnings(composed, paper);
  const isBlocked = plan.blockers.length + composed.blockers.length > 0;
  if (isBlocked && !request.draft) return { files: [], proof: [], warnings, blockers: composed.blockers };

  const application = await finish(composed);
  const printed = form.flatten ? application : await finish(await composePaper({ ...form, flatten: true }));
  const parts = composed.outline.map(({ title, page }) => ({ title, page: composed.doc.getPages().indexOf(page) }));
  const { readEvidence, onProgress = () => undefined } = request;
  const bound = await bindBundle({ ...form, application: printed, parts, readEvidence, onProgress });
  const bundle = await finishPdf(await bound.save({ updateFieldAppearances: false }));

  const proof = joinProofs(
    form,
    composed,
    await provePrinted(application, composed.boxes),
    await provePrinted(bundle, composed.boxes),
  );
  const failed = proof.filter(({ agrees }) => !agrees).map(({ field, label }) => proofBlocker(paper, field, label));
  return {
    files: [
      fileOf(
        {
          name: `application-${paper.scheme}.pdf`,
          kind: 'paper',
          paper: paper.id,
          pageCount: composed.doc.getPageCount(),
        },
        application,
      ),
      fileOf(
        { name: `bundle-${paper.scheme}.pdf`, kind: 'bundle', paper: paper.id, pageCount: bound.getPageCount() },
        bundle,
      ),
    ],
    proof,
    warnings,
    blockers: [...composed.blockers, ...failed],
  };
}

async function finish({ doc }: ComposedPaper): Promise<Uint8Array> {
  return finishPdf(await doc.save({ updateFieldAppearances: false }));
}

function proofBlocker(paper: AcroFormPaper, field: string, label: Blocker['label']): Blocker {
  return { code: 'proofFailed', paper: paper.id, field, label, figures: {}, at: { nowhere: true }, cites: [] };
}

function recordOf(request: ExportRequest, { plan, files, proof }: ComposedExport): ComposedFile {
  const { pack, language, flatten, draft, madeAt, assessment } = request;
  const record = {
    format: 'redress.export/1',
    madeAt,
    assessedOn: assessment.assessedOn,
    jurisdiction: pack.manifest.jurisdiction,
    packVersion: pack.manifest.version,
    packStatus: pack.manifest.status,
    templates: pack.papers.flatMap(paper =>
      paper.kind === 'acroForm' ? { paper: paper.id, sha256: paper.sha256 } : [],
    ),
    language: paperLanguage(language),
    flattened: flatten,
    draft,
    files: files.map(entryOf),
    blockers: plan.blockers,
    warnings: plan.warnings,
    enclosures: plan.enclosures,
    proof,
    // Packs are not pinned, results are: an appeal years on must show what the law was taken to say on this day.
    assessment,
  };
  const bytes = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
  return fileOf({ name: 'export.json', kind: 'record', paper: null, pageCount: 0 }, bytes);
}

function joinPlan(planned: ExportPlan, results: readonly Pick<PaperResult, 'blockers' | 'warnings'>[]): ExportPlan {
  return {
    ...planned,
    blockers: [...planned.blockers, ...results.flatMap(({ blockers }) => blockers)],
    warnings: [...planned.warnings, ...results.flatMap(({ warnings }) => warnings)],
  };
}

/** The plan of an export with every text measured in its box; nothing is made. */
export async function measureExport(request: ExportRequest): Promise<ExportPlan> {
  const { pack, claim, assessment } = request;
  const planned = planExport(pack, claim, assessment);
  const results = [];
  for (const paper of pursuedPapers(pack, claim)) {
    const measured = await setPaper(request, paper, planned);
    results.push(
      'code' in measured
        ? { blockers: [measured], warnings: [] }
        : { blockers: measured.composed.blockers, warnings: continuedWarnings(measured.composed, paper) },
    );
  }
  return joinPlan(planned, results);
}

/**
 * Makes the files of an export in memory: for each pursued paper the application and the bundle, and a record of both. The same claim,
 * pack and day give the same bytes. A blocker leaves no files, but for a draft; where what is printed differs from the answers, nothing
 * is made at all.
 */
export async function composeExport(request: ExportRequest): Promise<ComposedExport> {
  const { pack, claim, assessment, draft } = request;
  const planned = planExport(pack, claim, assessment);
  const results: PaperResult[] = [];
  for (const paper of pursuedPapers(pack, claim)) results.push(await makePaper(request, paper, planned));

  const plan = joinPlan(planned, results);
  const proof = results.flatMap(result => result.proof);
  const files = results.flatMap(result => result.files);
  const isStopped = proof.some(({ agrees }) => !agrees) || (plan.blockers.length > 0 && !draft) || files.length === 0;
  const made = { plan, proof, files: isStopped ? [] : files };
  return isStopped ? made : { ...made, files: [...files, recordOf(request, made)] };
}
