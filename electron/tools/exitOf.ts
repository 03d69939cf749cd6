import type { ChildProcess } from 'node:child_process';

/** Something that a child started may hold its output open after it: nobody waits longer for that, in milliseconds. */
const outputAtMost = 1_000;

/** Resolves with the exit code of a child once its output was read; null where it was killed or could not be started. */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
    child.once('exit', code => setTimeout(() => resolve(code), outputAtMost).unref());
  });
