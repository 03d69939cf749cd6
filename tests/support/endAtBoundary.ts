import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { unsyncedNames } from './unsyncedNames.ts';

/** What a power cut takes with it: nothing, or every file and every name that was written and not yet synced. */
export type Loss = 'nothing' | 'unsynced';

/** The places at which a process can be cut off: before each call that changes the disk, and in the middle of each write. */
export interface Boundaries {
  /** Counts from here on. */
  start(): void;
  count(): number;
}

type Anything = (...options: unknown[]) => unknown;

const changing = {
  sync: ['mkdirSync', 'rmSync', 'fchmodSync', 'writeSync', 'writeFileSync', 'appendFileSync'],
  promised: ['rm', 'chmod', 'utimes', 'appendFile', 'writeFile'],
  handle: ['chmod', 'write', 'utimes', 'truncate'],
} as const;

/** Puts `replacement` in the place of a function; it is given the one that stood there. */
function replace(owner: object, name: string, replacement: (original: Anything) => Anything): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`no function ${name} to stop at`);
  Reflect.set(owner, name, replacement(original as Anything));
}

/** A handle of a file, for what all handles share. */
async function prototypeOfHandles(): Promise<object> {
  const file = join(tmpdir(), `redress-handle-${randomBytes(8).toString('hex')}`);
  const handle = await fs.promises.open(file, 'wx');
  await handle.close();
  fs.rmSync(file);
  return Object.getPrototypeOf(handle) as object;
}

/**
 * Ends this process, as a power cut would, before the `last`-th of its own changes to the disk: calls of `node:fs` and of the
 * database. What SQLite does inside of one call is its own.
 */
export async function endAtBoundary(last: number, loss: Loss): Promise<Boundaries> {
  let counted = 0;
  let isCounting = false;
  /** Written and not yet synced, by path. */
  const unsynced = new Set<string>();
  const paths = new WeakMap<object, string>();
  const handles = await prototypeOfHandles();
  const names = unsyncedNames();
  const descriptors = new Map<unknown, string>();
  const { truncateSync, existsSync } = fs;

  const pass = () => {
    if (!isCounting) return;
    counted += 1;
    if (counted < last) return;
    // What is lost below is written by nobody.
    isCounting = false;
    if (loss === 'unsynced') {
      for (const file of unsynced) if (existsSync(file)) truncateSync(file, 0);
      names.undo();
    }
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const passBefore = (owner: object, changes: readonly string[]) => {
    for (const name of changes) {
      replace(
        owner,
        name,
        original =>
          function (this: unknown, ...options) {
            pass();
            return original.apply(this, options);
          },
      );
    }
  };
  const moveUnsynced = (from: string, to: string) => {
    for (const file of unsynced) {
      if (file !== from && !file.startsWith(`${from}/`)) continue;
      unsynced.delete(file);
      unsynced.add(to + file.slice(from.length));
    }
  };

  passBefore(fs, changing.sync);
  passBefore(fs.promises, changing.promised);
  passBefore(handles, changing.handle);
  replace(fs.promises, 'open', original => async (file, flags, ...options) => {
    if (flags !== 'r') pass();
    const handle = (await original(file, flags, ...options)) as object;
    paths.set(handle, String(file));
    if (flags === 'wx') names.made(String(file));
    return handle;
  });
  replace(fs.promises, 'copyFile', original => (from, to, ...options) => {
    pass();
    unsynced.add(String(to));
    names.made(String(to));
    return original(from, to, ...options);
  });
  replace(fs.promises, 'rename', original => async (from, to) => {
    pass();
    names.moved(String(from), String(to));
    await original(from, to);
    moveUnsynced(String(from), String(to));
  });
  replace(fs, 'renameSync', original => (from, to) => {
    pass();
    names.moved(String(from), String(to));
    original(from, to);
    moveUnsynced(String(from), String(to));
  });
  replace(fs.promises, 'mkdir', original => async (folder, options) => {
    pass();
    const first = await original(folder, options);
    const isRecursive = (options as { recursive?: boolean } | undefined)?.recursive === true;
    const top = isRecursive ? first : folder;
    if (top === undefined) return first;
    const made = [String(folder)];
    while (made[0] !== top) made.unshift(dirname(made[0] ?? ''));
    made.forEach(names.made);
    return first;
  });
  replace(fs, 'openSync', original => (file, flags, ...options) => {
    const descriptor = original(file, flags, ...options);
    descriptors.set(descriptor, String(file));
    if (flags === 'wx') names.made(String(file));
    return descriptor;
  });
  replace(fs, 'fsyncSync', original => descriptor => {
    pass();
    original(descriptor);
    names.synced(descriptors.get(descriptor) ?? '');
  });
  replace(
    handles,
    'writeFile',
    original =>
      async function (this: unknown, data, ...options) {
        const bytes = Buffer.from(data as Uint8Array);
        const half = Math.floor(bytes.length / 2);
        unsynced.add(paths.get(this as object) ?? '');
        pass();
        await original.call(this, bytes.subarray(0, half), ...options);
        pass();
        await original.call(this, bytes.subarray(half), ...options);
      },
  );
  replace(
    handles,
    'sync',
    original =>
      async function (this: unknown) {
        pass();
        await original.call(this);
        const path = paths.get(this as object) ?? '';
        unsynced.delete(path);
        names.synced(path);
      },
  );
  passBefore(SqliteDatabase.prototype, ['exec', 'pragma', 'close']);
  const memory = new SqliteDatabase(':memory:');
  passBefore(Object.getPrototypeOf(memory.prepare('SELECT 1')) as object, ['run']);
  memory.close();
  syncBuiltinESMExports();

  return {
    start() {
      isCounting = true;
    },
    count: () => counted,
  };
}
