import { describe, expect, it } from 'vitest';
import { claimRepository } from '../../../electron/services/claims/claimRepository.ts';
import { listingRepository } from '../../../electron/services/claims/listingRepository.ts';
import { wordsOf } from '../../../electron/services/claims/wordsOf.ts';
import type { Database } from '../../../electron/services/store/openDatabase.ts';
import { claimIdSchema, type Claim } from '../../../shared/domain/claim.ts';
import { emptyClaim } from '../../../shared/domain/emptyClaim.ts';
import { fillWithClaims } from '../../bench/inventedClaims.ts';
import { seededRandom } from '../../bench/seededRandom.ts';
import { today } from '../../bench/fundCase.ts';
import { openTables } from '../../support/openTables.ts';

const at = '2026-03-12T09:00:00.000Z';
/** Folded letters that no other word here has. */
const canary = { now: 'ЩЪЩЪЩЪ', before: 'ЭЮЭЮЭЮ' };

function claimWith(claimId: string, text: string): Claim {
  const claim = emptyClaim(claimIdSchema.parse(claimId), 'kz', 'Case', today);
  return { ...claim, answers: { 'victim.fullName': { type: 'text', text } } };
}

/** Everything that the index and its tables hold, as text. */
function heldBy(database: Database): string {
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name LIKE 'claim_index_%' OR name LIKE 'claim_words%')",
    )
    .pluck()
    .all();
  const cells = tables.flatMap(table => database.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]).flat();
  return cells.map(cell => (cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : String(cell))).join('\n');
}

const idsFound = (database: Database, words: string) =>
  listingRepository(database)
    .find(words, 0, 1000)
    .listed.map(({ row }) => row.claimId)
    .toSorted();

describe('the index', () => {
  it('finds what a look at every claim finds, whatever was put in, changed and removed', () => {
    const database = openTables();
    const repository = claimRepository(database);
    const random = seededRandom(31);
    const vocabulary = ['аббат', 'аббатство', 'абрикос', 'бор', 'борода', 'бородач', 'вода', 'водолаз'];
    const draw = () => Array.from({ length: random.below(6) }, () => random.pick(vocabulary)).join(' ');
    const claims = new Map<string, Claim>();
    for (let step = 1; step <= 200; step += 1) {
      const claimId = `c${random.below(30)}`;
      const claim = claimWith(claimId, draw() || 'и');
      const isThere = claims.has(claimId);
      database.transaction(() => {
        if (isThere && random.below(3) === 0) repository.remove(claim.claimId);
        else if (isThere) repository.save({ claim, revision: step }, at);
        else repository.insert({ claim, revision: 1 }, at);
      })();
      const isKept = database.prepare('SELECT 1 FROM claim WHERE id = ?').get(claimId) !== undefined;
      if (isKept) claims.set(claimId, claim);
      else claims.delete(claimId);
    }
    database.exec("INSERT INTO claim_index (claim_index, rank) VALUES ('integrity-check', 1)");
    const beginnings = vocabulary.flatMap(word => Array.from(word, (_, place) => word.slice(0, place + 1)));
    const expected = beginnings.map(beginning =>
      [...claims.values()]
        .filter(claim =>
          wordsOf(claim)
            .split(' ')
            .some(word => word.startsWith(beginning)),
        )
        .map(({ claimId }) => claimId)
        .toSorted(),
    );
    expect(claims.size).toBeGreaterThan(10);
    expect(beginnings.map(beginning => idsFound(database, beginning))).toEqual(expected);
  });

  it('holds no word of a removed claim, of now or of before, nor the beginning of one', () => {
    const database = openTables();
    fillWithClaims(database, 300, '1');
    const repository = claimRepository(database);
    const claim = claimWith('c1', canary.before);
    repository.insert({ claim, revision: 1 }, at);
    repository.save({ claim: claimWith('c1', `Аскар ${canary.now}`), revision: 2 }, at);
    expect(heldBy(database)).toMatch(/щъщъщъ/);
    repository.remove(claim.claimId);
    expect(heldBy(database)).not.toMatch(/щъ|эю/);
    expect(listingRepository(database).find('', 0, 1).total).toBe(300);
  });

  it('is not written where no word changed', () => {
    const database = openTables();
    const claim = claimWith('c1', 'Аскар Тестов');
    claimRepository(database).insert({ claim, revision: 1 }, at);
    const changes = () => database.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    listingRepository(database).keepWords(claim);
    expect(changes()).toBe(before);
  });
});

describe('a list', () => {
  it('comes some at a time, each claim once, the nearest day first', () => {
    const database = openTables();
    fillWithClaims(database, 120, '1');
    const replies = [0, 50, 100, 150].map(offset => listingRepository(database).find('', offset, 50));
    const rows = replies.flatMap(({ listed }) => listed.map(({ row }) => row));
    const days = rows.map(({ nextDeadline }) => nextDeadline?.day ?? '');
    expect(replies.map(({ listed, total }) => [listed.length, total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
      [0, 120],
    ]);
    expect(new Set(rows.map(({ claimId }) => claimId)).size).toBe(120);
    expect(days).toEqual(days.toSorted());
  });

  it('has claims without a day behind those with one, and archived ones last', () => {
    const database = openTables();
    fillWithClaims(database, 2, '1');
    const repository = claimRepository(database);
    for (const claimId of ['none', 'archived']) repository.insert({ claim: claimWith(claimId, 'а'), revision: 1 }, at);
    database.exec("UPDATE claim_listing SET due = '2026-01-01' WHERE claim_id = 'archived'");
    repository.setStatus(claimIdSchema.parse('archived'), 'archived');
    const rows = listingRepository(database)
      .find('', 0, 50)
      .listed.map(({ row }) => row);
    expect(rows.map(({ claimId }) => claimId)).toEqual(['claim1', 'claim2', 'none', 'archived']);
    expect(rows.at(-1)?.status).toBe('archived');
  });
});
