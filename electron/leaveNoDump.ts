import { writeFileSync } from 'node:fs';

/**
 * Keeps what this process and those it starts hold in memory out of crash dumps, whatever the system or the environment asks for:
 * a dump would lie on the disk in clear. Linux then writes no memory into a core file; Node writes no report and no heap.
 */
export function leaveNoDump(): void {
  if (process.platform === 'linux') {
    try {
      writeFileSync('/proc/self/coredump_filter', '0');
    } catch {
      // A system without it, or one that keeps it to itself: nothing else can be set from here.
    }
  }
  Object.assign(process.report, { reportOnFatalError: false, reportOnSignal: false, reportOnUncaughtException: false });
}
