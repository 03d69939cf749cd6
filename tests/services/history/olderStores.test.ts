import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../support/claimChanges.ts';
import { passphrase, startServices, temporaryFolder } from '../../support/startServices.ts';

/** The services over a copy of a store as an earlier release left it, and its first claim. */
async function startFrozen(name: string) {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  cpSync(join(import.meta.dirname, '../../fixtures/stores', name), workspaceFolder, { recursive: true });
  const { call } = startServices({ workspaceFolder });
  await call('store.unlock', { passphrase });
  const { rows } = await call('claims.find', { words: '', offset: 0 });
  const claimId = rows.find(({ title }) => title === 'Case 1')?.claimId ?? '';
  return { call, claimId };
}

describe.each(['v1', 'v2', 'v3'])('the history of a claim of release %s', name => {
  it('is whole, and starts with what was kept of it', async () => {
    const { call, claimId } = await startFrozen(name);
    expect(await call('history.check', {})).toMatchObject({ state: 'whole', claims: 2 });
    const { entries, faults } = await call('history.list', { claimId });
    expect([entries.map(({ kind }) => kind), faults]).toEqual([['started', 'changed', 'created'], []]);
    expect(entries[1]?.pieces).toContainEqual(
      expect.objectContaining({
        part: 'payments',
        before: null,
        after: expect.objectContaining({ minor: 1_000_000 }) as unknown,
      }),
    );
  });

  it('goes on from there, and shows the claim as it was on a day before', async () => {
    const { call, claimId } = await startFrozen(name);
    const { claim, revision } = await call('claims.open', { claimId });
    await call('claims.apply', { claimId, revision, changes: [answerText('victim.fullName', 'Birch')] });
    await call('history.undo', { claimId, revision: revision + 1, of: 4 });
    const then = await call('history.asOn', { claimId, day: claim.createdOn });
    expect(then.claim).toEqual({ ...claim, drafts: {} });
    expect(await call('history.check', {})).toMatchObject({ state: 'whole' });
  });
});
