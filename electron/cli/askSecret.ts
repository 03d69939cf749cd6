import { text } from 'node:stream/consumers';
import type { ReadStream } from 'node:tty';

const enter: ReadonlySet<string> = new Set(['\r', '\n', '\u0004']);
const interrupt = '\u0003';
const erase: ReadonlySet<string> = new Set(['\u0008', '\u007f']);

/** Reads a line from the terminal without showing it. Rejects where it is broken off (Ctrl+C). */
function readUnseen(terminal: ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: readonly string[] = [];
    const end = (act: () => void): void => {
      terminal.off('data', take);
      terminal.setRawMode(false);
      terminal.pause();
      act();
    };
    const take = (data: Buffer): void => {
      for (const letter of data.toString()) {
        if (letter === interrupt) return end(() => reject(new Error('interrupted')));
        if (enter.has(letter)) return end(() => resolve(typed.join('')));
        typed = erase.has(letter) ? typed.slice(0, -1) : [...typed, letter];
      }
    };
    terminal.setRawMode(true);
    terminal.resume();
    terminal.on('data', take);
  });
}

/** The first line of what is piped in, or what is typed at the terminal, unseen. A secret is never an argument: others see those. */
export async function askSecret(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return (await text(stdin)).split(/\r?\n/)[0] ?? '';
  stderr.write(`${prompt} `);
  try {
    return await readUnseen(stdin);
  } finally {
    stderr.write('\n');
  }
}
