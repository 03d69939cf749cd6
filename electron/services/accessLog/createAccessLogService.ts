import type { Request, Response } from '../../../shared/bridge/contract.ts';
import { parseHead } from '../../../shared/fmt/formatHead.ts';
import type { Ports } from '../ports.ts';
import { workspaceHead, type Access } from '../store/accessLog.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { recordView } from '../store/recordView.ts';
import { countAccesses, findHead, foldEntries, readAccesses } from './readAccessLog.ts';

export interface AccessLogServiceParts {
  readonly use: UseWorkspace;
  readonly ports: Pick<Ports, 'clock'>;
}

/** The access log of the open workspace. Every call throws locked while it is not open. */
export interface AccessLogService {
  /** Notes something looked at, once a visit. */
  readonly noteView: (view: Pick<Access, 'action' | 'claimId' | 'details'>) => void;
  /** Some lines of the log, newest first. To look at the log is noted in it too. */
  list(request: Request<'accessLog.list'>): Response<'accessLog.list'>;
  /** The line that a check number on paper belongs to. */
  find(request: Request<'accessLog.find'>): Response<'accessLog.find'>;
}

/** Lines read for one page of the screen. */
const pageSize = 200;

export function createAccessLogService({ use, ports }: AccessLogServiceParts): AccessLogService {
  const noteView: AccessLogService['noteView'] = view => {
    const { database, actor } = use();
    database.transaction(() => recordView(database, { at: ports.clock.now(), actor, ...view })).immediate();
  };

  return {
    noteView,

    list({ before, ...filter }) {
      const { database } = use();
      noteView({ action: 'accessLog.view', claimId: filter.claimId ?? undefined });
      const { number, hash } = workspaceHead(database);
      const { entries, older } = readAccesses(database, filter, { before, most: pageSize });
      return {
        entries: [...foldEntries(entries)],
        older,
        total: countAccesses(database, filter),
        head: `${number}:${hash}`,
      };
    },

    find({ typed }) {
      const beginning = parseHead(typed);
      if (beginning === undefined) return { is: 'noNumber' };
      const line = findHead(use().database, beginning);
      return line === undefined ? { is: 'unknown' } : { is: 'known', ...line };
    },
  };
}
