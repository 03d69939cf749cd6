import { createHash } from 'node:crypto';
import type { FieldProof } from '../../../shared/bridge/contract.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import { limitWarnings } from '../../../shared/export/limitWarnings.ts';
import { distinctBlockers } from '../../../shared/export/planIssues.ts';
import { planPaperAlone } from '../../../shared/export/planPaperAlone.ts';
import { planVariant, withoutStayingOut } from '../../../shared/export/planVariant.ts';
import type { ToldClaim } from '../../../shared/export/toldClaim.ts';
import { buildFactSheet } from '../../../shared/interview/buildFactSheet.ts';
import type { Paper } from '../../../shared/packs/paper.ts';
import { named } from '../../../shared/rules/ruleContext.ts';
import { unlockPdf } from '../pdf/unlockPdf.ts';
import { entryOf, type ComposedFile, type ExportedFile } from './exportedFile.ts';
import type { ExportRequest } from './exportRequest.ts';
import { leakBlockers } from './leakBlockers.ts';
import { measureAnswerSheet } from './measureAnswerSheet.ts';
import { measureDrafted } from './measureDrafted.ts';
import { measureForm } from './measureForm.ts';
import type { MeasuredPaper } from './measuredPaper.ts';
import { makeScheme, type MadeScheme } from './makeScheme.ts';
import { paperLanguage } from './paperLanguage.ts';
import { drawBoxes } from '../proof/drawBoxes.ts';
import { proveScheme } from './proveScheme.ts';
import { toldOf } from './toldOf.ts';

/** What an export came to. Without files it is blocked. */
export interface ComposedExport {
  readonly plan: ExportPlan;
  readonly files: readonly ComposedFile[];
  readonly proof: readonly FieldProof[];
  /** Of what is locked, or differs: nobody can draw it later. */
  readonly pictures: readonly BoxPicture[];
}

/** A box of a proof as its file shows it, a PNG. */
export interface BoxPicture {
  /** Its place in the proof, from 0. */
  readonly entry: number;
  readonly png: Uint8Array;
}

function fileOf(
  { name, kind, paper, pageCount }: Pick<ExportedFile, 'name' | 'kind' | 'paper' | 'pageCount'>,
  bytes: Uint8Array,
): ComposedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, kind, paper, sha256, byteCount: bytes.length, pageCount, bytes };
}

async function measurePaper(
  request: ExportRequest,
  paper: Paper,
  plan: ExportPlan,
  scheme: string,
  told: ToldClaim,
): Promise<MeasuredPaper> {
  switch (paper.kind) {
    case 'acroForm':
    case 'overlay':
      return measureForm(request, paper, plan, told);
    case 'answerSheet':
      return measureAnswerSheet(request, paper, told);
    case 'drafted':
      return measureDrafted(request, paper, scheme, told);
    default:
      return paper satisfies never;
  }
}

/** Every paper of the plan with its texts measured, and the plan with what that brought to light. */
async function measurePapers(request: ExportRequest): Promise<{ plan: ExportPlan; papers: readonly MeasuredPaper[] }> {
  const { pack, assessment, alone, variant = null } = request;
  const claim = variant === null ? request.claim : withoutStayingOut(request.claim, variant);
  const told = toldOf(request);
  const whole =
    alone === undefined ? planExport(pack, claim, assessment) : planPaperAlone(pack, claim, assessment, alone);
  const planned =
    variant === null ? whole : planVariant(whole, variant, { pack, facts: buildFactSheet(pack, claim), told });
  const byId = Object.fromEntries(pack.papers.map(paper => [paper.id, paper]));
  const papers: MeasuredPaper[] = [];
  for (const { paper: id, scheme } of planned.papers) {
    const paper = named(byId, id);
    papers.push(await measurePaper(request, paper, planned, scheme, told));
  }
  const plan = {
    ...planned,
    blockers: [...distinctBlockers([...planned.blockers, ...papers.flatMap(({ blockers }) => blockers)])],
    warnings: [
      ...planned.warnings,
      ...limitWarnings(planned.enclosures, claim, request.limit ?? null),
      ...papers.flatMap(({ warnings }) => warnings),
    ],
  };
  return { plan, papers };
}

function namedFiles({ papers, bundles }: MadeScheme): readonly ComposedFile[] {
  const ofPapers = papers.flatMap(({ name, bytes, made: { paper, pageCount, docx } }) => {
    const file = fileOf({ name, kind: 'paper', paper, pageCount }, bytes);
    if (docx === undefined) return [file];
    return [file, fileOf({ name: name.replace(/pdf$/, 'docx'), kind: 'docx', paper, pageCount: 0 }, docx)];
  });
  const ofBundles = bundles.map(({ name, bytes, application: { paper }, pageCount }) =>
    fileOf({ name, kind: 'bundle', paper, pageCount }, bytes),
  );
  return [...ofPapers, ...ofBundles];
}

