import { hkdfSync, randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/bridge/appError.ts';
import { joinFrames, openFrame, sealFrames, sealedFrameLength, type SealedFormat } from '../vault/sealFrames.ts';
import { hideTimes, writeDurably } from './privateFiles.ts';

const nameShape = /^[a-z0-9]{16,64}$/;
const temporaryShape = /^[a-z0-9]{16,64}\.new$/;

/** A folder of encrypted files. A file's key lies in the database: without its row a file is noise. */
export interface SealedFolder {
  /** Writes a file whole or not at all and gives the key to keep in its row. `name` is random and says nothing: `[a-z0-9]{16,64}`. */
  write(name: string, bytes: Uint8Array): Promise<Buffer>;
  /** The bytes as they were written. Throws storeDamaged where the file is gone, cut or changed. */
  read(name: string, key: Uint8Array): Promise<Buffer>;
  remove(name: string): Promise<void>;
  /** Removes every file not named here: what was written before a crash and never recorded. Gives their number. */
  keepOnly(names: ReadonlySet<string>): Promise<number>;
}

/** The newest first: what opens as one opens as no other. */
const sealedFormats: readonly SealedFormat[] = [2, 1];

const damaged = () => new AppError('storeDamaged', { part: 'evidence' });

async function openSealed(file: string) {
  try {
    return await open(file, 'r');
  } catch {
    // Its row says that it exists.
    throw damaged();
  }
}

/** `folderKey` stays the caller's, who zeroes it. */
export function createSealedFolder(folder: string, folderKey: Uint8Array): SealedFolder {
  const place = (name: string): string => {
    if (!nameShape.test(name)) throw new RangeError('not the name of a sealed file');
    return join(folder, name);
  };
  // The row's key alone opens nothing: the workspace's own key takes part.
  const fileKey = (rowKey: Uint8Array) => Buffer.from(hkdfSync('sha256', folderKey, rowKey, 'redress/1/file', 32));

  return {
    async write(name, bytes) {
      const rowKey = randomBytes(32);
      const key = fileKey(rowKey);
      try {
        await writeDurably(place(name), sealFrames(key, bytes), { hidesTimes: true });
        return rowKey;
      } finally {
        key.fill(0);
      }
    },

    async read(name, rowKey) {
      const key = fileKey(rowKey);
      const handle = await openSealed(place(name));
      try {
        const { size } = await handle.stat();
        const count = Math.max(1, Math.ceil(size / sealedFrameLength));
        const frames: Buffer[] = [];
        let format: SealedFormat | undefined;
        for (let number = 0; number < count; number += 1) {
          const sealed = Buffer.alloc(Math.min(sealedFrameLength, size - number * sealedFrameLength));
          const { bytesRead } = await handle.read(sealed, 0, sealed.length, number * sealedFrameLength);
          const openAs = (as: SealedFormat) =>
            openFrame(key, sealed.subarray(0, bytesRead), { number, isLast: number === count - 1, format: as });
          format ??= sealedFormats.find(each => openAs(each) !== undefined);
          const plain = format && openAs(format);
          if (plain === undefined) throw damaged();
          frames.push(plain);
        }
        const bytes = format && joinFrames(frames, format);
        if (bytes === undefined) throw damaged();
        // Which file was looked at last is written nowhere.
        await hideTimes(handle);
        return bytes;
      } finally {
        key.fill(0);
        await handle.close();
      }
    },

    remove: name => rm(place(name), { force: true }),

    async keepOnly(names) {
      const found = await readdir(folder);
      const lost = found.filter(name => (nameShape.test(name) && !names.has(name)) || temporaryShape.test(name));
      for (const name of lost) await rm(join(folder, name), { force: true });
      return lost.length;
    },
  };
}
