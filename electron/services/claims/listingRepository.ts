import { z } from 'zod';
import { listedDeadlineSchema } from '../../../shared/bridge/claimDeadlines.ts';
import { claimRowSchema, type ClaimRow } from '../../../shared/bridge/contract.ts';
import { claimIdSchema, packNameSchema, type Claim, type ClaimId } from '../../../shared/domain/claim.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { foldedWords } from '../../../shared/fmt/foldLetters.ts';
import type { Database } from '../store/openDatabase.ts';
import type { ClaimOutlook } from './outlook.ts';
import { wordsOf } from './wordsOf.ts';

/** What an outlook was derived from, beside its claim: with another of the two it is stale. */
export interface OutlookBasis {
  readonly packVersion: string;
  readonly assessedOn: IsoDate;
}

/** A claim as lists show it, and what its outlook was derived from; empty texts where it never was. */
export interface ListedClaim {
  /** Grows with every new claim. */
  readonly number: number;
  readonly row: ClaimRow;
  readonly packVersion: string;
  readonly assessedOn: string;
}

/** A claim with its days as they were last reckoned. */
export interface ListedDays extends ListedClaim {
  readonly deadlines: ClaimOutlook['deadlines'];
}

const rowSchema = z.object({
  number: z.int(),
  claim_id: claimIdSchema,
  jurisdiction: packNameSchema,
  title: z.string(),
  status: claimRowSchema.shape.status,
  revision: z.int(),
  updated_at: z.string(),
  pack_version: z.string(),
  assessed_on: z.string(),
  open_questions: z.int(),
  next_deadline: z.string().nullable(),
  has_pack_news: z.int(),
  archived_on: claimRowSchema.shape.archivedOn,
});
const daysSchema = rowSchema.extend({ deadlines: z.string().nullable() });
const deadlinesSchema = z.array(listedDeadlineSchema);

const columns = `number, listed.claim_id, jurisdiction, title, status, revision, updated_at, pack_version, assessed_on,
  open_questions, next_deadline, EXISTS (SELECT 1 FROM pack_news WHERE pack_news.claim_id = listed.claim_id) AS has_pack_news,
  (SELECT archived_on FROM archived_claim WHERE archived_claim.claim_id = listed.claim_id) AS archived_on`;

function toListed(kept: unknown): ListedClaim {
  const row = rowSchema.parse(kept);
  return {
    number: row.number,
    row: {
      claimId: row.claim_id,
      jurisdiction: row.jurisdiction,
      title: row.title,
      status: row.status,
      revision: row.revision,
      updatedAt: row.updated_at,
      nextDeadline: claimRowSchema.shape.nextDeadline.parse(JSON.parse(row.next_deadline ?? 'null')),
      openQuestions: row.open_questions,
      hasPackNews: row.has_pack_news === 1,
      archivedOn: row.archived_on,
    },
    packVersion: row.pack_version,
    assessedOn: row.assessed_on,
  };
}

/** Sorts after every real day. */
const never = '9999-12-31';

/** Longer searches find no fewer claims. */
const mostWords = 12;

/**
 * What is typed, as a query: each word begins a word of the claim. Folded words are letters and digits alone, so that nothing typed is
 * read as an operator. Undefined where there is no word.
 */
function queryOf(typed: string): string | undefined {
  const words = foldedWords(typed).slice(0, mostWords);
  return words.length === 0 ? undefined : words.map(word => `"${word}"*`).join(' ');
}

