import { join } from 'node:path';
import { listingRepository } from '../../electron/services/claims/listingRepository.ts';
import { wordsOf } from '../../electron/services/claims/wordsOf.ts';
import type { Database } from '../../electron/services/store/openDatabase.ts';
import { median } from './alternate.ts';
import { drawClaims, fillWithClaims } from './inventedClaims.ts';
import { alone, compared, type Row } from './row.ts';
import { seededRandom } from './seededRandom.ts';
import { inFolder, openEncrypted, openPlain } from './twinDatabases.ts';

const claimCounts = [1000, 10_000, 100_000] as const;
const searches = 200;
const rounds = 5;
const rowsInReply = 50;
const goal = 1.2;

/** Words of the claims themselves: half of them whole, half begun with three letters or more. */
function drawSearches(count: number): readonly string[] {
  const random = seededRandom(23);
  const claims = [...drawClaims(Math.min(count, 1000))];
  return Array.from({ length: searches }, (_, place) => {
    const word = random.pick(
      wordsOf(random.pick(claims))
        .split(' ')
        .filter(({ length }) => length > 3),
    );
    return place % 2 === 0 ? word : word.slice(0, 3 + random.below(word.length - 3));
  });
}

/** What ours asks, as bare SQL: a page of what is found, and how much is found. */
function plainSearch(database: Database): (word: string) => void {
  const rows = database.prepare(
    `SELECT claim_listing.* FROM claim_index JOIN claim_listing ON number = claim_index.rowid
     WHERE claim_index MATCH ? ORDER BY claim_index.rowid DESC LIMIT ${rowsInReply}`,
  );
  const count = database.prepare('SELECT count(*) FROM claim_index WHERE claim_index MATCH ?').pluck();
  return word => {
    rows.all(`"${word}"*`);
    count.get(`"${word}"*`);
  };
}

const timeOf = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** The ninety-fifth of a hundred, in order. */
const ninetyFifth = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;

interface TwinFiles {
  readonly encrypted: string;
  readonly plain: string;
}

interface Searched {
  /** Of every word for the first time, with nothing decrypted yet. */
  readonly first: number;
  readonly ours: number;
  readonly peer: number;
}

/** The ninety-fifth of a hundred searches in each of two files, in milliseconds. */
function timeSearches(files: TwinFiles, words: readonly string[]): Searched {
  const encrypted = openEncrypted(files.encrypted);
  const ours = (word: string) => void listingRepository(encrypted).find(word, 0, rowsInReply);
  const first = words.map(word => timeOf(() => ours(word)));
  const plain = openPlain(files.plain);
  try {
    const peer = plainSearch(plain);
    words.forEach(peer);
    const times = words.map(word => {
      const pairs = Array.from({ length: rounds }, () => ({
        ours: timeOf(() => ours(word)),
        peer: timeOf(() => peer(word)),
      }));
      return { ours: median(pairs.map(pair => pair.ours)), peer: median(pairs.map(pair => pair.peer)) };
    });
    return {
      first: ninetyFifth(first),
      ours: ninetyFifth(times.map(time => time.ours)),
      peer: ninetyFifth(times.map(time => time.peer)),
    };
  } finally {
    plain.close();
    encrypted.close();
  }
}

function fill(database: Database, count: number, packVersion: string): void {
  try {
    fillWithClaims(database, count, packVersion);
  } finally {
    database.close();
  }
}

/** Words and beginnings of words over growing numbers of claims, beside the bare SQL in the same tables without a key. */
export async function measureSearch(packVersion: string, note: (text: string) => void): Promise<readonly Row[]> {
  return inFolder(folder =>
    claimCounts.flatMap(count => {
      const files = { encrypted: join(folder, `${count}.db`), plain: join(folder, `${count}-plain.db`) };
      note(`search: ${count} claims are written`);
      fill(openEncrypted(files.encrypted), count, packVersion);
      note(`search: ${count} claims are written without a key`);
      fill(openPlain(files.plain), count, packVersion);
      note(`search: ${searches} words in ${count} claims`);
      const { first, ours, peer } = timeSearches(files, drawSearches(count));
      const where = `search in ${count} claims`;
      return [
        compared(`${where}, 95th percentile`, ours, peer, 'ms', count === claimCounts.at(-1) ? goal : null),
        alone(`${where}, each word for the first time, 95th percentile`, first, 'ms'),
      ];
    }),
  );
}
