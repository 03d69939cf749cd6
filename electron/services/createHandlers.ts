import packageJson from '../../package.json' with { type: 'json' };
import { AppError } from '../../shared/bridge/appError.ts';
import { demoPassphrase } from '../../shared/bridge/demoPassphrase.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { AccessLogService } from './accessLog/createAccessLogService.ts';
import type { BackupService, Watch } from './backup/createBackupService.ts';
import type { CheckService } from './checks/createCheckService.ts';
import type { ClaimLists } from './claims/createClaimLists.ts';
import type { ClaimService } from './claims/createClaimService.ts';
import type { HistoryService } from './history/createHistoryService.ts';
import type { EventQueue } from './createEventQueue.ts';
import type { Jobs } from './createJobs.ts';
import type { PreviewShelf } from './createPreviewShelf.ts';
import type { DeadlineService } from './deadlines/createDeadlineService.ts';
import type { ExportService } from './exports/createExportService.ts';
import type { OwnFormService } from './ownForms/createOwnFormService.ts';
import type { SheetService } from './exports/createSheetService.ts';
import type { PackLibrary } from './packs/createPackLibrary.ts';
import type { Ports } from './ports.ts';
import type { KeepsPreferences } from './preferences/createPreferences.ts';
import type { RetentionService } from './retention/createRetentionService.ts';
import type { Store } from './store/createStore.ts';
import { withStorageFailures } from './store/toStorageFailure.ts';

export interface HandlerParts {
  readonly isDemo: boolean;
  readonly ports: Ports;
  readonly preferences: KeepsPreferences;
  readonly store: Store;
  readonly backups: BackupService;
  /** Locks the workspace and lets go of all that was read from it. */
  readonly lock: () => void;
  readonly packs: PackLibrary;
  readonly claims: ClaimService;
  readonly history: HistoryService;
  readonly lists: ClaimLists;
  readonly deadlines: DeadlineService;
  readonly exports: ExportService;
  readonly sheets: SheetService;
  readonly forms: OwnFormService;
  readonly checks: CheckService;
  readonly retention: RetentionService;
  readonly accessLog: AccessLogService;
  readonly events: EventQueue;
  readonly jobs: Jobs;
  readonly previews: PreviewShelf;
}

/** Failures of the disk and the database leave every handler as known ones. */
function nameFailures(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (request: never) => withStorageFailures(() => (handler as (request: unknown) => unknown)(request)),
  ]);
  return Object.fromEntries(entries) as Handlers;
}

