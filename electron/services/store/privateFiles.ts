import { chmod, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasCode } from './hasCode.ts';

const ownerOnlyFolder = 0o700;
const ownerOnlyFile = 0o600;

/** How a disk answers that knows no rights or times. */
const notKnown = ['EPERM', 'EACCES', 'EROFS', 'ENOTSUP', 'EINVAL'];

/** As `ifDiskKnows`, at once. */
export function ifDiskKnowsSync(change: () => void): void {
  try {
    change();
  } catch (cause) {
    if (!hasCode(cause, notKnown)) throw cause;
  }
}

/** Changes rights or times, as far as the disk knows them: a memory stick may not, and what lies there is encrypted. */
async function ifDiskKnows(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (cause) {
    if (!hasCode(cause, notKnown)) throw cause;
  }
}

/** Makes a new folder that only its owner may enter, whatever the process's umask is. The folder above it must be there. */
export async function createPrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: ownerOnlyFolder });
  await ifDiskKnows(chmod(folder, ownerOnlyFolder));
}

/** Makes a new empty file that only its owner may read, whatever the process's umask is. */
export async function createPrivateFile(file: string): Promise<FileHandle> {
  const handle = await open(file, 'wx', ownerOnlyFile);
  await ifDiskKnows(handle.chmod(ownerOnlyFile));
  return handle;
}

/** 2000-01-01, in seconds: a day that every file system can write down. */
const oneTime = 946_684_800;

/** Gives a file the one time that all of them have, as far as the disk allows: when a file was brought in or looked at is nobody's business. */
export async function hideTimes(handle: FileHandle): Promise<void> {
  await ifDiskKnows(handle.utimes(oneTime, oneTime));
}

/** Makes what was renamed or created in a folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle for a folder and keeps names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it where they are missing. All of them outlast a power cut then, whoever made them a moment ago. */
export async function createFolders(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  for (let made = resolve(folder); made !== dirname(made); made = dirname(made)) {
    await ifDiskKnows(syncFolder(dirname(made)));
  }
}

/** How a file that is written whole comes out. */
interface WriteChoices {
  /** It has the one time of all such files instead of that of its writing. */
  readonly hidesTimes?: boolean;
}

async function writeThrough(
  file: string,
  pieces: Iterable<Uint8Array>,
  { hidesTimes = false }: WriteChoices,
): Promise<void> {
  const handle = await createPrivateFile(file);
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    if (hidesTimes) await hideTimes(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const unfinished = (file: string) => `${file}.new`;

/** Removes what `writeDurably` left in a folder when it was cut off; nobody else may be writing there. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.endsWith(unfinished('')));
  for (const name of names) await rm(join(folder, name), { force: true, recursive: true });
}

/** Writes a file whole or not at all: under a temporary name first, then renamed onto `file`. */
export async function writeDurably(
  file: string,
  pieces: Iterable<Uint8Array>,
  choices: WriteChoices = {},
): Promise<void> {
  const temporary = unfinished(file);
  await rm(temporary, { force: true });
  try {
    await writeThrough(temporary, pieces, choices);
    await rename(temporary, file);
  } catch (cause) {
    // A half-written file would keep a full disk full.
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncFolder(dirname(file));
}
