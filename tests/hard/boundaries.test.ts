import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../bench/seededRandom.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import type { LinesOptions } from '../support/linesOptions.ts';
import { startProcess } from '../support/startProcess.ts';
import { passphrase, temporaryFolder } from '../support/startServices.ts';
import { readKept, type KeptState } from './keptState.ts';
import { makeWorkspace } from './makeWorkspace.ts';
import { operations, type Operation } from './operations.ts';
import { expectKept, runOperation } from './runOperation.ts';

/** The operations whose every step is tried in the long run; two steps of these few in `npm test`. */
const inShort = ['create a workspace', 'change the passphrase', 'bring up to date from v1'];
const tried = operations.filter(
  ({ name, begins }) => begins !== undefined && countOf({ small: inShort.includes(name) ? 1 : 0, full: 1 }) > 0,
);

const never = Number.MAX_SAFE_INTEGER;
/** No claim of the filled workspace has it in its title: of two with one title neither is the first. */
const unused = 9;
const random = seededRandom(hardSeed);
const folder = temporaryFolder(cleanUp => afterAll(cleanUp));
const filledFolder = join(folder, 'filled/workspace');
let filled: KeptState;
let ends = 0;

beforeAll(async () => {
  filled = await makeWorkspace(filledFolder);
}, hardTimeout);
afterAll(() => tellFigure(`${ends} ends at a boundary of ${tried.length} operations`));

type End = NonNullable<LinesOptions['endAt']>;

/** The first change to the disk after an operation, once its last call is answered. */
const afterwards = { call: 'store.lock', boundary: 1, loss: 'unsynced' } as const;

/** Ends an operation before a change to the disk, and holds what it leaves. Gives the number of changes where it was not ended. */
async function endAt(operation: Operation, endsAt: End): Promise<number | undefined> {
  const own = join(folder, 'own');
  const workspace = join(own, 'workspace');
  const chosen = join(own, 'beside');
  mkdirSync(chosen, { recursive: true });
  try {
    const isApart = operation.place !== undefined;
    if (!isApart) cpSync(filledFolder, workspace, { recursive: true });
    const state = isApart ? await operation.place?.(workspace) : filled;
    const process = startProcess({ workspaceFolder: workspace, chosenFolder: chosen, endAt: endsAt });
    const outcome = await runOperation(
      { process, workspaceFolder: workspace, operation, state, random, number: unused },
      () => {},
    );
    const isLocked = () =>
      process.call('store.lock', {}).then(
        () => true,
        () => false,
      );
    const isEnded = outcome.wasUnanswered || (endsAt === afterwards && !(await isLocked()));
    const passed = isEnded ? undefined : await process.boundaries();
    await process.kill();
    await expectKept(operation, { workspace, chosen }, outcome);
    return passed;
  } finally {
    rmSync(own, { recursive: true });
  }
}

it(
  'keeps a first workspace, with the folders that were made above it, once it is answered',
  { timeout: hardTimeout },
  async () => {
    const own = join(folder, 'first');
    const workspace = join(own, 'of/many/workspace');
    mkdirSync(own);
    const process = startProcess({ workspaceFolder: workspace, endAt: afterwards }, { whenDone: afterAll });
    await process.call('store.create', { passphrase });
    await expect(process.call('store.lock', {})).rejects.toThrow('disconnected');
    expect(await readKept(workspace, [passphrase])).toMatchObject({ claims: [] });
  },
);

describe.each(tried.map(operation => [operation.name, operation] as const))('%s', (_, operation) => {
  it('is whole or not there, wherever it is cut off', { timeout: hardTimeout }, async () => {
    const call = operation.begins ?? '';
    const boundaries = (await endAt(operation, { call, boundary: never, loss: 'nothing' })) ?? 0;
    expect(boundaries).toBeGreaterThan(1);
    const every = Array.from({ length: boundaries }, (__, place) => place + 1);
    const [first, second] = [random.below(boundaries) + 1, random.below(boundaries) + 1];
    for (const boundary of countOf({ small: 0, full: 1 }) > 0 ? every : [first, second]) {
      for (const loss of countOf({ small: 0, full: 1 }) > 0 || boundary === first
        ? (['unsynced', 'nothing'] as const)
        : (['nothing'] as const)) {
        try {
          expect(await endAt(operation, { call, boundary, loss })).toBeUndefined();
        } catch (cause) {
          throw new Error(`ended at ${boundary} of ${boundaries}, ${loss} lost, seed ${hardSeed}`, { cause });
        }
        ends += 1;
      }
    }
  });

  it('is there once it is answered, whatever was not synced', { timeout: hardTimeout }, async () => {
    expect(await endAt(operation, afterwards)).toBeUndefined();
    ends += 1;
  });
});
