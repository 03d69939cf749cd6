import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobProcess } from './services/ports.ts';

/** As Linux tells it; undefined elsewhere, and once the process is gone. */
function readResidentMegabytes(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}

/**
 * Objects beyond the first end it by themselves; bytes, which lie outside of them, are watched from here. Where young objects have little
 * room, what binding throws away does not make it grow, and it takes no longer.
 */
export const jobFlags = ['--max-old-space-size=1500', '--max-semi-space-size=2'] as const;

/** Starts a child process for jobs, by the Node that runs this program. It ends with this program, however that ends. */
export function forkJobProcess(): JobProcess {
  const child = fork(join(import.meta.dirname, 'job.ts'), [], {
    execArgv: [...jobFlags],
    serialization: 'advanced',
    // What libraries print may quote what they read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A message to a process that has just ended: its exit is what counts.
  child.on('error', () => undefined);
  return {
    post: message => void child.send(message as object, () => undefined),
    onMessage: listener => void child.on('message', listener),
    residentMegabytes: () => readResidentMegabytes(child.pid),
    onExit: listener => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
