import { describe, expect, it } from 'vitest';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { requireOwnSchema } from '../../../electron/services/store/requireOwnSchema.ts';
import { openTables } from '../../support/openTables.ts';
import { passphrase } from '../../support/startServices.ts';
import { startStore } from '../../support/startStore.ts';

const damaged = expect.objectContaining({ code: 'storeDamaged', details: { part: 'database' } }) as unknown;

const strange: readonly (readonly [string, string])[] = [
  ['a trigger of its own', 'CREATE TRIGGER more AFTER INSERT ON claim BEGIN DELETE FROM access_log; END'],
  ['a guard less', 'DROP TRIGGER journal_is_not_rewritten'],
  [
    'an empty guard',
    'DROP TRIGGER journal_is_not_rewritten; CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal BEGIN SELECT 1; END',
  ],
  ['a view in the place of a table', 'DROP TABLE archived_claim; CREATE VIEW archived_claim AS SELECT 1 AS claim_id'],
  ['a table more', 'CREATE TABLE more (id TEXT) STRICT'],
  ['an index less', 'DROP INDEX claim_listing_by_due'],
];

describe('tables', () => {
  it('that the migrations made are let through', () => {
    expect(() => requireOwnSchema(openTables(), migrations)).not.toThrow();
  });

  it.each(strange)('with %s are not', (_, sql) => {
    const database = openTables();
    database.exec(sql);
    expect(() => requireOwnSchema(database, migrations)).toThrow(damaged);
  });

  it('of another version than they say are not', () => {
    const database = openTables();
    database.pragma('user_version = 3');
    expect(() => requireOwnSchema(database, migrations)).toThrow(damaged);
  });

  it.each(strange)('with %s do not open as a workspace', async (_, sql) => {
    const { store } = startStore();
    await store.create(passphrase);
    store.use().database.exec(sql);
    store.lock();
    await expect(store.unlock({ passphrase })).rejects.toThrow(damaged);
  });
});
