import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { BackupFacts } from '../../../shared/bridge/backup.ts';
import type { CheckedFolder } from '../backup/checkFolder.ts';
import type { ReadEvidence } from '../exports/bindBundle.ts';
import { forgetKeys, type WorkspaceKeys } from '../vault/workspaceKeys.ts';
import type { JobInputs, JobName, JobOutput } from './jobContract.ts';

/** What a running job may ask and tell. */
export interface JobContext {
  readonly readEvidence: ReadEvidence;
  readonly onProgress: (done: number, total: number) => void;
}

export type JobWorks = {
  readonly [Name in JobName]: (input: JobInputs[Name], context: JobContext) => Promise<JobOutput<Name>>;
};

// Each job loads what it needs when it first runs: looking at an upload does not wait for the typesetter.
const loadComposer = () => import('../exports/composeExport.ts');
const loadPictures = () => import('../exports/showPages.ts');

/** Opens what many jobs share. Where that fails, the next job tries again. */
function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  };
}

/** Work with the keys of a workspace: they are overwritten after it, and of what was read only counts go out. */
async function withLentKeys(keys: WorkspaceKeys, work: () => Promise<CheckedFolder>): Promise<BackupFacts> {
  try {
    const { madeOn, contents } = await work();
    return { madeOn, claims: contents.claims, evidence: contents.evidence.length, head: contents.head };
  } finally {
    forgetKeys(keys);
  }
}

/** What jobs do, in whatever process they run. `assetsFolder` holds `packs/`, `papers/` and `fonts/`. */
export function createJobWorks(assetsFolder: string): JobWorks {
  const openAssets = openOnce(async () =>
    (await import('../exports/openPaperAssets.ts')).openPaperAssets(assetsFolder),
  );
  const openSheets = openOnce(async () =>
    (await import('../exports/openSheetAssets.ts')).openSheetAssets(assetsFolder),
  );
  const readFont = openOnce(() => readFile(join(assetsFolder, 'fonts', 'NotoSans-Regular.ttf')));
  const compose: JobWorks['composeExport'] = async (order, context) => {
    const { composeExport } = await loadComposer();
    const composed = await composeExport({ ...order, ...context, assets: await openAssets() });
    const { plan, files, proof, pictures } = composed;
    return { plan, files: [...files], proof: [...proof], pictures: [...pictures] };
  };
  const measure: JobWorks['measureExport'] = async (order, context) => {
    const { measureExport } = await loadComposer();
    return measureExport({ ...order, ...context, assets: await openAssets() });
  };

  return {
    async inspectFile({ bytes, password }) {
      const { inspectFile } = await import('../evidence/inspectFile.ts');
      return inspectFile(bytes, password);
    },
    async inspectForm({ bytes }) {
      const { inspectForm } = await import('../forms/inspectForm.ts');
      return inspectForm(bytes, await readFont());
    },
    measureExport: measure,
    composeExport: compose,
    async showExport(order, context) {
      const { blockers } = await measure(order, context);
      const { plan, files } = await compose({ ...order, draft: blockers.length > 0 }, context);
      const { exportAsPdf } = await import('../exports/exportAsPdf.ts');
      const pdf = await exportAsPdf(plan, files);
      if (pdf === undefined) throw new AppError('pdfUnfillable', { paper: '', reason: 'exportBlocked' });
      const { readPages } = await loadPictures();
      return { pdf, pages: await readPages(pdf) };
    },
    async showEvidence(file) {
      const { evidenceAsPdf, readPages } = await loadPictures();
      const pdf = await evidenceAsPdf(file);
      return { pdf, pages: await readPages(pdf) };
    },
    async showForm(showing) {
      const { showForm } = await import('../exports/showForm.ts');
      const { pdf, blockers } = await showForm(await openAssets(), showing);
      const { readPages } = await loadPictures();
      return { pdf, pages: await readPages(pdf), blockers: [...blockers] };
    },
    async composeSheet(request) {
      const { composeSheet } = await import('../exports/composeSheet.ts');
      const assets = await openSheets();
      const pdf = await composeSheet(assets, request);
      const { readPages } = await loadPictures();
      return { pdf, pages: await readPages(pdf), draftWording: assets.wording.readBy[request.language] === undefined };
    },
    async setLog(model) {
      const { setLog } = await import('../exports/setLog.ts');
      const pdf = await setLog(await openAssets(), model);
      const { readPages } = await loadPictures();
      return { pdf, pages: await readPages(pdf) };
    },
    async drawPage({ pdf, page }) {
      const { drawPage } = await loadPictures();
      return drawPage(pdf, page);
    },
    async drawBoxes({ pdf, boxes }) {
      const { drawBoxes } = await import('../proof/drawBoxes.ts');
      return drawBoxes(pdf, boxes);
    },
    writeBackup: (order, { onProgress }) =>
      withLentKeys(order.keys, async () => {
        const { writeBackup } = await import('../backup/writeBackup.ts');
        const readme = await readFile(join(assetsFolder, 'backup/README.txt'), 'utf8');
        return writeBackup({ ...order, readme, onProgress });
      }),
    checkFolder: (order, { onProgress }) =>
      withLentKeys(order.keys, async () => {
        const { checkFolder } = await import('../backup/checkFolder.ts');
        return checkFolder({ ...order, onProgress });
      }),
    stageBackup: (order, { onProgress }) =>
      withLentKeys(order.keys, async () => {
        const { stageBackup } = await import('../backup/stageBackup.ts');
        return stageBackup({ ...order, onProgress });
      }),
  };
}
