import { lstat, readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { FailedOpenings } from '../vault/createKeyring.ts';
import { hasCode } from './hasCode.ts';
import { writeDurably } from './privateFiles.ts';

/** The newest of them: the wait has long been its longest by then, and nobody can make the file grow without end. */
const mostKept = 1000;
/** Characters of one line: an instant and a line break. */
const lineLength = '2026-03-12T09:00:00.000Z\n'.length;

const instant = z.iso.datetime({ precision: 3 });

/** Wrong tries in a file of their own beside the encrypted database: times only, and never what was typed. */
export interface FailedOpeningsFile extends FailedOpenings {
  readonly clear: () => Promise<void>;
}

/** The file's text; nothing where it is missing, no plain file or longer than we ever write it. */
async function readText(file: string): Promise<string> {
  try {
    const found = await lstat(file);
    // A pipe would never end, a link lead elsewhere.
    return found.isFile() && found.size <= mostKept * lineLength ? await readFile(file, 'latin1') : '';
  } catch (cause) {
    if (hasCode(cause, ['ENOENT', 'EACCES', 'EIO'])) return '';
    throw cause;
  }
}

/**
 * Keeps wrong tries in `file`. Whoever may write there can also remove it: it tells honest people of tries at their own computer,
 * and what it says besides times is not read.
 */
export function failedOpeningsFile(file: string): FailedOpeningsFile {
  const times = async () => (await readText(file)).split('\n').filter(line => instant.safeParse(line).success);
  return {
    times,
    async note(at) {
      const kept = [...(await times()), at].slice(-mostKept);
      const text = kept.map(time => `${time}\n`).join('');
      // A disk that takes nothing must not turn a wrong passphrase into another failure; this run counts it all the same.
      await writeDurably(file, [Buffer.from(text)]).catch(() => undefined);
    },
    clear: () => rm(file, { force: true, recursive: true }),
  };
}
