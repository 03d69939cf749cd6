import { resolve } from 'node:path';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { KeptPreferences } from '../../shared/domain/preferences.ts';
import { createAccessLogService } from './accessLog/createAccessLogService.ts';
import { createBackupService, type BackupService, type BackupServiceParts } from './backup/createBackupService.ts';
import { createCheckService } from './checks/createCheckService.ts';
import { createClaimLists } from './claims/createClaimLists.ts';
import { createClaimService } from './claims/createClaimService.ts';
import { readHeads } from './claims/readHeads.ts';
import { createEventQueue, type EventQueue } from './createEventQueue.ts';
import { createHandlers } from './createHandlers.ts';
import { createHistoryService } from './history/createHistoryService.ts';
import { createJobs } from './createJobs.ts';
import { createPreviewShelf } from './createPreviewShelf.ts';
import { createDeadlineService } from './deadlines/createDeadlineService.ts';
import { createEvidenceService, sweepEvidence } from './evidence/createEvidenceService.ts';
import { createExportService } from './exports/createExportService.ts';
import { createSheetService } from './exports/createSheetService.ts';
import { createJobRunner } from './jobs/createJobRunner.ts';
import { createLog } from './log/createLog.ts';
import { createOwnFormService } from './ownForms/createOwnFormService.ts';
import { createPackLibrary, type PackLibrary } from './packs/createPackLibrary.ts';
import type { Ports } from './ports.ts';
import { createPreferences } from './preferences/createPreferences.ts';
import { createRetentionService } from './retention/createRetentionService.ts';
import { createServeFile, type ServeFile } from './serveFile.ts';
import { createExportStore, sweepExports } from './store/createExportStore.ts';
import { createStore } from './store/createStore.ts';
import { defaultKdf, type KdfParams } from './vault/header.ts';

export { defaultWorkspaceFolder } from './store/defaultWorkspaceFolder.ts';

export interface ServicesOptions {
  /** Holds `packs/`, `papers/` and `fonts/`. */
  readonly assetsFolder: string;
  readonly workspaceFolder: string;
  readonly ports: Ports;
  /** A workspace of invented cases, which the window must not be taken for one's own. */
  readonly isDemo?: boolean;
  /** Cheaper key derivation, for tests. */
  readonly kdf?: KdfParams;
  /** What is read of `assetsFolder` already, for tests that start many services on it. */
  readonly packs?: PackLibrary;
}

/** Everything a carrier needs. */
export interface Services {
  readonly handlers: Handlers;
  /** For the command line, which reads folders that are no workspace of its own. */
  readonly backups: Pick<BackupService, 'read' | 'discard'>;
  readonly serveFile: ServeFile;
  readonly events: EventQueue;
  /** How the window is wanted, as kept from earlier starts. */
  readonly keptPreferences: () => KeptPreferences;
  /** Notes what should never happen and gives its incident number: the `report` of `createDispatch`. */
  readonly report: (cause: unknown) => string;
  /** Locks, forgets a backup that waits to be restored, ends what is running and answers what waits. */
  close(): void;
}

const secondsNow = () => performance.now() / 1000;

