import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { JobProcess } from './services/ports.ts';

/** Starts a child process for jobs, by the Node that runs this program. It ends with this program, however that ends. */
export function forkJobProcess(): JobProcess {
  const child = fork(join(import.meta.dirname, 'job.ts'), [], {
    execArgv: [],
    serialization: 'advanced',
    // What libraries print may quote what they read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A message to a process that has just ended: its exit is what counts.
  child.on('error', () => undefined);
  return {
    post: message => void child.send(message as object, () => undefined),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
