import { randomBytes } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRetentionService } from '../../../electron/services/retention/createRetentionService.ts';
import { noteArchived } from '../../../electron/services/retention/noteArchived.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { removalDay } from '../../../shared/domain/removalDay.ts';
import {
  passphrase,
  startOpenServices,
  startServices,
  temporaryFolder,
  testPorts,
} from '../../support/startServices.ts';

const day = (text: string) => isoDateSchema.parse(text);

describe('the day from which an archived claim is due to be deleted', () => {
  it.each([
    ['2026-03-12', 5, '2031-03-12'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2026-03-12', null, null],
    [null, 5, null],
  ])('archived %s, kept %s years: %s', (archivedOn, years, due) => {
    expect(removalDay(archivedOn === null ? null : day(archivedOn), years)).toBe(due);
  });
});

async function startArchived(title = 'Aspen') {
  const started = await startOpenServices();
  const { claim } = await started.call('claims.create', { jurisdiction: 'kz', title, answers: {} });
  const { claimId } = claim;
  await started.call('claims.archive', { claimId, archived: true });
  return { ...started, claimId };
}

describe('how long archived claims are kept', () => {
  it('is nobody’s to say but the office’s: at first no time is set and nothing is due', async () => {
    const { call, claimId } = await startArchived();
    expect(await call('retention.get', {})).toEqual({ years: null, dueCount: 0, due: [] });
    expect(await call('retention.of', { claimId })).toEqual({ archivedOn: '2026-03-12', dueOn: null });
  });

  it('runs from the day of archiving, which a second archiving does not move', async () => {
    const { call, claimId } = await startArchived();
    await call('retention.setYears', { years: 3 });
    await call('claims.archive', { claimId, archived: true });
    expect(await call('retention.of', { claimId })).toEqual({ archivedOn: '2026-03-12', dueOn: '2029-03-12' });
    expect(await call('retention.get', {})).toEqual({ years: 3, dueCount: 0, due: [] });
  });

  it('ends when the claim is brought back, and can be unset', async () => {
    const { call, claimId } = await startArchived();
    await call('retention.setYears', { years: 3 });
    await call('retention.setYears', { years: null });
    expect((await call('retention.get', {})).years).toBeNull();
    await call('claims.archive', { claimId, archived: false });
    expect(await call('retention.of', { claimId })).toEqual({ archivedOn: null, dueOn: null });
  });

  it.each([0, 101, 1.5])('is no %s years', async years => {
    const { call } = await startOpenServices();
    await expect(call('retention.setYears', { years })).rejects.toMatchObject({ code: 'invalidRequest' });
  });
});

/** The service over a database of its own, on a given day, with claims archived on given days. */
function startOn(today: string, archived: Readonly<Record<string, string>>) {
  const file = join(temporaryFolder(), 'workspace.db');
  writeFileSync(file, '');
  const database = openDatabase(file, randomBytes(32));
  onTestFinished(() => void database.close());
  migrate(database, migrations, () => undefined);
  const insert = database.prepare("INSERT INTO claim VALUES (?, 'kz', ?, 'archived', 1, '', '')");
  for (const [title, archivedOn] of Object.entries(archived)) {
    const claimId = claimIdSchema.parse(title.toLowerCase());
    insert.run(claimId, title);
    noteArchived(database, claimId, day(archivedOn));
  }
  return createRetentionService(() => ({ database }), { clock: { ...testPorts().clock, today: () => day(today) } });
}

describe('what is due', () => {
  it('is told on the day itself and after it, the longest due first', () => {
    const archived = { Aspen: '2021-03-13', Birch: '2021-03-12', Cedar: '2020-02-29' };
    const service = startOn('2026-03-12', archived);
    service.setYears(5);
    expect(service.retention()).toEqual({
      years: 5,
      dueCount: 2,
      due: [
        { claimId: 'cedar', title: 'Cedar', dueOn: '2025-02-28' },
        { claimId: 'birch', title: 'Birch', dueOn: '2026-03-12' },
      ],
    });
  });

  it('is told on 28 February of what was archived on the 29th', () => {
    const service = startOn('2025-02-28', { Aspen: '2024-02-29', Birch: '2024-03-01' });
    service.setYears(1);
    expect(service.retention().due.map(({ title }) => title)).toEqual(['Aspen']);
  });

  it('is counted to the end, and listed as far as a page shows', () => {
    const names = Array.from({ length: 60 }, (_, number) => [`Claim${number}`, '2020-01-01'] as const);
    const service = startOn('2026-03-12', Object.fromEntries(names));
    service.setYears(5);
    expect(service.retention()).toMatchObject({ dueCount: 60, due: { length: 50 } });
  });
});

// Archived on 2026-03-12, which is the today of every test.
async function startFrozen() {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  cpSync(join(import.meta.dirname, '../../fixtures/stores/v3'), workspaceFolder, { recursive: true });
  const started = startServices({ workspaceFolder });
  await started.call('store.unlock', { passphrase });
  return started;
}

it('tells of claims that an earlier release archived the day that the access log has', async () => {
  const { call } = await startFrozen();
  const { rows } = await call('claims.find', { words: '', offset: 0 });
  expect(rows.map(({ title, archivedOn }) => [title, archivedOn])).toEqual([
    ['Case 1', null],
    ['Case 2', '2026-03-12'],
  ]);
});
