import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealedFolder } from '../../../electron/services/store/createSealedFolder.ts';
import { writeDurably } from '../../../electron/services/store/privateFiles.ts';
import { frameLength, sealedFrameLength } from '../../../electron/services/vault/sealFrames.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const name = 'a'.repeat(32);
const damaged = expect.objectContaining({ code: 'storeDamaged', details: { part: 'evidence' } }) as unknown;

function* untilTheDiskIsFull() {
  yield randomBytes(1000);
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
}

async function startSealed(bytes: Uint8Array) {
  const path = temporaryFolder();
  const folder = createSealedFolder(path, randomBytes(32));
  const key = await folder.write(name, bytes);
  return { path, folder, key, file: join(path, name) };
}

describe('a sealed file', () => {
  it.each([
    ['of nothing', 0],
    ['of one byte', 1],
    ['that leaves no room to fill', 248],
    ['a byte short of a frame with its count', frameLength - 9],
    ['of one frame with its count', frameLength - 8],
    ['a byte over a frame with its count', frameLength - 7],
    ['of one frame', frameLength],
    ['of three frames', 3 * frameLength],
  ])('%s is read as it was written', async (_, length) => {
    const bytes = randomBytes(length);
    const { folder, key } = await startSealed(bytes);
    expect((await folder.read(name, key)).equals(bytes)).toBe(true);
  });

  it('that could not be written leaves no half of itself on a full disk', async () => {
    const path = temporaryFolder();
    await expect(writeDurably(join(path, name), untilTheDiskIsFull())).rejects.toThrow('no space');
    expect(readdirSync(path)).toEqual([]);
  });

  it('shows nothing of what it holds', async () => {
    const { file } = await startSealed(Buffer.alloc(5000, 'Сейіт'));
    expect(readFileSync(file).includes('Сейіт')).toBe(false);
  });

  it('says of its length no more than the class of it', async () => {
    const sizes = [];
    for (const length of [0, 1, 200, 248, 249, 1000, 1010, 100_000]) {
      const { file } = await startSealed(randomBytes(length));
      sizes.push(statSync(file).size);
    }
    expect(sizes).toEqual([272, 272, 272, 272, 288, 1040, 1040, 100_368]);
  });

  it('has the one time of all of them, also after it was read', async () => {
    const { folder, key, file } = await startSealed(randomBytes(100));
    await folder.read(name, key);
    const { mtime, atime } = statSync(file);
    expect([mtime, atime]).toEqual([new Date('2000-01-01'), new Date('2000-01-01')]);
  });

  it('of an earlier release, as long as what it holds, is read', async () => {
    const path = temporaryFolder();
    const [folderKey, rowKey, bytes] = [randomBytes(32), randomBytes(32), randomBytes(500)];
    const key = Buffer.from(hkdfSync('sha256', folderKey, rowKey, 'redress/1/file', 32));
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.from('000000000000000000000001', 'hex'));
    cipher.setAAD(Buffer.from('redress sealed file 1'));
    writeFileSync(join(path, name), Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
    expect((await createSealedFolder(path, folderKey).read(name, rowKey)).equals(bytes)).toBe(true);
  });

  it('is not opened by its row alone: the workspace has a part in the key', async () => {
    const { path, key } = await startSealed(randomBytes(100));
    await expect(createSealedFolder(path, randomBytes(32)).read(name, key)).rejects.toThrow(damaged);
  });

  it("is not opened by another file's row", async () => {
    const { folder } = await startSealed(randomBytes(100));
    const otherKey = await folder.write('b'.repeat(32), randomBytes(100));
    await expect(folder.read(name, otherKey)).rejects.toThrow(damaged);
  });

  const threeFrames = randomBytes(2 * frameLength + 500);
  it.each<[string, (file: string) => void]>([
    ['gone', file => rmSync(file)],
    ['empty', file => truncateSync(file, 0)],
    ['cut within a frame', file => truncateSync(file, 2 * sealedFrameLength + 100)],
    ['cut between frames', file => truncateSync(file, 2 * sealedFrameLength)],
    ['longer', file => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([0])]))],
    ['changed by one bit', file => edit(file, bytes => bytes.writeUInt8(bytes.readUInt8(77) ^ 1, 77))],
    ['with two frames swapped', file => edit(file, swapFirstFrames)],
    ['with one frame twice', file => edit(file, bytes => bytes.copy(bytes, sealedFrameLength, 0, sealedFrameLength))],
  ])('%s is damaged', async (_, damage) => {
    const { folder, key, file } = await startSealed(threeFrames);
    damage(file);
    await expect(folder.read(name, key)).rejects.toThrow(damaged);
  });

  it('is written whole or not at all: what a crash left is removed', async () => {
    const { folder, path } = await startSealed(randomBytes(10));
    writeFileSync(join(path, `${'c'.repeat(32)}.new`), 'half');
    writeFileSync(join(path, 'd'.repeat(32)), 'without a row');
    expect(await folder.keepOnly(new Set([name]))).toBe(2);
    expect(readdirSync(path)).toEqual([name]);
  });

  it.each(['../header.json', 'a/b', '', 'A'.repeat(32)])('is never named %o', async other => {
    const { folder, key } = await startSealed(randomBytes(10));
    await expect(async () => folder.read(other, key)).rejects.toThrow(RangeError);
  });
});

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

function swapFirstFrames(bytes: Buffer): void {
  const first = Buffer.from(bytes.subarray(0, sealedFrameLength));
  bytes.copy(bytes, 0, sealedFrameLength, 2 * sealedFrameLength);
  first.copy(bytes, sealedFrameLength);
}
