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

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended already.
  }
}

interface ChildOptions {
  /** A command that starts it, with its own options: `['unshare', '--net']`. */
  readonly within?: readonly string[];
}

/** Starts `tests/support/<file>` with the Node that runs the tests. */
export function startChild(file: string, options: readonly string[], choices: ChildOptions = {}): Child {
  const { within = [] } = choices;
  const [command, ...rest] = [...within, process.execPath, join(import.meta.dirname, file), ...options];
  const child = spawn(command ?? process.execPath, rest, {
    stdio: ['pipe', 'pipe', 'inherit'],
    // With a group of its own, what it starts ends with it.
    detached: true,
  });
  // A pipe to a process that has ended: that it ended is what counts.
  child.stdin.on('error', () => undefined);
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
      killGroup(child.pid);
      await ended;
    },
  };
}
