import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

/** A program of this folder, run in a process of its own: its lines as they come, and its end. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line it writes; rejects when it ends first. */
  line(): Promise<string>;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `tests/support/<file>` with the Node that runs the tests. */
export function startChild(file: string, options: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => void child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${file} ended`);
      return value;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
