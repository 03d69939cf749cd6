import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFiles } from '../../../electron/services/store/workspaceFiles.ts';
import { passphrase } from '../../support/startServices.ts';
import { startLockedStore, startStore } from '../../support/startStore.ts';

const another = 'four tin lanterns';
const nine = '2026-03-12T09:00:00.000Z';
const minute = 60_000;

type Started = Awaited<ReturnType<typeof startLockedStore>>;

/** The wait that a try is answered with; undefined where it opened. */
async function tryWith({ store }: Pick<Started, 'store'>, secret: string): Promise<number | undefined> {
  try {
    await store.unlock({ passphrase: secret });
    return undefined;
  } catch (cause) {
    return (cause as { details: { waitSeconds: number } }).details.waitSeconds;
  }
}

/** Tries a wrong passphrase over and over, waiting as long as it takes. */
async function failTimes(started: Started, count: number): Promise<void> {
  for (let tried = 0; tried < count; tried += 1) {
    started.time.seconds += 300;
    started.time.wall += 300_000;
    await tryWith(started, another);
  }
}

/** The program anew on the same workspace, with the clock on the wall as given. */
const restart = ({ workspaceFolder }: Started, wallAtStart: number) => startStore({ workspaceFolder, wallAtStart });

const fileOf = ({ workspaceFolder }: Pick<Started, 'workspaceFolder'>) =>
  workspaceFiles(workspaceFolder).failedOpenings;

const loggedTimes = ({ store }: Pick<Started, 'store'>) =>
  store
    .use()
    .database.prepare(`SELECT at FROM access_log WHERE action = 'store.failedOpening' ORDER BY number`)
    .pluck()
    .all();

describe('wrong tries', () => {
  it('are kept by their times only, for their owner', async () => {
    const started = await startLockedStore();
    await tryWith(started, another);
    started.time.wall += minute;
    await tryWith(started, another);
    expect(readFileSync(fileOf(started), 'utf8')).toBe(`${nine}\n2026-03-12T09:01:00.000Z\n`);
    expect((statSync(fileOf(started)).mode & 0o777).toString(8)).toBe('600');
  });

  it('are told once, at the next opening, and stay in the access log', async () => {
    const started = await startLockedStore();
    await tryWith(started, another);
    expect(await started.store.unlock({ passphrase })).toEqual([nine]);
    expect(loggedTimes(started)).toEqual([nine]);
    started.store.lock();
    expect(await started.store.unlock({ passphrase })).toEqual([]);
    expect(loggedTimes(started)).toEqual([nine]);
  });

  it('are told after a restart too', async () => {
    const started = await startLockedStore();
    await tryWith(started, another);
    const later = restart(started, started.time.wall + minute);
    expect(await later.store.unlock({ passphrase })).toEqual([nine]);
  });

  it('are moved into the log once, even where the move was cut off before their file was gone', async () => {
    const started = await startLockedStore();
    await tryWith(started, another);
    await tryWith(started, another);
    const text = readFileSync(fileOf(started));
    await started.store.unlock({ passphrase });
    started.store.lock();
    writeFileSync(fileOf(started), text);
    await started.store.unlock({ passphrase });
    expect(loggedTimes(started)).toEqual([nine, nine]);
  });

  it('count where a secret is changed too, and are moved by the right one', async () => {
    const started = await startLockedStore();
    await started.store.unlock({ passphrase });
    await started.store.changePassphrase({ passphrase: another }, another).catch(() => {});
    await started.store.changePassphrase({ passphrase }, another);
    expect(loggedTimes(started)).toEqual([nine]);
  });
});

describe('the wait', () => {
  it('goes on after a restart, for as long as is left of it', async () => {
    const started = await startLockedStore();
    await failTimes(started, 8);
    const later = restart(started, started.time.wall + 20_000);
    expect(await tryWith(later, passphrase)).toBe(12);
    later.time.seconds += 12;
    expect(await tryWith(later, passphrase)).toBeUndefined();
  });

  it('grows with the next wrong try after a restart', async () => {
    const started = await startLockedStore();
    await failTimes(started, 8);
    const later = restart(started, started.time.wall + 60 * minute);
    expect(await tryWith(later, another)).toBe(64);
  });

  it.each([
    ['an hour', 60 * minute],
    ['ten years', 10 * 365 * 24 * 60 * minute],
  ])('is not over, and no longer than it was, on a clock set back by %s', async (_, back) => {
    const started = await startLockedStore();
    await failTimes(started, 12);
    const later = restart(started, started.time.wall - back);
    expect(await tryWith(later, passphrase)).toBe(300);
    later.time.seconds += 300;
    expect(await tryWith(later, passphrase)).toBeUndefined();
  });

  it('goes by no clock on the wall while the program runs', async () => {
    const started = await startLockedStore();
    await failTimes(started, 5);
    started.time.wall += 60 * minute;
    expect(await tryWith(started, passphrase)).toBe(4);
    started.time.wall -= 1000 * minute;
    started.time.seconds += 4;
    expect(await tryWith(started, passphrase)).toBeUndefined();
  });

  it('outlasts the file for as long as the program runs', async () => {
    const started = await startLockedStore();
    await failTimes(started, 5);
    writeFileSync(fileOf(started), '');
    expect(await tryWith(started, passphrase)).toBe(4);
  });
});

describe('the file of wrong tries', () => {
  it('does not grow without end', async () => {
    const started = await startLockedStore();
    writeFileSync(fileOf(started), `${nine}\n`.repeat(1000));
    await failTimes(started, 3);
    expect(statSync(fileOf(started)).size).toBe(1000 * (nine.length + 1));
  });

  it.each<[string, (file: string) => void]>([
    ['noise', file => writeFileSync(file, Buffer.alloc(5000, 0xfe))],
    ['a text', file => writeFileSync(file, 'Testova tried to open this\n')],
    ['times that are none', file => writeFileSync(file, '2026-02-30T09:00:00.000Z\n9999999-01-01T00:00:00.000Z\n')],
    ['a hundred megabytes', file => writeFileSync(file, `${nine}\n`.repeat(4_000_000))],
    ['a folder', file => mkdirSync(file)],
    ['a folder with something in it', file => mkdirSync(join(file, 'inside'), { recursive: true })],
    ['a link to something else', file => symlinkSync('/dev/zero', file)],
  ])('is read as empty where it holds %s', async (_, spoil) => {
    const started = await startLockedStore();
    spoil(fileOf(started));
    expect(await tryWith(started, another)).toBe(0);
    expect((await started.store.unlock({ passphrase })).filter(time => time !== nine)).toEqual([]);
    expect(started.store.state()).toBe('open');
  });

  it('tells the times among other lines', async () => {
    const started = await startLockedStore();
    writeFileSync(fileOf(started), `Testova\n${nine}\n\u0000\n2026-03-1`);
    expect(await started.store.unlock({ passphrase })).toEqual([nine]);
  });

  it('locks nobody out for long by times that lie ahead', async () => {
    const started = await startLockedStore();
    writeFileSync(fileOf(started), '9999-12-31T23:59:59.999Z\n'.repeat(900));
    expect(await tryWith(started, passphrase)).toBe(300);
    started.time.seconds += 300;
    expect(await tryWith(started, passphrase)).toBeUndefined();
  });
});
