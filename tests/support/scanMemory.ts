import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const pieceLength = 16 * 1_048_576;

interface Mapping {
  readonly from: number;
  readonly to: number;
}

/** What the process can write to: only there can something be that was not in a file of the program. */
function writableMappings(pid: number): readonly Mapping[] {
  return readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .map(line => /^([0-9a-f]+)-([0-9a-f]+) rw.. .*$/.exec(line))
    .filter(match => match !== null && !/\[(?:vvar|vsyscall)/.test(match[0]))
    .map(match => ({ from: parseInt(match?.[1] ?? '', 16), to: parseInt(match?.[2] ?? '', 16) }));
}

/** How often each text of bytes lies in a process's memory. Linux alone shows another process's memory, and only to its parent or root. */
export function scanMemory<Name extends string>(
  pid: number,
  wanted: Readonly<Record<Name, Uint8Array>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(wanted) as Name[];
  const overlap = Math.max(...names.map(name => wanted[name].length)) - 1;
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(pieceLength + overlap);
  try {
    for (const { from, to } of writableMappings(pid)) {
      for (let at = from; at < to; at += pieceLength) {
        const read = readPiece(memory, piece, at, Math.min(piece.length, to - at));
        for (const name of names) counts[name] += countIn(piece.subarray(0, read), wanted[name], pieceLength);
      }
    }
    return counts;
  } finally {
    closeSync(memory);
  }
}

function readPiece(memory: number, piece: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, piece, 0, length, at);
  } catch {
    // Given back to the system since the mappings were read.
    return 0;
  }
}

/** Finds that begin within the first `length` bytes: those after them are found in the next piece. */
function countIn(bytes: Buffer, wanted: Uint8Array, length: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1 && at < length; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}
