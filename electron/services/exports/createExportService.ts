import { AppError } from '../../../shared/bridge/appError.ts';
import type { ExportRecord, OpenedClaim, Request, Response } from '../../../shared/bridge/contract.ts';
import { composePassword } from '../../../shared/bridge/filePassword.ts';
import type { ChainHeads } from '../../../shared/domain/chainHeads.ts';
import type { ClaimId, EvidenceId } from '../../../shared/domain/claim.ts';
import type { ExportPlan, PaperAlone } from '../../../shared/export/exportPlan.ts';
import { proofReasonSchema } from '../../../shared/export/proofReason.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { Ports } from '../ports.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import { rejectWhatEndsAJob } from '../jobs/rejectWhatEndsAJob.ts';
import type { ExportOrder, JobOutput, PagesToShow } from '../jobs/jobContract.ts';
import type { ReadEvidence } from './bindBundle.ts';
import { entryOf } from './exportedFile.ts';
import type { ExportStore } from './exportStore.ts';
import { findPicture, packPictures } from './packPictures.ts';
import { paperLanguage } from './paperLanguage.ts';
import { writeFolder } from './writeFolder.ts';

export interface ExportServiceParts {
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'newId' | 'dialogs'>;
  /** Throws notFound. */
  readonly openClaim: (claimId: ClaimId) => OpenedClaim;
  readonly headsOf: (claimId: ClaimId) => ChainHeads;
  readonly packOf: (jurisdiction: string) => JurisdictionPack;
  /** Templates of the papers of these schemes that no pack's folder holds. */
  readonly templatesFor: (
    jurisdiction: string,
    schemes: readonly string[],
  ) => Promise<NonNullable<ExportOrder['ownTemplates']>>;
  readonly readEvidence: ReadEvidence;
  readonly store: ExportStore;
  /** Shows a picture (PNG) for a while and gives its preview. */
  readonly showPicture: (png: Uint8Array) => string;
}

/** Pages to look at on screen: size in pixels and text of each, and the picture of one (PNG, page from 1). */
export interface PicturedPages {
  readonly pages: PagesToShow['pages'];
  picture(page: number): Promise<Uint8Array>;
}

