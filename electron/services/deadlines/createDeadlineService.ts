import { createHash } from 'node:crypto';
import type { ClaimDeadlines, Reminders } from '../../../shared/bridge/claimDeadlines.ts';
import type { Request, Response } from '../../../shared/bridge/contract.ts';
import { writeCalendar, type CalendarDay } from '../../../shared/export/writeCalendar.ts';
import type { ClaimLists } from '../claims/createClaimLists.ts';
import { writeFolder } from '../exports/writeFolder.ts';
import type { Ports } from '../ports.ts';
import { recordAccess } from '../store/accessLog.ts';
import type { UseWorkspace } from '../store/openWorkspace.ts';
import { countReminders } from './countReminders.ts';
import { putOffRepository } from './putOffRepository.ts';

export interface DeadlineServiceParts {
  readonly use: UseWorkspace;
  readonly lists: Pick<ClaimLists, 'deadlines'>;
  readonly ports: Pick<Ports, 'clock' | 'dialogs'>;
}

/** The days of all open claims together. Every call throws locked while no workspace is open. */
export interface DeadlineService {
  /** None where nothing falls due within a year, and on a day on which they were put away. */
  reminders(): Promise<Reminders | null>;
  /** Tells no reminders for the rest of the day. */
  putOffReminders(): void;
  /** Hands the running days over as a calendar file. */
  exportCalendar(request: Request<'deadlines.exportCalendar'>): Promise<Response<'deadlines.exportCalendar'>>;
}

/** Says neither whose days they are nor what keeps them. */
const fileName = 'days.ics';

/** The ids of claims are random: nobody finds a claim from this who does not hold it. */
function calendarId(claimId: string, schemeId: string, deadlineId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([claimId, schemeId, deadlineId]))
    .digest('hex')
    .slice(0, 32);
}

function calendarDays(
  claims: readonly ClaimDeadlines[],
  { titles }: Request<'deadlines.exportCalendar'>,
): readonly CalendarDay[] {
  return claims
    .flatMap(({ claimId, deadlines }) =>
      deadlines.flatMap(({ schemeId, deadlineId, binds, state, safeDay }) =>
        state !== 'running' || safeDay === null
          ? []
          : [{ uid: calendarId(claimId, schemeId, deadlineId), day: safeDay, title: titles[binds] }],
      ),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

export function createDeadlineService({ use, lists, ports }: DeadlineServiceParts): DeadlineService {
  const { clock, dialogs } = ports;
  return {
    async reminders() {
      const today = clock.today();
      if (putOffRepository(use().database).day() === today) return null;
      const counts = countReminders((await lists.deadlines()).claims, today);
      return Object.values(counts).some(count => count > 0) ? counts : null;
    },

    putOffReminders() {
      putOffRepository(use().database).save(clock.today());
    },

    async exportCalendar(request) {
      const days = calendarDays((await lists.deadlines()).claims, request);
      if (days.length === 0) return { how: 'nothing' };
      const calendar = writeCalendar(days, { today: clock.today(), madeAt: clock.now() });
      // Before anything leaves: the access log may tell of a try, never miss a copy in clear.
      const note = () => {
        const { database, actor } = use();
        recordAccess(database, { at: clock.now(), actor, action: 'deadlines.exportCalendar' });
      };
      if (dialogs.chooseFolder === undefined) {
        note();
        return { how: 'download', name: fileName, calendar };
      }
      const folder = await dialogs.chooseFolder('export');
      if (folder === undefined) return { how: 'cancelled' };
      note();
      await writeFolder(folder, `days-${clock.today()}`, [{ name: fileName, bytes: Buffer.from(calendar) }]);
      return { how: 'saved' };
    },
  };
}