/** Rows of the tables `claim_listing`, `claim_deadlines` and `claim_words`: what lists show and search, derived from claims. */
export function listingRepository(database: Database) {
  const count = (sql: string, ...bound: readonly string[]) =>
    z.int().parse(
      database
        .prepare(sql)
        .pluck()
        .get(...bound),
    );
  return {
    /** Makes a claim found by its words as they are now. Where none changed, nothing is written. */
    keepWords(claim: Claim): void {
      database
        .prepare(
          `INSERT INTO claim_words (number, words) SELECT number, ? FROM claim_listing WHERE claim_id = ?
           ON CONFLICT (number) DO UPDATE SET words = excluded.words WHERE words <> excluded.words`,
        )
        .run(wordsOf(claim), claim.claimId);
    },

    keepOutlook(
      claimId: ClaimId,
      { packVersion, assessedOn, nextDeadline, openQuestions, deadlines }: OutlookBasis & ClaimOutlook,
    ): void {
      const next = nextDeadline === null ? null : JSON.stringify(nextDeadline);
      database
        .prepare(
          `UPDATE claim_listing SET pack_version = ?, assessed_on = ?, open_questions = ?, due = ?, next_deadline = ?
           WHERE claim_id = ?`,
        )
        .run(packVersion, assessedOn, openQuestions, nextDeadline?.day ?? never, next, claimId);
      database
        .prepare('INSERT OR REPLACE INTO claim_deadlines (claim_id, deadlines) VALUES (?, ?)')
        .run(claimId, JSON.stringify(deadlines));
    },

    /**
     * The claims that have every typed word, the newest first; without a word all of them, open ones by their nearest deadline before
     * archived ones. A rank would read the whole of every claim found, and tells words that are only begun poorly.
     */
    find(
      typed: string,
      offset: number,
      limit: number,
    ): { readonly listed: readonly ListedClaim[]; readonly total: number } {
      const query = queryOf(typed);
      if (query === undefined) {
        const rows = database
          .prepare(
            `SELECT ${columns} FROM claim_listing AS listed ORDER BY status DESC, due, updated_at DESC LIMIT ? OFFSET ?`,
          )
          .all(limit, offset);
        return { listed: rows.map(toListed), total: count('SELECT count(*) FROM claim_listing') };
      }
      const rows = database
        .prepare(
          `SELECT ${columns} FROM claim_index JOIN claim_listing AS listed ON number = claim_index.rowid
           WHERE claim_index MATCH ? ORDER BY claim_index.rowid DESC LIMIT ? OFFSET ?`,
        )
        .all(query, limit, offset);
      return {
        listed: rows.map(toListed),
        total: count('SELECT count(*) FROM claim_index WHERE claim_index MATCH ?', query),
      };
    },

    /** Throws nothing where the claim is gone meanwhile: it is no longer listed. */
    listed(claimId: ClaimId): ListedClaim | undefined {
      const row = database.prepare(`SELECT ${columns} FROM claim_listing AS listed WHERE claim_id = ?`).get(claimId);
      return row === undefined ? undefined : toListed(row);
    },

    /** Open claims behind a number, in the order of their numbers. */
    openAfter(number: number, limit: number): readonly ListedDays[] {
      return database
        .prepare(
          `SELECT ${columns}, deadlines FROM claim_listing AS listed LEFT JOIN claim_deadlines USING (claim_id)
           WHERE number > ? AND status = 'open' ORDER BY number LIMIT ?`,
        )
        .all(number, limit)
        .map(kept => ({
          ...toListed(kept),
          deadlines: deadlinesSchema.parse(JSON.parse(daysSchema.parse(kept).deadlines ?? '[]')),
        }));
    },

    /** Open claims whose nearest day has come and gone since it was reckoned. */
    overdue(today: IsoDate, limit: number): readonly ListedClaim[] {
      return database
        .prepare(
          `SELECT ${columns} FROM claim_listing AS listed
           WHERE status = 'open' AND due < ? AND assessed_on <> ? ORDER BY due LIMIT ?`,
        )
        .all(today, today, limit)
        .map(toListed);
    },

    /** The working names of all claims. */
    titles(): readonly string[] {
      return z.array(z.string()).parse(database.prepare('SELECT title FROM claim_listing').pluck().all());
    },

    /** Writes the index anew without what was taken out of it: until then the words of a removed claim stand in it. */
    forgetWords(): void {
      database.exec("INSERT INTO claim_index (claim_index) VALUES ('optimize')");
    },
  };
}
