import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toStorageFailure } from '../../electron/services/store/toStorageFailure.ts';
import { AppError } from '../../shared/bridge/appError.ts';
import { BridgeFailure } from '../../shared/bridge/client.ts';
import { seededRandom, type Random } from '../bench/seededRandom.ts';
import { answerText } from '../support/claimChanges.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { startProcess } from '../support/startProcess.ts';
import { passphrase, startServices, temporaryFolder } from '../support/startServices.ts';
import { readClaims, readKept, withDatabase, type KeptClaim } from './keptState.ts';
import { makeWorkspace } from './makeWorkspace.ts';
import { servicesAt } from './servicesAt.ts';

const flips = countOf({ small: 60, full: 5000 });
const tears = countOf({ small: 40, full: 1000 });
/** Nothing that is refused may take longer: far more than any did, far less than for ever. */
const mostMs = 60_000;
/** Of the process that opened every one of them. */
const mostBytes = 1_500_000_000;

const folder = temporaryFolder(cleanUp => afterAll(cleanUp));
const closed = join(folder, 'closed/workspace');
const killed = join(folder, 'killed/workspace');
/** The claims after each change that the log of the last writes still holds, the first one before all of them, and how far the log went then. */
const states: { readonly claims: readonly KeptClaim[]; readonly logLength: number }[] = [];

/** Changes a workspace and has it killed, so that its log of the last writes holds the changes; notes what is there after each. */
async function changeAndKill(): Promise<void> {
  const noteState = async () => {
    const copy = join(folder, 'state/workspace');
    cpSync(killed, copy, { recursive: true });
    const logLength = statSync(join(copy, 'workspace.db-wal')).size;
    states.push({ claims: (await readKept(copy, [passphrase]))?.claims ?? [], logLength });
    rmSync(copy, { recursive: true });
  };
  cpSync(closed, killed, { recursive: true });
  const process = startProcess({ workspaceFolder: killed }, { whenDone: afterAll });
  const { call } = process;
  await call('store.unlock', { passphrase });
  await noteState();
  const claimId = states[0]?.claims[0]?.claimId ?? ('' as never);
  let revision = states[0]?.claims[0]?.revision ?? 0;
  for (const round of [1, 2, 3, 4]) {
    const changes = [answerText('victim.fullName', `Person ${round}`), answerText('victim.address', `House ${round}`)];
    ({ revision } = await call('claims.apply', { claimId, revision, changes }));
    await noteState();
    await call('claims.create', { jurisdiction: 'kz', title: `Case later ${round}`, answers: {} });
    await noteState();
  }
  await process.kill();
}

beforeAll(async () => {
  await makeWorkspace(closed);
  // Without free pages, which nothing reads, each page must be found damaged.
  await withDatabase(closed, passphrase, database => void database.exec('VACUUM'));
  await changeAndKill();
}, hardTimeout);

/** A file of the workspace, and which failures may tell of its damage. */
interface Part {
  readonly name: string;
  readonly base: string;
  readonly file: (base: string) => string;
  readonly refusals: readonly string[];
  /** The claims that may be there after damage from a place in the file on: nothing that was acknowledged before it is lost. */
  readonly mayHold: (damagedFrom: number) => readonly (readonly KeptClaim[])[];
  /** Every bit of it is needed to read the workspace: none may be changed unnoticed. */
  readonly isNeeded: boolean;
}

const onlyFileIn = (below: string) => (base: string) => join(below, readdirSync(join(base, below))[0] ?? '');
// The slot of the recovery code may change unnoticed by a passphrase. A changed slot cannot be told from another secret's; a changed number of the version is a later version.
const ofHeader = ['storeDamaged header', 'wrongPassphrase', 'storeFromNewerApp'];
const asAtFirst = () => states.slice(0, 1).map(({ claims }) => claims);
const parts: readonly Part[] = [
  { name: 'header', base: closed, file: () => 'header.json', refusals: ofHeader, mayHold: asAtFirst, isNeeded: false },
  {
    name: 'tables',
    base: closed,
    file: () => 'workspace.db',
    refusals: ['storeDamaged database'],
    mayHold: asAtFirst,
    isNeeded: true,
  },
  {
    name: 'frames of a document',
    base: closed,
    file: onlyFileIn('evidence'),
    refusals: ['storeDamaged evidence'],
    mayHold: asAtFirst,
    isNeeded: true,
  },
  {
    name: 'log of the last writes',
    base: killed,
    file: () => 'workspace.db-wal',
    refusals: ['storeDamaged database'],
    mayHold: damagedFrom => {
      const whole = states.findLastIndex(({ logLength }) => logLength <= damagedFrom);
      return states.slice(Math.max(whole, 0)).map(({ claims }) => claims);
    },
    isNeeded: false,
  },
];