/** The boxes whose pictures cannot be drawn later: all of a file that is locked, and the one that differs, whose file is not kept. */
function boxesToKeep(proof: readonly FieldProof[], isLocked: boolean): readonly number[] {
  const differing = proof.findIndex(({ agrees }) => !agrees);
  return [...proof.keys()].filter(at => proof[at]?.box !== null && (differing === -1 ? isLocked : at === differing));
}

async function drawKept(
  proof: readonly FieldProof[],
  files: readonly ComposedFile[],
  password: string | null,
): Promise<readonly BoxPicture[]> {
  const entries = boxesToKeep(proof, password !== null);
  const pictures: BoxPicture[] = [];
  for (const { name, bytes } of files) {
    const own = entries.flatMap(entry => {
      const { file, page, box } = proof[entry] ?? {};
      return file === name && page != null && box != null ? [{ entry, page, box }] : [];
    });
    if (own.length === 0) continue;
    const drawn = await drawBoxes(password === null ? bytes : await unlockPdf(bytes, password), own);
    pictures.push(...own.flatMap(({ entry }, at) => (drawn[at] === undefined ? [] : { entry, png: drawn[at] })));
  }
  return pictures;
}

function recordOf(request: ExportRequest, { plan, files, proof }: ComposedExport): ComposedFile {
  const { pack, language, flatten, draft, assessment, heads, variant = null } = request;
  const record = {
    format: 'redress.export/1',
    assessedOn: assessment.assessedOn,
    jurisdiction: pack.manifest.jurisdiction,
    packVersion: pack.manifest.version,
    packStatus: pack.manifest.status,
    templates: pack.papers.flatMap(paper =>
      paper.kind === 'drafted' ? [] : { paper: paper.id, sha256: paper.sha256 },
    ),
    language: paperLanguage(language),
    flattened: flatten,
    draft,
    // Goes along with the files: not for whom they are made, nor which documents stay out.
    ...(variant !== null && { variant: { leaveOut: variant.leaveOut } }),
    files: files.map(entryOf),
    proof,
    // Packs are not pinned, results are: an appeal years on must show what the law was taken to say on this day. What follows from an
    // answer tells it, so that nothing of it goes to another recipient.
    ...(variant === null && {
      ...(heads !== undefined && { heads }),
      blockers: plan.blockers,
      warnings: plan.warnings,
      enclosures: plan.enclosures,
      assessment,
    }),
  };
  const bytes = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
  return fileOf({ name: 'export.json', kind: 'record', paper: null, pageCount: 0 }, bytes);
}

function countHeld({ enclosures }: ExportPlan): number {
  return enclosures.filter(({ evidenceId }) => evidenceId !== null).length;
}

/** The plan of an export with every text measured; nothing is made. */
export async function measureExport(request: ExportRequest): Promise<ExportPlan> {
  return (await measurePapers(request)).plan;
}

/**
 * Makes the files of an export in memory: for each pursued scheme its papers and its bundle, and a record of all. The same claim, pack
 * and day give the same bytes. A blocker leaves no files, but for a draft; where what is printed differs from the answers, nothing is
 * made at all.
 */
export async function composeExport(request: ExportRequest): Promise<ComposedExport> {
  const { plan, papers } = await measurePapers(request);
  if (plan.blockers.length > 0 && !request.draft) return { plan, files: [], proof: [], pictures: [] };
  const schemes = [...new Set(papers.map(({ scheme }) => scheme))];
  const proof: FieldProof[] = [];
  const files: ComposedFile[] = [];
  const { onProgress = () => undefined, password = null } = request;
  const total = plan.papers.filter(({ bundled }) => bundled).length + countHeld(plan);
  let done = 0;
  // A bundle that is split binds its documents more than once.
  const onDone = () => onProgress((done = Math.min(done + 1, total)), total);
  for (const scheme of schemes) {
    const own = papers.filter(paper => paper.scheme === scheme);
    const made = await makeScheme(request, scheme, own, plan, onDone);
    proof.push(...(await proveScheme(made, password)));
    files.push(...namedFiles(made));
  }
  const pictures = await drawKept(proof, files, password);
  const failed = proof
    .filter(({ agrees }) => !agrees)
    .map(({ paper, field, label, reason, page }) => ({
      code: 'proofFailed' as const,
      paper,
      field,
      label,
      figures: { reason: reason ?? '', ...(page !== null && { page }) },
      at: { nowhere: true as const },
      cites: [],
    }));
  const made = { plan: { ...plan, blockers: [...plan.blockers, ...failed] }, proof, files, pictures };
  if (failed.length > 0 || files.length === 0) return { ...made, files: [] };
  const all = [...files, recordOf(request, made)];
  const leaks = await leakBlockers(request, all);
  if (leaks.length === 0) return { ...made, files: all };
  return { ...made, plan: { ...made.plan, blockers: [...made.plan.blockers, ...leaks] }, files: [], pictures: [] };
}