/** Makes the services over one workspace folder. Nothing is read or written before a call asks for it. */
export function createServices({
  assetsFolder,
  workspaceFolder,
  ports,
  isDemo = false,
  kdf = defaultKdf,
  packs = createPackLibrary(assetsFolder),
}: ServicesOptions): Services {
  const log = createLog(ports);
  const events = createEventQueue();
  const runner = createJobRunner(ports, assetsFolder);
  const jobs = createJobs((jobId, done, total) => events.publish({ kind: 'progress', jobId, done, total }));
  const previews = createPreviewShelf();
  // Beside the workspace, which is made and renamed as a whole.
  const preferences = createPreferences(`${resolve(workspaceFolder)}.preferences.json`);
  // What a full disk keeps from being erased stays noted for later; what was removed is gone all the same.
  const noteUnerased = () => log.note('workspace.notErased');
  const store = createStore({
    workspaceFolder,
    kdf,
    ports,
    secondsNow,
    async prepare(workspace) {
      const evidenceFiles = await sweepEvidence(workspace);
      const exportFiles = await sweepExports(workspace);
      if (evidenceFiles + exportFiles > 0) log.note('workspace.swept', { evidenceFiles, exportFiles });
      // A deletion that a crash cut short. Tried again at the next opening: a full disk keeps nobody out.
      await workspace.eraseAtOpening().catch(noteUnerased);
    },
  });
  const evidence = createEvidenceService(store.use, runner.run, ports);
  const keptExports = createExportStore(store.use);
  const headsOf = (claimId: ClaimId) => readHeads(store.use().database, claimId);
  const retention = createRetentionService(store.use, ports);
  const claims = createClaimService({ use: store.use, packs, evidence, exports: keptExports, ports, noteUnerased });
  const history = createHistoryService({ use: store.use, packs, claims, clock: ports.clock });
  const lists = createClaimLists({
    use: store.use,
    packs,
    clock: ports.clock,
    reckon: claims.read,
    onReckoned: () => events.publish({ kind: 'reckoned' }),
  });
  const deadlines = createDeadlineService({ use: store.use, lists, ports });
  const forms = createOwnFormService({
    use: store.use,
    runJob: runner.run,
    ports,
    packs,
    openClaim: claims.read,
    noteUnerased,
  });
  const exports = createExportService({
    runJob: runner.run,
    ports,
    openClaim: claims.read,
    headsOf,
    packOf: jurisdiction => forms.joinTo(packs.get(jurisdiction)),
    templatesFor: forms.templatesFor,
    readEvidence: evidence.read,
    store: keptExports,
    showPicture: png => previews.keepPicture(png),
  });
  const sheets = createSheetService({
    runJob: runner.run,
    ports,
    openClaim: claims.read,
    headsOf,
    packOf: packs.get,
    store: keptExports,
  });
  const accessLog = createAccessLogService({
    use: store.use,
    runJob: runner.run,
    ports,
    previews,
    checkHistory: history.check,
    checkAtOpening: history.checkAtOpening,
  });
  const checks = createCheckService({ runJob: runner.run, ports, packOf: packs.get, previews });
  const lock = () => {
    jobs.cancelAll();
    runner.endAll();
    previews.clear();
    forms.forgetDropped();
    store.lock();
    events.publish({ kind: 'locked' });
  };
  const removeClaims: BackupServiceParts['removeClaims'] = async (workspace, removed) => {
    // Each would write all tables anew: once is enough, at the end.
    const there = () => ({ ...workspace, erase: async () => {} });
    const service = createClaimService({
      use: there,
      packs,
      evidence: createEvidenceService(there, runner.run, ports),
      exports: createExportStore(there),
      ports,
      noteUnerased,
    });
    for (const claimId of removed) await service.remove(claimId);
    await workspace.erase().catch(noteUnerased);
  };
  const backups = createBackupService({
    store,
    workspaceFolder: resolve(workspaceFolder),
    runJob: runner.run,
    ports,
    kdf,
    secondsNow,
    lock,
    removeClaims,
  });
  const handlers = createHandlers({
    isDemo,
    ports,
    preferences,
    store,
    backups,
    lock,
    packs,
    claims,
    history,
    lists,
    deadlines,
    exports,
    sheets,
    forms,
    checks,
    retention,
    accessLog,
    events,
    jobs,
    previews,
  });

  return {
    handlers,
    backups,
    serveFile: createServeFile({
      evidence,
      exports: keptExports,
      drawBox: (exportId, entry) => exports.drawBox(exportId, entry),
      forms,
      noteView: accessLog.noteView,
      previews,
      requireOpen: () => void store.use(),
      report: log.incident,
    }),
    events,
    keptPreferences: preferences.kept,
    report: log.incident,
    close() {
      lock();
      backups.discard().catch(log.incident);
      events.close();
    },
  };
}
