import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a file until its disk takes not one byte more. */
export function fillDisk(filler: string): void {
  const file = openSync(filler, 'wx');
  try {
    for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) writeWhileItFits(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeWhileItFits(file: number, bytes: Uint8Array): void {
  try {
    while (writeSync(file, bytes) === bytes.length);
  } catch {
    // Full for a piece of this size.
  }
}