/** What each method of the bridge does. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { isDemo, ports, preferences, store, backups, lock, packs } = parts;
  const {
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
  } = parts;
  const { clock, dialogs } = ports;
  const canSaveToFolder = dialogs.chooseFolder !== undefined;
  const show = (...shown: Parameters<PreviewShelf['keep']>) => {
    // Locked while it was drawn: nothing of the claim is kept or told after that.
    store.use();
    return previews.keep(...shown);
  };

  const watched = <T>(jobId: string | undefined, work: (watch: Watch) => Promise<T>): Promise<T> =>
    jobs.run(jobId ?? ports.newId(), (onProgress, signal) => work({ onProgress, signal }));

  return nameFailures({
    'app.info': () => ({
      version: packageJson.version,
      today: clock.today(),
      carrier: canSaveToFolder ? 'electron' : 'loopback',
      canSaveToFolder,
      demo: isDemo ? { passphrase: demoPassphrase } : null,
      logPath: ports.logPath ?? null,
    }),

    'app.preferences': () => preferences.kept(),
    'app.prefer': async wanted => {
      if (wanted.language !== undefined) dialogs.speak?.(wanted.language);
      await preferences.prefer(wanted);
      return {};
    },

    'store.state': () => ({ state: store.state() }),
    'store.create': async ({ passphrase }) => {
      await backups.discard();
      const recoveryCode = await store.create(passphrase);
      events.clear();
      return { recoveryCode };
    },
    'store.unlock': async secret => {
      const failedOpenings = await store.unlock(secret);
      // Not while it is opened: a restoring waits for that, and this waits for the restoring.
      await backups.discard();
      events.clear();
      return { failedOpenings: [...failedOpenings] };
    },
    'store.lock': async () => {
      lock();
      await backups.discard();
      return {};
    },
    'store.changePassphrase': async ({ current, next, slot }) => {
      await store.changePassphrase(current, next, slot);
      return {};
    },
    'store.renewRecoveryCode': async ({ current }) => ({
      recoveryCode: await store.renewRecoveryCode(current.passphrase),
    }),
    'store.people': async () => [...(await store.people())],
    'store.addPerson': async ({ current, name, passphrase }) => {
      await store.addPerson(current, name, passphrase);
      return {};
    },
    'store.removePerson': async ({ current, slot }) => {
      await store.removePerson(current, slot);
      return {};
    },
    'store.namePerson': ({ slot, name }) => {
      store.namePerson(slot, name);
      return {};
    },
    'store.backup': ({ jobId }) => watched(jobId, watch => backups.write(watch)),
    'store.backupState': () => backups.state(),
    'store.putOffBackup': () => {
      backups.putOff();
      return {};
    },
    'store.checkBackup': ({ jobId }) => watched(jobId, watch => backups.check(watch)),
    'store.openBackup': ({ secret, jobId }) => watched(jobId, watch => backups.open(secret, watch)),
    'store.restore': choices => backups.restore(choices),

    'packs.list': () =>
      packs.list().map(({ manifest: { jurisdiction, name, version, status, readUpTo }, check }) => ({
        jurisdiction,
        name,
        version,
        status,
        readUpTo,
        hasCheck: check !== undefined,
      })),
    // With the forms of the office, once its workspace is open.
    'packs.get': ({ jurisdiction }) => {
      const pack = packs.get(jurisdiction);
      return store.state() === 'open' ? forms.joinTo(pack) : pack;
    },

    'claims.find': request => lists.find(request),
    'claims.freeTitle': request => lists.freeTitle(request),
    'claims.create': request => claims.create(request),
    'claims.open': ({ claimId }) => claims.open(claimId),
    'claims.apply': async request => {
      const opened = await claims.apply(request);
      events.publish({ kind: 'changed', claimId: request.claimId });
      return opened;
    },
    'history.list': request => history.list(request),
    'history.undo': async request => {
      const opened = await history.undo(request);
      events.publish({ kind: 'changed', claimId: request.claimId });
      return opened;
    },
    'history.explain': request => {
      history.explain(request);
      events.publish({ kind: 'changed', claimId: request.claimId });
      return {};
    },
    'history.asOn': request => history.asOn(request),
    'history.check': () => history.check(),
    'history.checkHeads': () => history.checkHeads(),
    'claims.acknowledgePackNews': ({ claimId }) => {
      const opened = claims.acknowledgePackNews(claimId);
      events.publish({ kind: 'changed', claimId });
      return opened;
    },
    'claims.archive': ({ claimId, archived }) => {
      claims.archive(claimId, archived);
      events.publish({ kind: 'changed', claimId });
      return {};
    },
    'claims.remove': async ({ claimId }) => {
      try {
        await claims.remove(claimId);
      } finally {
        // Its files may withstand though the claim is gone. Of which claim a picture in memory is, nobody knows.
        previews.clear();
        events.publish({ kind: 'changed', claimId });
      }
      return {};
    },

    'retention.get': () => retention.retention(),
    'retention.setYears': ({ years }) => {
      retention.setYears(years);
      return {};
    },
    'retention.of': ({ claimId }) => retention.keeping(claimId),

    'deadlines.list': async () => ({ today: clock.today(), ...(await lists.deadlines()) }),
    'deadlines.reminders': () => deadlines.reminders(),
    'deadlines.putOffReminders': () => {
      deadlines.putOffReminders();
      return {};
    },
    'deadlines.exportCalendar': request => deadlines.exportCalendar(request),

    'evidence.preview': async ({ claimId, evidenceId }) => {
      const held = claims.read(claimId).claim.evidence.find(evidence => evidence.evidenceId === evidenceId);
      if (held === undefined) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
      const pictured = await exports.previewEvidence(held.evidenceId);
      accessLog.noteView({ action: 'evidence.view', claimId, details: { evidence: evidenceId } });
      return show(pictured);
    },

    'exports.plan': request => exports.plan(request),
    'exports.preview': async request => {
      const pictured = await exports.preview(request);
      accessLog.noteView({ action: 'exports.view', claimId: request.claimId });
      return show(pictured);
    },
    'exports.write': async request => {
      const { jobId, claimId } = request;
      const record = await jobs.run(jobId, (progress, signal) => exports.write(request, progress, signal));
      events.publish({ kind: 'changed', claimId });
      return record;
    },
    'exports.list': async ({ claimId }) => [...(await exports.list(claimId))],
    'exports.handOver': ({ exportId }) => exports.handOver(exportId),

    'sheets.preview': async request => {
      const { pictured, draftWording } = await sheets.preview(request);
      accessLog.noteView({ action: 'sheets.view', claimId: request.claimId });
      return { ...show(pictured), draftWording };
    },
    'sheets.write': async request => {
      const record = await sheets.write(request);
      events.publish({ kind: 'changed', claimId: request.claimId });
      return record;
    },

    'checks.run': request => checks.run(request),
    'checks.preview': async request => {
      const { pictured, pdf, draftWording } = await checks.preview(request);
      return { ...show(pictured, { as: 'check', pdf }), draftWording };
    },
    'checks.handOver': request => checks.handOver(request),

    'accessLog.list': request => accessLog.list(request),
    'accessLog.preview': async request => {
      const { pictured, pdf } = await accessLog.preview(request);
      return show(pictured, { as: 'accessLog', pdf });
    },
    'accessLog.handOver': request => accessLog.handOver(request),
    'accessLog.alteration': request => accessLog.alteration(request),
    'accessLog.acknowledgeAlteration': () => {
      accessLog.acknowledgeAlteration();
      return {};
    },
    'accessLog.find': request => accessLog.find(request),

    'forms.list': () => [...forms.list()],
    'forms.open': ({ formId }) => forms.open(formId),
    'forms.keep': request => forms.keep(request),
    'forms.renew': request => forms.renew(request),
    'forms.save': request => forms.save(request),
    'forms.use': request => forms.use(request),
    'forms.pages': async ({ formId }) => show(await forms.pages(formId)),
    'forms.preview': async request => {
      const { pictured, blockers } = await forms.preview(request);
      if (request.claimId !== null) accessLog.noteView({ action: 'exports.view', claimId: request.claimId });
      return { ...show(pictured), blockers: [...blockers] };
    },
    'forms.handOver': ({ formId }) => forms.handOver(formId),
    'forms.remove': async ({ formId }) => {
      await forms.remove(formId);
      return {};
    },

    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'events.next': ({ after }) => events.next(after),
  });
}
