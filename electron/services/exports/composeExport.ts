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
import { finishPdf } from '../pdf/finishPdf.ts';
import { unlockPdf } from '../pdf/unlockPdf.ts';
import { entryOf, type ComposedFile, type ExportedFile } from './exportedFile.ts';
import type { ExportRequest } from './exportRequest.ts';
import { leakBlockers } from './leakBlockers.ts';
import { measureAnswerSheet } from './measureAnswerSheet.ts';
import { measureDrafted } from './measureDrafted.ts';
import { makeBundles, type MadeBundle } from './makeBundles.ts';
import { measureForm } from './measureForm.ts';
import type { MadePaper, MeasuredPaper } from './measuredPaper.ts';
import { paperLanguage } from './paperLanguage.ts';
import { joinReadings, type Reading } from '../proof/joinReadings.ts';
import { proveBundlePages } from '../proof/proveBundlePages.ts';
import { proveDrafted } from './proveDrafted.ts';
import { WHOLE_FILE } from './provePrinted.ts';
import { toldOf } from './toldOf.ts';

/** What an export came to. Without files it is blocked. */
export interface ComposedExport {
  readonly plan: ExportPlan;
  readonly files: readonly ComposedFile[];
  readonly proof: readonly FieldProof[];
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

interface MadeEntry {
  readonly measured: MeasuredPaper;
  readonly made: MadePaper;
}

/** The papers of one scheme, made: a cover last, since it counts the sheets of the others. */
async function makePapers(papers: readonly MeasuredPaper[]): Promise<readonly MadeEntry[]> {
  const made = new Map<MeasuredPaper, MadePaper>();
  const make = async (measured: MeasuredPaper) => {
    const contents = papers
      .filter(({ kind, bundled }) => kind !== 'cover' && bundled)
      .flatMap(paper => made.get(paper) ?? [])
      .map(({ title, pageCount }) => ({ title, sheets: pageCount }));
    const file = await measured.make?.({ papers: contents });
    if (file !== undefined) made.set(measured, file);
  };
  for (const measured of papers) if (measured.kind !== 'cover') await make(measured);
  for (const measured of papers) if (measured.kind === 'cover') await make(measured);
  return papers.flatMap(measured => {
    const file = made.get(measured);
    return file === undefined ? [] : [{ measured, made: file }];
  });
}

/** What tells the files for another recipient from the whole ones, lest one is sent for the other. */
function markOf({ variant = null }: ExportRequest): string {
  return variant === null ? '' : 'redacted-';
}

/** By order of filing: a name tells nothing of the person, of what happened or of who receives it. */
function fileName({ kind, scheme }: MeasuredPaper, order: number, request: ExportRequest): string {
  if (kind === 'own') return `calculation-${scheme}.pdf`;
  return `${markOf(request)}${kind === 'application' ? `application-${scheme}` : `paper-${scheme}-${order}`}.pdf`;
}

interface SchemeFiles {
  readonly files: readonly ComposedFile[];
  readonly proof: readonly FieldProof[];
}

/** Every part of a bundle by its name. */
function bundleName(scheme: string, part: number, parts: number, request: ExportRequest): string {
  const name = `${markOf(request)}bundle-${scheme}`;
  return parts === 1 ? `${name}.pdf` : `${name}-${part}-of-${parts}.pdf`;
}

/** The pages in front of a part say what they should, and every page of it is there once. */
async function proveBundle(
  bundle: MadeBundle,
  readable: Uint8Array,
  { paper, title }: MadePaper,
  name: string,
): Promise<readonly FieldProof[]> {
  const { sections, frontPages } = bundle;
  const labels = new Map(sections.map(({ field, label }) => [field, label]));
  // Its links are drawn after it is set, so that there is nothing to compare its look with.
  const front = await proveDrafted(readable, sections, { first: 0, count: frontPages, asSet: [] });
  const pages = await proveBundlePages(readable, bundle);
  const boxes = front.map(box => (box.field === WHOLE_FILE ? { ...box, ...pages } : box));
  return joinReadings({ paper, labels, continued: new Set(), title }, [{ file: name, boxes }]);
}

/** The papers and the bundle of one scheme, each read back as it goes out. */
async function makeScheme(
  request: ExportRequest,
  scheme: string,
  papers: readonly MeasuredPaper[],
  plan: ExportPlan,
  onDone: () => void,
): Promise<SchemeFiles> {
  const password = request.password ?? null;
  const readable = (bytes: Uint8Array) => (password === null ? bytes : unlockPdf(bytes, password));
  const entries = await makePapers(papers);
  const bound = entries.filter(({ measured }) => measured.bundled);
  const application = bound.find(({ measured }) => measured.kind !== 'cover')?.made;
  const bundles =
    application === undefined
      ? []
      : await makeBundles({
          request,
          scheme,
          title: application.parts[0]?.title ?? '',
          papers: bound.map(({ measured, made }) => ({ ...made, isCover: measured.kind === 'cover' })),
          enclosures: plan.enclosures.filter(enclosure => enclosure.scheme === scheme),
          onBound: onDone,
        });

  const files: ComposedFile[] = [];
  const proof: FieldProof[] = [];
  const [first] = bundles;
  const firstBundle = first === undefined ? undefined : await readable(first.bytes);
  let firstPage = first?.frontPages ?? 0;
  for (const [at, { measured, made }] of entries.entries()) {
    const file = password === null ? made.file : await finishPdf(made.file, password);
    const name = fileName(measured, at + 1, request);
    const readings: Reading[] = [{ file: name, boxes: await made.prove(await readable(file)) }];
    if (measured.bundled && first !== undefined && firstBundle !== undefined) {
      const boxes = await made.prove(firstBundle, firstPage);
      readings.push({ file: bundleName(scheme, 1, bundles.length, request), boxes });
      firstPage += made.pageCount;
    }
    proof.push(...joinReadings(made, readings));
    const { paper, pageCount } = made;
    files.push(fileOf({ name, kind: 'paper', paper, pageCount }, file));
    if (made.docx !== undefined)
      files.push(fileOf({ name: name.replace(/pdf$/, 'docx'), kind: 'docx', paper, pageCount: 0 }, made.docx));
  }
  for (const [at, bundle] of bundles.entries()) {
    if (application === undefined) continue;
    const name = bundleName(scheme, at + 1, bundles.length, request);
    proof.push(...(await proveBundle(bundle, await readable(bundle.bytes), application, name)));
    const { bytes, pageCount } = bundle;
    files.push(fileOf({ name, kind: 'bundle', paper: application.paper, pageCount }, bytes));
  }
  return { files, proof };
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
    ...(variant !== null && { variant }),
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
  if (plan.blockers.length > 0 && !request.draft) return { plan, files: [], proof: [] };
  const schemes = [...new Set(papers.map(({ scheme }) => scheme))];
  const results: SchemeFiles[] = [];
  const { onProgress = () => undefined } = request;
  const total = plan.papers.filter(({ bundled }) => bundled).length + countHeld(plan);
  let done = 0;
  // A bundle that is split binds its documents more than once.
  const onDone = () => onProgress((done = Math.min(done + 1, total)), total);
  for (const scheme of schemes) {
    const own = papers.filter(paper => paper.scheme === scheme);
    results.push(await makeScheme(request, scheme, own, plan, onDone));
  }
  const proof = results.flatMap(result => result.proof);
  const files = results.flatMap(result => result.files);
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
  const made = { plan: { ...plan, blockers: [...plan.blockers, ...failed] }, proof, files };
  if (failed.length > 0 || files.length === 0) return { ...made, files: [] };
  const all = [...files, recordOf(request, made)];
  const leaks = await leakBlockers(request, all);
  if (leaks.length === 0) return { ...made, files: all };
  return { ...made, plan: { ...made.plan, blockers: [...made.plan.blockers, ...leaks] }, files: [] };
}
