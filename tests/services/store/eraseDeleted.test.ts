import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { eraseAtOpening, eraseDeleted, noteErasure } from '../../../electron/services/store/eraseDeleted.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { openDatabase, readDatabase } from '../../../electron/services/store/openDatabase.ts';
import { seededRandom } from '../../bench/seededRandom.ts';
import { decryptPages } from '../../support/decryptPages.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const rows = 1500;
const nameOf = (row: number) => `deleted-${row}-row`;

/** A database whose rows moved about while it grew, and of which every tenth was deleted. */
function startDatabase() {
  const folder = temporaryFolder();
  const file = join(folder, 'workspace.db');
  const key = randomBytes(32);
  writeFileSync(file, '');
  const database = openDatabase(file, key);
  onTestFinished(() => void database.close());
  database.pragma('synchronous=OFF');
  migrate(database, migrations, () => undefined);
  const random = seededRandom(7);
  database.exec('CREATE TABLE row (name TEXT PRIMARY KEY, body TEXT) STRICT; CREATE INDEX row_by_body ON row (body)');
  const insert = database.prepare('INSERT INTO row VALUES (?, ?)');
  const update = database.prepare('UPDATE row SET body = ? WHERE name = ?');
  const bodyOf = (row: number) => `${random.below(1000)} ${nameOf(row)} ${'x'.repeat(random.below(700))}`;
  database.transaction(() => {
    for (let row = 0; row < rows; row += 1) {
      insert.run(nameOf(row), bodyOf(row));
      const other = random.below(row + 1);
      update.run(bodyOf(other), nameOf(other));
    }
  })();
  const deleted = Array.from({ length: rows / 10 }, (_, tenth) => nameOf(tenth * 10));
  for (const name of deleted) database.prepare('DELETE FROM row WHERE name = ?').run(name);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const found = (of = file) => {
    const pages = decryptPages(readFileSync(of), key);
    return deleted.filter(name => pages.includes(name)).length;
  };
  return { database, folder, file, key, found };
}

it('erases what overwriting leaves in pages, and the log of the last writes', async () => {
  const { database, folder, file, found } = startDatabase();
  // What the database overwrites when it deletes is not all there is: that is why it is written anew.
  expect(found()).toBeGreaterThan(0);
  noteErasure(database);
  await eraseDeleted(database, folder);
  expect(found()).toBe(0);
  expect(statSync(`${file}-wal`).size).toBe(0);
});

it('writes nothing anew where nothing was noted', async () => {
  const { database, folder, found } = startDatabase();
  const left = found();
  await eraseDeleted(database, folder);
  expect(found()).toBe(left);
});

it('stays noted while somebody who reads keeps the log from being emptied', async () => {
  const { database, folder, file, key, found } = startDatabase();
  database.pragma('busy_timeout=0');
  noteErasure(database);
  const reader = readDatabase(file, key);
  onTestFinished(() => void reader.close());
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM row').get();
  await eraseDeleted(database, folder);
  expect(found()).toBeGreaterThan(0);
  reader.exec('COMMIT');
  await eraseDeleted(database, folder);
  expect(found()).toBe(0);
});

it('that ended the program at one opening is not tried at the next, but after another deletion', async () => {
  const { database, folder, file, key, found } = startDatabase();
  noteErasure(database);
  const erasing = eraseAtOpening(database, folder);
  // What a program leaves that ends in the middle of it.
  const left = join(temporaryFolder(), 'workspace.db');
  for (const end of ['', '-wal']) copyFileSync(file + end, left + end);
  await erasing;
  expect(found()).toBe(0);
  const next = openDatabase(left, key);
  onTestFinished(() => void next.close());
  await eraseAtOpening(next, dirname(left));
  expect(found(left)).toBeGreaterThan(0);
  noteErasure(next);
  await eraseAtOpening(next, dirname(left));
  expect(found(left)).toBe(0);
});

it('that failed at one opening is tried at the next', async () => {
  const { database, folder, found } = startDatabase();
  noteErasure(database);
  // Nothing is written anew within a transaction.
  database.exec('BEGIN');
  await expect(eraseAtOpening(database, folder)).rejects.toThrow('VACUUM');
  database.exec('COMMIT');
  await eraseAtOpening(database, folder);
  expect(found()).toBe(0);
});
