import { join } from 'node:path';
import { listingRepository } from '../../electron/services/claims/listingRepository.ts';
import { wordsOf } from '../../electron/services/claims/wordsOf.ts';
import type { Database } from '../../electron/services/store/openDatabase.ts';
import { median } from './alternate.ts';
import { drawClaims, fillWithClaims } from './inventedClaims.ts';
import { alone, compared, type Row } from './row.ts';
import { seededRandom } from './seededRandom.ts';
import { createTwins, inFolder, type TwinDatabases } from './twinDatabases.ts';

const claimCounts = [1000, 10_000, 100_000] as const;
const searches = 200;
const rounds = 5;
const rowsInReply = 50;
const goal = 1.2;
const bytesPerMegabyte = 1_000_000;

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

function timeSearches({ encrypted, plain }: TwinDatabases, words: readonly string[]) {
  const ours = (word: string) => void listingRepository(encrypted).find(word, 0, rowsInReply);
  const peer = plainSearch(plain);
  const first = words.map(word => timeOf(() => ours(word)));
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
}

/** Words and beginnings of words over growing numbers of claims, beside the bare SQL in the same tables without a key. */
export async function measureSearch(packVersion: string, note: (text: string) => void): Promise<readonly Row[]> {
  return inFolder(folder =>
    claimCounts.flatMap(count => {
      note(`search: ${count} claims are written twice`);
      const before = process.memoryUsage().rss;
      const twins = createTwins(join(folder, String(count)));
      try {
        fillWithClaims(twins.encrypted, count, packVersion);
        fillWithClaims(twins.plain, count, packVersion);
        note(`search: ${searches} words in ${count} claims`);
        const { first, ours, peer } = timeSearches(twins, drawSearches(count));
        const grown = (process.memoryUsage().rss - before) / bytesPerMegabyte;
        return [
          compared(`search in ${count} claims, 95th percentile`, ours, peer, 'ms', goal),
          alone(`search in ${count} claims, each word for the first time, 95th percentile`, first, 'ms'),
          alone(`search in ${count} claims, memory of both`, grown, 'MB'),
        ];
      } finally {
        twins.encrypted.close();
        twins.plain.close();
      }
    }),
  );
}