/** Exports of the claims of the open workspace. Throws conflict where a claim has another revision than the page showed. */
export interface ExportService {
  /** Throws cancelled where a later plan of an export of the claim for another recipient is asked for meanwhile: that one is wanted no more. */
  plan(request: Request<'exports.plan'>): Promise<ExportPlan>;
  /** The pages of the bundles, and of the papers that go into none, as they would be; marked as a draft while blocked. */
  preview(request: Request<'exports.preview'>): Promise<PicturedPages>;
  previewEvidence(evidenceId: EvidenceId): Promise<PicturedPages>;
  /**
   * Throws pdfUnfillable where a blocker stands or a warning is not accepted. A draft needs neither, but is never made of what does not
   * print as answered.
   */
  write(
    request: Request<'exports.write'>,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<ExportRecord>;
  list(claimId: ClaimId): Promise<readonly ExportRecord[]>;
  /** The box of an entry of an export's proof, from 0, as its file shows it: a PNG. Throws notFound where it has none to show. */
  drawBox(exportId: string, entry: number): Promise<Uint8Array>;
  handOver(exportId: string): Promise<Response<'exports.handOver'>>;
}

function requireUnblocked(
  { plan, files, pictures }: JobOutput<'composeExport'>,
  { accept, draft }: Request<'exports.write'>,
  showPicture: ExportServiceParts['showPicture'],
): void {
  const failed = plan.blockers.find(({ code }) => code === 'proofFailed');
  if (failed?.paper != null && failed.label !== null) {
    const { paper, field, label, figures } = failed;
    const [differing] = pictures;
    throw new AppError('printDiffers', {
      paper,
      field: field ?? '',
      label,
      reason: proofReasonSchema.parse(figures['reason']),
      picture: differing === undefined ? null : showPicture(differing.png),
    });
  }
  const isAccepted = draft || plan.warnings.every(({ warningId }) => accept.includes(warningId));
  if (files.length > 0 && isAccepted) return;
  const paper = plan.papers[0]?.paper ?? '';
  throw new AppError('pdfUnfillable', { paper, reason: 'exportBlocked' });
}

/** Beside the files of an export: the boxes that cannot be drawn from these, since the password of a locked file is kept nowhere. */
const PICTURES = 'pictures.json';

/** What is not there is none; any other failure stands. */
function whereNone(cause: unknown): undefined {
  if (cause instanceof AppError && cause.code === 'notFound') return undefined;
  throw cause;
}

/** Throws invalidRequest where no such scheme lists such a paper. */
function requireListed({ schemes }: JurisdictionPack, { scheme, paper }: PaperAlone): void {
  const isListed = schemes.some(({ id, papers }) => id === scheme && papers.includes(paper));
  if (!isListed) throw new AppError('invalidRequest', { at: ['/alone'] });
}

export function createExportService(parts: ExportServiceParts): ExportService {
  const { runJob, ports, openClaim, headsOf, packOf, templatesFor, readEvidence, store, showPicture } = parts;

  async function orderOf(
    { claimId, revision, flatten, language, limit, archival, alone, docx, variant }: Request<'exports.plan'>,
    rest: Partial<ExportOrder>,
  ): Promise<ExportOrder> {
    const { claim, assessment, revision: current } = openClaim(claimId);
    if (revision !== current) throw new AppError('conflict', { revision: current });
    const pack = packOf(claim.jurisdiction);
    if (alone !== undefined) requireListed(pack, alone);
    return {
      pack,
      claim,
      assessment,
      language,
      flatten,
      alone,
      docx,
      variant,
      limit,
      archival,
      draft: false,
      heads: headsOf(claimId),
      ownTemplates: await templatesFor(claim.jurisdiction, alone === undefined ? claim.pursued : [alone.scheme]),
      ...rest,
    };
  }
  const pictured = ({ pdf, pages }: PagesToShow): PicturedPages => ({
    pages,
    picture: page => runJob('drawPage', { pdf, page }),
  });

  /** Of each claim's latest plan for another recipient: its files are made to be searched. */
  const planning = new Map<ClaimId, AbortController>();

  return {
    async plan(request) {
      if (request.variant === null) return runJob('measureExport', await orderOf(request, {}));
      const { claimId } = request;
      planning.get(claimId)?.abort();
      const latest = new AbortController();
      planning.set(claimId, latest);
      try {
        const order = await orderOf(request, {});
        // What still tells a left-out answer is found in finished files alone.
        return (await runJob('composeExport', order, { readEvidence, signal: latest.signal })).plan;
      } finally {
        if (planning.get(claimId) === latest) planning.delete(claimId);
      }
    },

    preview: async request =>
      pictured(await runJob('showExport', await orderOf(request, { flatten: true }), { readEvidence })),

    async previewEvidence(evidenceId) {
      const { pdf, pages } = await runJob('showEvidence', await readEvidence(evidenceId)).catch(rejectWhatEndsAJob);
      return { pages, picture: page => runJob('drawPage', { pdf, page }).catch(rejectWhatEndsAJob) };
    },

    async write(request, onProgress, signal) {
      const { claimId, revision, flatten, language, accept, draft, limit } = request;
      const password = request.password === null ? null : composePassword(request.password);
      if (password !== null && request.archival) throw new AppError('invalidRequest', { at: ['/archival'] });
      const wanted = await orderOf(request, { draft, password });
      const composed = await runJob('composeExport', wanted, { readEvidence, onProgress, signal });
      requireUnblocked(composed, request, showPicture);
      const exportId = ports.newId();
      for (const { name, bytes } of composed.files) await store.saveFile(exportId, name, bytes);
      if (composed.pictures.length > 0) await store.saveFile(exportId, PICTURES, packPictures(composed.pictures));
      const record: ExportRecord = {
        exportId,
        claimId,
        revision,
        madeAt: ports.clock.now(),
        packVersion: wanted.pack.manifest.version,
        language: paperLanguage(language),
        flattened: flatten,
        draft,
        files: composed.files.map(entryOf),
        accepted: accept,
        proof: [...composed.proof],
        heads: wanted.heads ?? null,
        limit,
        variant: request.variant,
      };
      await store.record(record);
      return record;
    },

    list: claimId => store.list(claimId),

    async drawBox(exportId, entry) {
      const { file, page, box } = (await store.find(exportId)).proof[entry] ?? {};
      const none = new AppError('notFound', { what: 'file', id: exportId });
      if (file == null || page == null || box == null) throw none;
      const kept = await store.readFile(exportId, PICTURES).then(bytes => findPicture(bytes, entry), whereNone);
      if (kept !== undefined) return kept;
      const pdf = await store.readFile(exportId, file);
      const [picture] = await runJob('drawBoxes', { pdf, boxes: [{ page, box }] });
      if (picture === undefined) throw none;
      return picture;
    },

    async handOver(exportId) {
      const record = await store.find(exportId);
      const names = record.files.map(({ name }) => name);
      // Before anything leaves: the access log may tell of a try, never miss a copy in clear.
      const note = () => store.recordHandOver(record, ports.clock.now());
      const { chooseFolder } = ports.dialogs;
      if (chooseFolder === undefined) {
        note();
        return { how: 'download', names };
      }
      const folder = await chooseFolder('export');
      if (folder === undefined) return { how: 'cancelled' };
      const outgoing = [];
      for (const name of names) outgoing.push({ name, bytes: await store.readFile(exportId, name) });
      note();
      // A page that a family takes home does not name us.
      const name = record.files.some(({ kind }) => kind === 'sheet') ? 'papers' : 'redress';
      // Nor does a folder tell for whom it is: only that it is not the whole export.
      const kind = record.variant === null ? name : `${name}-redacted`;
      await writeFolder(folder, `${kind}-${record.madeAt.slice(0, 10)}`, outgoing);
      return { how: 'saved' };
    },
  };
}
