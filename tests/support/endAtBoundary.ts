import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** What a power cut takes with it: nothing, or every file that was written and not yet synced. */
export type Loss = 'nothing' | 'unsynced';

/** The places at which a process can be cut off: before each call that changes the disk, and in the middle of each write. */
export interface Boundaries {
  /** Counts from here on. */
  start(): void;
  count(): number;
}

type Anything = (...options: unknown[]) => unknown;

const changing = {
  sync: [
    'mkdirSync',
    'rmSync',
    'renameSync',
    'fchmodSync',
    'fsyncSync',
    'writeSync',
    'writeFileSync',
    'appendFileSync',
  ],
  promised: ['mkdir', 'rm', 'chmod', 'utimes', 'appendFile', 'writeFile'],
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
  const { truncateSync, existsSync } = fs;

  const pass = () => {
    if (!isCounting) return;
    counted += 1;
    if (counted < last) return;
    if (loss === 'unsynced') {
      for (const file of unsynced) if (existsSync(file)) truncateSync(file, 0);
    }
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const passBefore = (owner: object, names: readonly string[]) => {
    for (const name of names) {
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
    return handle;
  });
  replace(fs.promises, 'copyFile', original => (from, to, ...options) => {
    pass();
    unsynced.add(String(to));
    return original(from, to, ...options);
  });
  replace(fs.promises, 'rename', original => async (from, to) => {
    pass();
    await original(from, to);
    moveUnsynced(String(from), String(to));
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
        unsynced.delete(paths.get(this as object) ?? '');
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