const asItWas = 'as it was';

/** What was told of a workspace that is not as it was: the code of the failure, and the part that it names. */
function tell(thrown: unknown): string {
  const cause = toStorageFailure(thrown);
  const isKnown = cause instanceof BridgeFailure || cause instanceof AppError;
  if (!isKnown || cause.code === 'internal') throw cause as Error;
  return ['code' in cause ? cause.code : '', ...Object.values(cause.details).filter(isString)].join(' ');
}
const isString = (detail: unknown) => typeof detail === 'string';

/** Opens a workspace, reads all of it and holds that what it reads is what may be there. */
async function findOut({ name, mayHold }: Part, workspaceFolder: string, damagedFrom: number): Promise<string> {
  // A changed header is a wrong try, and each of them makes the next one wait.
  const started =
    name === 'header' ? startServices({ workspaceFolder, whenDone: () => {} }) : servicesAt(workspaceFolder);
  try {
    await started.call('store.unlock', { passphrase });
    expect(mayHold(damagedFrom)).toContainEqual(await readClaims(started));
    expect(await started.call('history.check', {})).toMatchObject({ state: 'whole' });
    await started.call('store.lock', {});
    await withDatabase(workspaceFolder, passphrase, database => {
      if (database.pragma('integrity_check', { simple: true }) !== 'ok')
        throw new AppError('storeDamaged', { part: 'database' });
    });
    return asItWas;
  } catch (cause) {
    return tell(cause);
  } finally {
    await started.call('store.lock', {});
  }
}

type Damage = (bytes: Buffer, random: Random) => Buffer;

const flipBit: Damage = (bytes, random) => {
  const place = random.below(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
  return bytes;
};

/** What a write that was cut off leaves: an end missing, an end or a sector never written, a sector of something else. */
const tear: Damage = (bytes, random) => {
  const from = random.below(bytes.length);
  const sector = bytes.subarray(from, from + 512);
  switch (random.below(4)) {
    case 0:
      return bytes.subarray(0, from);
    case 1:
      return bytes.fill(0, from);
    case 2:
      sector.fill(0);
      return bytes;
    default:
      sector.forEach((_, place) => (sector[place] = random.below(256)));
      return bytes;
  }
};

/** Damages a file of a copy, over and over, and counts what was found each time. */
async function damage(part: Part, how: Damage, count: number): Promise<Readonly<Record<string, number>>> {
  const random = seededRandom(hardSeed);
  const found: Record<string, number> = {};
  for (let number = 1; number <= count; number += 1) {
    const trial = join(folder, 'trial/workspace');
    cpSync(part.base, trial, { recursive: true });
    const file = join(trial, part.file(trial));
    const before = readFileSync(file);
    const after = how(Buffer.from(before), random);
    writeFileSync(file, after);
    const startedAt = performance.now();
    try {
      const differing = after.findIndex((byte, place) => byte !== before[place]);
      const finding = await findOut(part, trial, differing === -1 ? after.length : differing);
      const changed = !after.equals(before);
      found[changed ? finding : 'not damaged'] = (found[changed ? finding : 'not damaged'] ?? 0) + 1;
      expect(performance.now() - startedAt).toBeLessThan(mostMs);
    } catch (cause) {
      throw new Error(`damage ${number} of ${part.name}, seed ${hardSeed}`, { cause });
    }
    rmSync(trial, { recursive: true });
  }
  return found;
}

const share = (count: number) => Math.ceil(count / parts.length);

describe.each(parts.map(part => [part.name, part] as const))('the %s', (_, part) => {
  const mayTell = [...part.refusals, ...(part.isNeeded ? [] : [asItWas]), 'not damaged'];

  it.each([
    ['one bit flipped', flipBit, share(flips)],
    ['a write torn', tear, share(tears)],
  ] as const)('with %s is refused, or what it was', { timeout: hardTimeout }, async (what, how, count) => {
    const found = await damage(part, how, count);
    expect(Object.keys(found).filter(finding => !mayTell.includes(finding))).toEqual([]);
    const figures = Object.entries(found).map(([finding, times]) => `${times} ${finding}`);
    tellFigure(`${part.name}, ${what}: ${figures.join(', ')}`);
  });
});

it('takes no more memory for any of it', () => {
  expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
});
