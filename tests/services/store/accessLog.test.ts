import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyLinesOf, recordAccess } from '../../../electron/services/store/accessLog.ts';
import { findLogFaults } from '../../../electron/services/store/findLogFaults.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { openDatabase, type Database } from '../../../electron/services/store/openDatabase.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const at = '2026-03-12T09:00:00.000Z';
const actor = 'slot1';

function startLog(): Database {
  const file = join(temporaryFolder(), 'workspace.db');
  writeFileSync(file, '');
  const database = openDatabase(file, randomBytes(32));
  onTestFinished(() => void database.close());
  migrate(database, migrations, () => undefined);
  recordAccess(database, { at, actor, action: 'store.create' });
  recordAccess(database, { at, actor, action: 'claims.create', claimId: 'one', claimHead: 'a'.repeat(64) });
  recordAccess(database, { at, actor, action: 'claims.create', claimId: 'two' });
  recordAccess(database, { at, actor, action: 'claims.open', claimId: 'one' });
  return database;
}

function removeClaim(database: Database, claimId: string): void {
  const emptied = emptyLinesOf(database, claimId);
  recordAccess(database, { at, actor, action: 'claims.remove', claimId: `removed-${claimId}`, details: { emptied } });
}

const unguarded = (database: Database, sql: string): void => {
  database.exec('DROP TRIGGER access_log_is_not_rewritten; DROP TRIGGER access_log_is_not_shortened');
  database.pragma('ignore_check_constraints = ON');
  database.exec(sql);
};
const emptied =
  'at = NULL, actor = NULL, action = NULL, claim_id = NULL, details = NULL, claim_head = NULL, salt = NULL';

const columns = 'at, actor, action, claim_id, details, claim_head, salt, content_hash, previous_hash, hash';

describe('the access log', () => {
  it('is whole after claims went with their lines', () => {
    const database = startLog();
    removeClaim(database, 'two');
    recordAccess(database, { at, actor, action: 'store.backup' });
    removeClaim(database, 'one');
    expect(findLogFaults(database)).toEqual([]);
  });

  it('says nothing any more of a claim that went, but that one did', () => {
    const database = startLog();
    removeClaim(database, 'one');
    const lines = database.prepare('SELECT action, claim_id, claim_head, salt IS NULL AS empty FROM access_log').all();
    const nothing = { action: null, claim_id: null, claim_head: null, empty: 1 };
    expect(lines).toMatchObject([
      { action: 'store.create' },
      nothing,
      { action: 'claims.create', claim_id: 'two' },
      nothing,
      { action: 'claims.remove', claim_id: 'removed-one' },
    ]);
  });

  it.each([
    ['what a line says is changed', `UPDATE access_log SET actor = 'slot2' WHERE number = 3`],
    ['a line is emptied', `UPDATE access_log SET ${emptied} WHERE number = 3`],
    ['the line of a deletion is emptied', `UPDATE access_log SET ${emptied} WHERE action = 'claims.remove'`],
    ['a line is taken out', 'DELETE FROM access_log WHERE number = 2'],
    ['an emptied line is filled', `UPDATE access_log SET salt = x'00', action = 'claims.open' WHERE number = 2`],
    ['a line is put in', `INSERT INTO access_log SELECT 6, ${columns} FROM access_log WHERE number = 1`],
  ])('is not whole where %s, even without its guards', (_, sql) => {
    const database = startLog();
    removeClaim(database, 'one');
    unguarded(database, sql);
    expect(findLogFaults(database)).not.toEqual([]);
  });

  it.each([
    `UPDATE access_log SET actor = 'slot2' WHERE number = 1`,
    `UPDATE access_log SET hash = 'x', salt = NULL WHERE number = 1`,
    'DELETE FROM access_log WHERE number = 1',
  ])('refuses %s', sql => {
    const database = startLog();
    expect(() => database.exec(sql)).toThrow(/append-only|CHECK/);
  });
});
