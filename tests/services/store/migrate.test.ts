import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkHistory } from '../../../electron/services/history/checkHistory.ts';
import { keepCopy } from '../../../electron/services/store/keepCopy.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import type { Migration } from '../../../electron/services/store/migration.ts';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { openDatabase, type Database } from '../../../electron/services/store/openDatabase.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { emptyClaim } from '../../../shared/domain/emptyClaim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { startChild } from '../../support/startChild.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const disk = vi.hoisted(() => ({ refusesRights: false }));
// A memory stick, which cannot be mounted here: it knows no rights.
vi.mock('node:fs', async importOriginal => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return {
    ...fs,
    fchmodSync(...given: Parameters<typeof fs.fchmodSync>) {
      if (disk.refusesRights) throw Object.assign(new Error('refused'), { code: 'EPERM' });
      fs.fchmodSync(...given);
    },
  };
});

const first: Migration = {
  version: 1,
  name: 'letters',
  up: database => void database.exec('CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT'),
};
const second: Migration = {
  version: 2,
  name: 'stamps',
  up: database => void database.exec("ALTER TABLE letter ADD COLUMN stamp TEXT NOT NULL DEFAULT 'none'"),
};
const orphaning: Migration = {
  version: 2,
  name: 'orphans',
  up: database =>
    void database.exec(`
      CREATE TABLE reply (letter_id INTEGER REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
      INSERT INTO reply VALUES (99);
    `),
};
const failing: Migration = {
  version: 3,
  name: 'fails',
  up: () => {
    throw new Error('half way');
  },
};

function startDatabase() {
  const file = join(temporaryFolder(), 'workspace.db');
  const key = randomBytes(32);
  closeSync(openSync(file, 'wx', 0o600));
  const open = (): Database => {
    const database = openDatabase(file, key);
    onTestFinished(() => void database.close());
    return database;
  };
  return { file, key, open, database: open() };
}

const version = (database: Database) => database.pragma('user_version', { simple: true });
const columns = (database: Database) =>
  database.prepare<[], string>("SELECT name FROM pragma_table_info('letter')").pluck().all();
const noCopy = () => {
  throw new Error('nothing to copy');
};

describe('migrating', () => {
  it('makes a new database without copying it first', () => {
    const { database } = startDatabase();
    migrate(database, [first, second], noCopy);
    expect([version(database), columns(database)]).toEqual([2, ['id', 'text', 'stamp']]);
  });

  it('brings an older database up to date, its rows kept and copied first', () => {
    const { database } = startDatabase();
    migrate(database, [first], noCopy);
    database.exec("INSERT INTO letter VALUES (1, 'Dear')");
    const copied: unknown[] = [];
    migrate(database, [first, second], found => copied.push([found, columns(database)]));
    expect(copied).toEqual([[1, ['id', 'text']]]);
    expect(database.prepare('SELECT * FROM letter').all()).toEqual([{ id: 1, text: 'Dear', stamp: 'none' }]);
  });

  it('leaves one that is up to date alone', () => {
    const { database } = startDatabase();
    migrate(database, [first], noCopy);
    migrate(database, [first], noCopy);
    expect(version(database)).toBe(1);
  });

  it('undoes every step where one fails', () => {
    const { database } = startDatabase();
    migrate(database, [first], noCopy);
    expect(() => migrate(database, [first, second, failing], () => {})).toThrow('half way');
    expect([version(database), columns(database)]).toEqual([1, ['id', 'text']]);
  });

  it('undoes a step that leaves rows pointing nowhere', () => {
    const { database } = startDatabase();
    migrate(database, [first], noCopy);
    expect(() => migrate(database, [first, orphaning], () => {})).toThrow(
      expect.objectContaining({ code: 'storeDamaged', details: { part: 'database' } }) as unknown,
    );
    expect(version(database)).toBe(1);
  });

  it('touches nothing of a later version', () => {
    const { database } = startDatabase();
    migrate(database, [first, second], noCopy);
    expect(() => migrate(database, [first], noCopy)).toThrow(
      expect.objectContaining({ code: 'storeFromNewerApp', details: { found: 2, known: 1 } }) as unknown,
    );
    expect(columns(database)).toEqual(['id', 'text', 'stamp']);
  });

  it('that is killed half way leaves the database as it was', async () => {
    const { file, key, open, database } = startDatabase();
    migrate(database, [first], noCopy);
    database.exec("INSERT INTO letter VALUES (1, 'Dear')");
    database.close();
    const child = startChild('migrateHalfWay.ts', [file, key.toString('hex')]);
    onTestFinished(() => child.kill());
    expect(await child.line()).toBe('half way');
    await child.kill();
    const after = open();
    expect([version(after), after.prepare('SELECT * FROM letter').all()]).toEqual([1, [{ id: 1, text: 'Dear' }]]);
    migrate(after, [first, second], () => {});
    expect(version(after)).toBe(2);
  });
});

