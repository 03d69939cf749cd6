import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import type { FromJob, ToJob } from '../../electron/services/jobs/jobMessages.ts';
import type { JobProcess } from '../../electron/services/ports.ts';

/** A process that serves one test after the other, and who hears of it now. */
interface Lent {
  readonly process: JobProcess;
  readonly surroundings: string;
  hears: { message(told: unknown): void; exit(): void } | undefined;
}

/** As much as the runner of jobs keeps idle: what one large file made a process take, it does not give back. */
const mostIdleMegabytes = 400;

const idle = new Set<Lent>();

/** What a process takes over from the one that starts it, or keeps from its first work. */
const surroundingsOf = (assetsFolder: string): string =>
  JSON.stringify([assetsFolder, process.umask(), process.env['TMPDIR']]);

function start(surroundings: string): Lent {
  const lent: Lent = { process: forkJobProcess(), surroundings, hears: undefined };
  lent.process.onMessage(told => lent.hears?.message(told));
  lent.process.onExit(() => {
    idle.delete(lent);
    lent.hears?.exit();
  });
  return lent;
}

function take(assetsFolder: string): Lent {
  const surroundings = surroundingsOf(assetsFolder);
  const lent = [...idle].find(other => other.surroundings === surroundings) ?? start(surroundings);
  idle.delete(lent);
  return lent;
}

/**
 * A process for jobs that was started for another test and is at rest: to start one and to load the typesetter takes longer than most
 * tests. Ended while it works, it ends; ended at rest, it waits for the next. What tells of the processes themselves starts its own.
 */
export function lendJobProcess(): JobProcess {
  const listeners = { message: new Set<(told: unknown) => void>(), exit: new Set<() => void>() };
  let lent: Lent | undefined;
  let isWorking = false;
  const hears: Lent['hears'] = {
    message(told) {
      const { kind } = told as FromJob;
      if (kind === 'done' || kind === 'failed' || kind === 'broken') isWorking = false;
      for (const listener of listeners.message) listener(told);
    },
    exit() {
      lent = undefined;
      for (const listener of listeners.exit) listener();
    },
  };
  return {
    post(message) {
      const told = message as ToJob;
      if (told.kind === 'run') {
        lent ??= take(told.assetsFolder);
        lent.hears = hears;
        isWorking = true;
      }
      lent?.process.post(message);
    },
    onMessage: listener => void listeners.message.add(listener),
    onExit: listener => void listeners.exit.add(listener),
    residentMegabytes: () => lent?.process.residentMegabytes(),
    kill() {
      if (lent === undefined) return;
      if (isWorking || (lent.process.residentMegabytes() ?? 0) > mostIdleMegabytes) {
        lent.process.kill();
        return;
      }
      lent.hears = undefined;
      idle.add(lent);
      lent = undefined;
    },
  };
}
