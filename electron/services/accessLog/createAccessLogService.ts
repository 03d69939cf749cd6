import type { HistoryCheck } from '../../../shared/bridge/claimHistory.ts';
import type { Request, Response } from '../../../shared/bridge/contract.ts';
import { parseHead } from '../../../shared/fmt/formatHead.ts';
import type { PreviewShelf } from '../createPreviewShelf.ts';
import type { PicturedPages } from '../exports/createExportService.ts';
import { pageFile } from '../exports/pageFile.ts';
import { writeFolder } from '../exports/writeFolder.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import type { Ports } from '../ports.ts';
import { recordAccess, workspaceHead, type Access } from '../store/accessLog.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { recordView } from '../store/recordView.ts';
import { fingerprintOf, isAcknowledged, tellAlteration } from './alteration.ts';
import { layAccessLog } from './layAccessLog.ts';
import { localTime } from './localTime.ts';
import { countAccesses, findHead, foldEntries, readAccesses } from './readAccessLog.ts';

export interface AccessLogServiceParts {
  readonly use: UseWorkspace;
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'dialogs'>;
  readonly previews: Pick<PreviewShelf, 'pdf'>;
  /** Reads every history and the log through. */
  readonly checkHistory: () => HistoryCheck;
  /** As `checkHistory`, but no longer than an opening may take. */
  readonly checkAtOpening: () => HistoryCheck;
}

/** The access log of the open workspace. Every call throws locked while it is not open. */
export interface AccessLogService {
  /** Notes something looked at, once a visit. */
  readonly noteView: (view: Pick<Access, 'action' | 'claimId' | 'details'>) => void;
  /** Some lines of the log, newest first. To look at the log is noted in it too. */
  list(request: Request<'accessLog.list'>): Response<'accessLog.list'>;
  preview(
    request: Request<'accessLog.preview'>,
  ): Promise<{ readonly pictured: PicturedPages; readonly pdf: Uint8Array }>;
  /** Hands over the very pages that a preview shows, and notes it. */
  handOver(request: Request<'accessLog.handOver'>): Promise<Response<'accessLog.handOver'>>;
  /** What another hand did to the histories or the log, and whether somebody has said to have read of it. */
  alteration(request: Request<'accessLog.alteration'>): Response<'accessLog.alteration'>;
  /** What is altered now was read: it is told no more, and the log tells who read it. */
  acknowledgeAlteration(): void;
  /** The line that a check number on paper belongs to. */
  find(request: Request<'accessLog.find'>): Response<'accessLog.find'>;
}

/** Lines read for one page of the screen. */
const pageSize = 200;
/** Lines on one paper: some hundred pages. */
const mostPrinted = 5000;

export function createAccessLogService(parts: AccessLogServiceParts): AccessLogService {
  const { use, runJob, ports, previews, checkHistory, checkAtOpening } = parts;
  const { clock, dialogs } = ports;

  const readHead = (): string => {
    const { number, hash } = workspaceHead(use().database);
    return `${number}:${hash}`;
  };

  const noteView: AccessLogService['noteView'] = view => {
    const { database, actor } = use();
    database.transaction(() => recordView(database, { at: clock.now(), actor, ...view })).immediate();
  };

  return {
    noteView,

    list({ before, ...filter }) {
      const { database } = use();
      noteView({ action: 'accessLog.view', claimId: filter.claimId ?? undefined });
      const { entries, older } = readAccesses(database, filter, { before, most: pageSize });
      return {
        entries: [...foldEntries(entries)],
        older,
        total: countAccesses(database, filter),
        head: readHead(),
      };
    },

    async preview(request) {
      const { database } = use();
      noteView({ action: 'accessLog.view', claimId: request.claimId ?? undefined });
      const { entries } = readAccesses(database, request, { before: null, most: mostPrinted });
      const model = layAccessLog(request, {
        entries: foldEntries(entries),
        total: countAccesses(database, request),
        shown: entries.length,
        head: readHead(),
        isWhole: checkHistory().state === 'whole',
        printedAt: localTime(clock.now()),
      });
      const { pdf, pages } = await runJob('setLog', model);
      return { pictured: { pages, picture: page => runJob('drawPage', { pdf, page }) }, pdf };
    },

    async handOver({ previewId }) {
      const bytes = previews.pdf(previewId, 'accessLog');
      // Before anything leaves: the log may tell of a try, never miss a copy in clear.
      const note = () => {
        const { database, actor } = use();
        recordAccess(database, { at: clock.now(), actor, action: 'accessLog.handOver' });
      };
      if (dialogs.chooseFolder === undefined) {
        note();
        return { how: 'download', names: [pageFile] };
      }
      const folder = await dialogs.chooseFolder('export');
      if (folder === undefined) return { how: 'cancelled' };
      note();
      await writeFolder(folder, `log-${clock.today()}`, [{ name: pageFile, bytes }]);
      return { how: 'saved' };
    },

    alteration({ readThrough }) {
      const check = readThrough ? checkHistory() : checkAtOpening();
      const { database } = use();
      if (check.state === 'whole') return { alteration: null, isRead: true };
      return { alteration: tellAlteration(database, check), isRead: isAcknowledged(database, check) };
    },

    acknowledgeAlteration() {
      const check = checkAtOpening();
      if (check.state === 'whole') return;
      const { database, actor } = use();
      const details = { found: fingerprintOf(check) };
      recordAccess(database, { at: clock.now(), actor, action: 'history.acknowledgeAlteration', details });
    },

    find({ typed }) {
      const beginning = parseHead(typed);
      if (beginning === undefined) return { is: 'noNumber' };
      const line = findHead(use().database, beginning);
      return line === undefined ? { is: 'unknown' } : { is: 'known', ...line };
    },
  };
}
