import { randomBytes } from 'node:crypto';
import type { IsoDate } from '../shared/domain/isoDate.ts';
import type { Ports } from './services/ports.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Today where this machine is. */
function localToday(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}` as IsoDate;
}

/** The real clock, ids and log; dialogs are those of the carrier, `today` stands still where one is given. */
export const createSystemPorts = (dialogs: Ports['dialogs'], today?: IsoDate): Ports => ({
  clock: { today: () => today ?? localToday(), now: () => new Date().toISOString() },
  newId: () => randomBytes(16).toString('hex'),
  log: line => process.stderr.write(`${line}\n`),
  dialogs,
});
