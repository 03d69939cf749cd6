import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClaimLists } from '../../../electron/services/claims/createClaimLists.ts';
import { createClaimService } from '../../../electron/services/claims/createClaimService.ts';
import { createEvidenceService } from '../../../electron/services/evidence/createEvidenceService.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { createExportStore } from '../../../electron/services/store/createExportStore.ts';
import { createStore } from '../../../electron/services/store/createStore.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { fillWithClaims } from '../../bench/inventedClaims.ts';
import { toChange } from '../../support/claimChanges.ts';
import { lendJobProcess } from '../../support/lendJobProcess.ts';
import {
  assetsFolder,
  cheapKdf,
  passphrase,
  startJobs,
  temporaryFolder,
  testPorts,
} from '../../support/startServices.ts';

const packs = createPackLibrary(assetsFolder);
const packVersion = packs.get('kz').manifest.version;

/** Claims and their lists on a day that the test moves. */
async function startLists() {
  const time = { today: '2026-03-12' as IsoDate };
  const ports = { ...testPorts(), clock: { today: () => time.today, now: () => `${time.today}T09:00:00.000Z` } };
  const store = createStore({
    workspaceFolder: join(temporaryFolder(), 'workspace'),
    kdf: cheapKdf,
    ports,
    secondsNow: () => 0,
    prepare: async () => {},
  });
  onTestFinished(() => store.lock());
  await store.create(passphrase);
  const claims = createClaimService({
    use: store.use,
    packs,
    evidence: createEvidenceService(store.use, startJobs(lendJobProcess).run, ports),
    exports: createExportStore(store.use),
    ports,
  });
  let tellReckoned: (() => void) | undefined;
  const reckoned = new Promise<void>(resolve => {
    tellReckoned = resolve;
  });
  const reckonedClaims: string[] = [];
  const reckon: typeof claims.read = claimId => {
    reckonedClaims.push(claimId);
    return claims.read(claimId);
  };
  const lists = createClaimLists({
    use: store.use,
    packs,
    clock: ports.clock,
    reckon,
    onReckoned: () => tellReckoned?.(),
  });
  return { time, store, claims, lists, reckoned, reckonedClaims };
}

type Started = Awaited<ReturnType<typeof startLists>>;

/** Recognised on a day: three years run from it (kz.md §1.4). */
async function createRecognised({ claims }: Started, title: string, day: string) {
  const { claim } = claims.create({ jurisdiction: 'kz', title, answers: {} });
  const changes = [
    toChange({ kind: 'answer', fact: 'recognition.recognised', value: { type: 'boolean', is: true } }),
    toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: day } }),
  ];
  await claims.apply({ claimId: claim.claimId, revision: 1, changes });
  return claim.claimId;
}

const firstRows = async ({ lists }: Started) =>
  (await lists.find({ words: '', offset: 0 })).rows.map(({ title, nextDeadline }) => [title, nextDeadline?.day]);

describe('on a new day', () => {
  it('the list tells days that passed overnight as passed, and puts what is next first', async () => {
    const started = await startLists();
    await createRecognised(started, 'Aspen', '2023-03-13');
    await createRecognised(started, 'Birch', '2023-09-01');
    expect(await firstRows(started)).toEqual([
      ['Aspen', '2026-03-13'],
      ['Birch', '2026-09-01'],
    ]);
    started.time.today = '2026-04-20' as IsoDate;
    expect(await firstRows(started)).toEqual([
      ['Birch', '2026-09-01'],
      ['Aspen', undefined],
    ]);
  });

  it('no claim is assessed that is not shown', async () => {
    const started = await startLists();
    fillWithClaims(started.store.use().database, 70, packVersion);
    await started.lists.find({ words: '', offset: 0 });
    expect(started.reckonedClaims).toEqual([]);
    started.time.today = '2026-03-11' as IsoDate;
    const { rows, total } = await started.lists.find({ words: 'aspen 7', offset: 0 });
    expect(total).toBe(2);
    expect(started.reckonedClaims.toSorted()).toEqual(rows.map(({ claimId }) => claimId).toSorted());
  });

  it('each claim is assessed once, also where two ask at the same time', async () => {
    const started = await startLists();
    for (const title of ['Aspen', 'Birch', 'Cedar']) await createRecognised(started, title, '2025-02-10');
    started.time.today = '2026-03-13' as IsoDate;
    const answers = await Promise.all([started.lists.deadlines(), started.lists.deadlines()]);
    expect(answers.map(({ claims, behind }) => [claims.length, behind])).toEqual([
      [3, 0],
      [3, 0],
    ]);
    expect(started.reckonedClaims).toHaveLength(3);
  });

  it('many claims are answered for as last reckoned, those first whose day passed, and told when they are reckoned anew', async () => {
    const started = await startLists();
    fillWithClaims(started.store.use().database, 129, '');
    const overdue = await createRecognised(started, 'Elm', '2023-03-13');
    started.time.today = '2026-03-14' as IsoDate;
    const early = await started.lists.deadlines();
    expect(early.claims).toHaveLength(130);
    expect(early.behind).toBeGreaterThan(0);
    expect(early.behind).toBeLessThanOrEqual(30);
    expect(started.reckonedClaims[0]).toBe(overdue);
    await started.reckoned;
    expect(await started.lists.deadlines()).toMatchObject({ behind: 0 });
    expect(started.reckonedClaims).toHaveLength(130);
  });
});

it('a claim that cannot be read is listed as it was last, and the others as they are', async () => {
  const started = await startLists();
  const aspen = await createRecognised(started, 'Aspen', '2023-03-13');
  await createRecognised(started, 'Birch', '2023-09-01');
  started.store.use().database.prepare("UPDATE claim SET body = '{' WHERE id = ?").run(aspen);
  started.time.today = '2026-04-20' as IsoDate;
  expect(await firstRows(started)).toEqual([
    ['Aspen', '2026-03-13'],
    ['Birch', '2026-09-01'],
  ]);
  expect(await started.lists.deadlines()).toMatchObject({
    claims: [{ title: 'Aspen' }, { title: 'Birch' }],
    behind: 1,
  });
});

it('a lock ends what is under way', async () => {
  const started = await startLists();
  fillWithClaims(started.store.use().database, 20, '');
  const asked = started.lists.deadlines();
  started.store.lock();
  await expect(asked).rejects.toThrow(expect.objectContaining({ code: 'locked' }) as Error);
});
