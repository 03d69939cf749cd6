import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClaimService } from '../../../electron/services/claims/createClaimService.ts';
import { readJournal } from '../../../electron/services/claims/journal.ts';
import { createEvidenceService } from '../../../electron/services/evidence/createEvidenceService.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { createExportStore } from '../../../electron/services/store/createExportStore.ts';
import { createStore } from '../../../electron/services/store/createStore.ts';
import { applyChanges } from '../../../shared/domain/claimChange.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { lendJobProcess } from '../../support/lendJobProcess.ts';
import {
  assetsFolder,
  cheapKdf,
  passphrase,
  startJobs,
  temporaryFolder,
  testPorts,
} from '../../support/startServices.ts';

async function startClaims() {
  const ports = testPorts();
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
    packs: createPackLibrary(assetsFolder),
    evidence: createEvidenceService(store.use, startJobs(lendJobProcess).run, ports),
    exports: createExportStore(store.use),
    ports,
  });
  const { claim } = claims.create({ jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  await claims.apply({ claimId, revision: 1, changes: [answerText('victim.fullName', 'Айгүл')] });
  await claims.apply({ claimId, revision: 2, changes: [toChange({ kind: 'draft', fact: 'bank.iban', text: 'KZ' })] });
  await claims.apply({
    claimId,
    revision: 3,
    changes: [toChange({ kind: 'draft', fact: 'bank.name', text: 'B' }), answerText('victim.fullName', 'Дана')],
  });
  const { database } = store.use();
  return { claims, claimId, claim, database, journal: () => readJournal(database, claimId) };
}

describe('the journal', () => {
  it('tells each revision and its changes, and no drafts', async () => {
    const { journal } = await startClaims();
    expect(journal().entries.map(({ revision, changes }) => ({ revision, changes }))).toEqual([
      { revision: 1, changes: [{ kind: 'rename', title: 'Case 1' }] },
      { revision: 2, changes: [answerText('victim.fullName', 'Айгүл')] },
      { revision: 4, changes: [answerText('victim.fullName', 'Дана')] },
    ]);
  });

  it('leads to the claim as it is, but for its drafts', async () => {
    const { claims, claim, claimId, journal } = await startClaims();
    const told = applyChanges(
      { ...claim, answers: {} },
      journal().entries.flatMap(({ changes }) => changes),
    );
    expect(told).toEqual({ ...claims.read(claimId).claim, drafts: {} });
  });

  it.each([
    ['rewritten', "UPDATE journal SET actor = 'other'"],
    ['shortened', 'DELETE FROM journal WHERE number = 3'],
  ])('cannot be %s', async (_, sql) => {
    const { database } = await startClaims();
    expect(() => database.exec(sql)).toThrow('journal is append-only');
  });

  it.each([
    [
      'an entry changed',
      `UPDATE journal SET changes = replace(changes, 'Айгүл', 'Ольга') WHERE number = 2`,
      { number: 2, fault: 'changed' },
    ],
    ['an entry taken out', 'DELETE FROM journal WHERE number = 2', { number: 2, through: 2, fault: 'missing' }],
    [
      'the time of an entry changed',
      `UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1`,
      { number: 1, fault: 'changed' },
    ],
    [
      'an entry put in',
      `INSERT INTO journal SELECT claim_id, 4, 5, at, actor, changes, details, hash, hash FROM journal WHERE number = 2`,
      { number: 4, fault: 'changed' },
    ],
    [
      'two entries in each other’s place',
      `UPDATE journal SET number = 9 WHERE number = 2; UPDATE journal SET number = 2 WHERE number = 3;
       UPDATE journal SET number = 3 WHERE number = 9`,
      { number: 2, fault: 'changed' },
    ],
  ])('shows %s even where the guard was taken away', async (_, sql, fault) => {
    const { database, journal } = await startClaims();
    expect(journal().faults).toEqual([]);
    database.exec('DROP TRIGGER journal_is_not_rewritten; DROP TRIGGER journal_is_not_shortened');
    database.exec(sql);
    expect(journal().faults[0]).toEqual(fault);
  });

  it('goes with its claim, and so does what the access log says of it, but that it went', async () => {
    const { claims, claimId, database } = await startClaims();
    await claims.remove(claimId);
    const lines = database.prepare('SELECT action, claim_id FROM access_log').all();
    expect(database.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({ action: 'store.create' }),
      ...Array.from({ length: 3 }, () => ({ action: null, claim_id: null })),
      { action: 'claims.remove', claim_id: expect.not.stringContaining(claimId) },
    ]);
  });
});