describe('the copy before a migration', () => {
  it('is named for version and day, opens with the same key and to nobody but its owner', () => {
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const { file, key, database } = startDatabase();
    migrate(database, [first], noCopy);
    database.exec("INSERT INTO letter VALUES (1, 'Dear')");
    const folder = dirname(file);
    const copy = join(folder, 'workspace-v1-2026-03-12.db');
    keepCopy(database, folder, 1, isoDateSchema.parse('2026-03-12'));
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
    const opened = openDatabase(copy, key);
    onTestFinished(() => void opened.close());
    expect(opened.prepare('SELECT * FROM letter').all()).toEqual([{ id: 1, text: 'Dear' }]);
  });

  it('is made on a memory stick, which knows no rights', () => {
    disk.refusesRights = true;
    onTestFinished(() => void (disk.refusesRights = false));
    const { file, database } = startDatabase();
    migrate(database, [first], noCopy);
    keepCopy(database, dirname(file), 1, isoDateSchema.parse('2026-03-12'));
    expect(statSync(join(dirname(file), 'workspace-v1-2026-03-12.db')).size).toBeGreaterThanOrEqual(4096);
  });

  it('takes the place of one that was cut off the same day', () => {
    const { file, database } = startDatabase();
    migrate(database, [first], noCopy);
    const copy = join(dirname(file), 'workspace-v1-2026-03-12.db');
    writeFileSync(copy, 'half a page');
    keepCopy(database, dirname(file), 1, isoDateSchema.parse('2026-03-12'));
    expect(statSync(copy).size).toBeGreaterThanOrEqual(4096);
  });
});

it('numbers the released migrations 1, 2, 3 and so on', () => {
  expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, place) => place + 1));
});

it.each(['{', '{}', '[]'])(
  'a claim kept as %s keeps no other one shut, and a check of the histories names it',
  body => {
    const { database } = startDatabase();
    migrate(database, migrations.slice(0, 3), noCopy);
    const insert = database.prepare(
      `INSERT INTO claim (id, jurisdiction, title, status, revision, updated_at, body)
     VALUES (?, 'kz', ?, 'open', 1, ?, ?)`,
    );
    const aspen = emptyClaim(claimIdSchema.parse('c2'), 'kz', 'Aspen', isoDateSchema.parse('2026-03-12'));
    insert.run('c1', 'Birch', '2026-03-11T09:00:00.000Z', body);
    insert.run('c2', 'Aspen', '2026-03-12T09:00:00.000Z', JSON.stringify(aspen));
    migrate(database, migrations, () => {});
    expect(database.prepare('SELECT words FROM claim_words ORDER BY number').pluck().all()).toEqual(['', 'aspen']);
    expect(checkHistory(database)).toMatchObject({ state: 'altered', claims: [{ claimId: 'c1' }] });
  },
);

it('writes no page in clear', () => {
  const { file, database } = startDatabase();
  migrate(database, migrations, noCopy);
  database.close();
  const bytes = readFileSync(file);
  expect(bytes.length).toBeGreaterThan(4096);
  expect(['SQLite format 3', 'CREATE TABLE', 'journal'].filter(text => bytes.includes(text))).toEqual([]);
});
