import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { AppError } from '../../../shared/bridge/appError.ts';
import { createPrivateFile, hideTimes } from '../store/privateFiles.ts';

const pieceLength = 1_048_576;

/** A link is a file somewhere else, and a pipe never ends. Throws backupRefused, and ENOENT where nothing is there. */
export async function requirePlainFile(file: string): Promise<void> {
  if (!(await lstat(file)).isFile()) throw new AppError('backupRefused', { reason: 'partial' });
}

/** Copies a file piece by piece into a new one that only its owner may read, and outlasts a power cut. No link is followed. */
export async function copyPlainFile(from: string, to: string): Promise<void> {
  await requirePlainFile(from);
  // Windows has no such flag, and links only for those who may make them.
  const source = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const target = await createPrivateFile(to);
    try {
      const piece = Buffer.alloc(pieceLength);
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, pieceLength);
        if (bytesRead === 0) break;
        await target.writeFile(piece.subarray(0, bytesRead));
      }
      await hideTimes(target);
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
