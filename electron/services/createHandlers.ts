import packageJson from '../../package.json' with { type: 'json' };
import { AppError } from '../../shared/bridge/appError.ts';
import { demoPassphrase } from '../../shared/bridge/demoPassphrase.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { CheckService } from './checks/createCheckService.ts';
import type { ClaimService } from './claims/createClaimService.ts';
import type { EventQueue } from './createEventQueue.ts';
import type { Jobs } from './createJobs.ts';
import type { PreviewShelf } from './createPreviewShelf.ts';
import type { DeadlineService } from './deadlines/createDeadlineService.ts';
import type { ExportService } from './exports/createExportService.ts';
import type { PicturedPages } from './exports/createExportService.ts';
import type { SheetService } from './exports/createSheetService.ts';
import type { PackLibrary } from './packs/createPackLibrary.ts';
import type { Ports } from './ports.ts';
import type { KeepsPreferences } from './preferences/createPreferences.ts';
import type { Store } from './store/createStore.ts';
import { withStorageFailures } from './store/toStorageFailure.ts';

export interface HandlerParts {
  readonly isDemo: boolean;
  readonly ports: Ports;
  readonly preferences: KeepsPreferences;
  readonly store: Store;
  /** Locks the workspace and lets go of all that was read from it. */
  readonly lock: () => void;
  readonly packs: PackLibrary;
  readonly claims: ClaimService;
  readonly deadlines: DeadlineService;
  readonly exports: ExportService;
  readonly sheets: SheetService;
  readonly checks: CheckService;
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
  const { isDemo, ports, preferences, store, lock, packs } = parts;
  const { claims, deadlines, exports, sheets, checks, events, jobs, previews } = parts;
  const { clock, dialogs } = ports;
  const canSaveToFolder = dialogs.chooseFolder !== undefined;
  const show = (pictured: PicturedPages, pdf?: Uint8Array) => {
    // Locked while it was drawn: nothing of the claim is kept or told after that.
    store.use();
    return previews.keep(pictured, pdf);
  };

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
      const recoveryCode = await store.create(passphrase);
      events.clear();
      return { recoveryCode };
    },
    'store.unlock': async secret => {
      await store.unlock(secret);
      events.clear();
      return {};
    },
    'store.lock': () => {
      lock();
      return {};
    },
    'store.changePassphrase': async ({ current, next }) => {
      await store.changePassphrase(current, next);
      return {};
    },
    'store.backup': async () => {
      store.use();
      const into = await dialogs.chooseFolder?.('backup');
      if (into === undefined) return { done: false };
      const { claims: claimCount, evidence: evidenceCount } = await store.copy(into);
      return { done: true, claims: claimCount, evidence: evidenceCount };
    },

    'packs.list': () =>
      packs.list().map(({ manifest: { jurisdiction, name, version, status, readUpTo }, check }) => ({
        jurisdiction,
        name,
        version,
        status,
        readUpTo,
        hasCheck: check !== undefined,
      })),
    'packs.get': ({ jurisdiction }) => packs.get(jurisdiction),

    'claims.list': () => [...claims.list()],
    'claims.create': request => claims.create(request),
    'claims.open': ({ claimId }) => claims.open(claimId),
    'claims.apply': async request => {
      const opened = await claims.apply(request);
      events.publish({ kind: 'changed', claimId: request.claimId });
      return opened;
    },
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
      await claims.remove(claimId);
      events.publish({ kind: 'changed', claimId });
      return {};
    },

    'deadlines.list': () => ({ today: clock.today(), claims: [...claims.deadlines()] }),
    'deadlines.reminders': () => deadlines.reminders(),
    'deadlines.putOffReminders': () => {
      deadlines.putOffReminders();
      return {};
    },
    'deadlines.exportCalendar': request => deadlines.exportCalendar(request),

    'evidence.preview': async ({ claimId, evidenceId }) => {
      const held = claims.read(claimId).claim.evidence.find(evidence => evidence.evidenceId === evidenceId);
      if (held === undefined) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
      return show(await exports.previewEvidence(held.evidenceId));
    },

    'exports.plan': request => exports.plan(request),
    'exports.preview': async request => show(await exports.preview(request)),
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
      return { ...show(pictured, pdf), draftWording };
    },
    'checks.handOver': request => checks.handOver(request),

    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'events.next': ({ after }) => events.next(after),
  });
}
