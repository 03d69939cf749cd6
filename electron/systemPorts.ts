import { randomBytes } from 'node:crypto';
import type { IsoDate } from '../shared/domain/isoDate.ts';
import type { LogFile } from './createLogFile.ts';
import type { Ports } from './services/ports.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Today where this machine is. */
function localToday(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}` as IsoDate;
}

interface SystemChoices extends Pick<Ports, 'startJobProcess'> {
  /** Those of the carrier; none where it has no folders. */
  readonly dialogs?: Ports['dialogs'];
  /** Stands still where one is given. */
  readonly today?: IsoDate | undefined;
  /** Keeps the log where one is given; otherwise it goes to the terminal. */
  readonly logFile?: LogFile | undefined;
}

/** The real clock, ids and log, with the carrier's own dialogs and processes. */
export const createSystemPorts = ({ startJobProcess, dialogs = {}, today, logFile }: SystemChoices): Ports => ({
  clock: { today: () => today ?? localToday(), now: () => new Date().toISOString() },
  newId: () => randomBytes(16).toString('hex'),
  log: logFile?.write ?? (line => void process.stderr.write(`${line}\n`)),
  logPath: logFile?.path,
  startJobProcess,
  dialogs,
});
