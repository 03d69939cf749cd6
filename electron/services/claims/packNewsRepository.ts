import { z } from 'zod';
import {
  assessedResultsSchema,
  assessmentChangeSchema,
  type AssessedResults,
  type AssessmentChange,
} from '../../../shared/assessment/assessedResults.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { Database } from '../store/openDatabase.ts';

const bodySchema = z.string().transform(body => JSON.parse(body) as unknown);

/** Nothing where another version of the program kept it in a shape of its own: a comparison is lost, the claim still opens. */
function readBody<T>(schema: z.ZodType<T>, body: unknown): readonly T[] {
  const read = bodySchema.pipe(schema).safeParse(body);
  return read.success ? [read.data] : [];
}

/** Rows of the tables `last_results` and `pack_news`: what a claim last came to, and what new packs changed since it was looked at. */
export function packNewsRepository(database: Database) {
  return {
    lastResults(claimId: ClaimId): AssessedResults | undefined {
      const body = database.prepare('SELECT body FROM last_results WHERE claim_id = ?').pluck().get(claimId);
      return body === undefined ? undefined : readBody(assessedResultsSchema, body)[0];
    },
    keepResults(claimId: ClaimId, results: AssessedResults): void {
      database
        .prepare('INSERT OR REPLACE INTO last_results (claim_id, body) VALUES (?, ?)')
        .run(claimId, JSON.stringify(results));
    },
    add(claimId: ClaimId, news: AssessmentChange): void {
      database.prepare('INSERT INTO pack_news (claim_id, body) VALUES (?, ?)').run(claimId, JSON.stringify(news));
    },
    /** Oldest first. */
    of(claimId: ClaimId): AssessmentChange[] {
      return database
        .prepare('SELECT body FROM pack_news WHERE claim_id = ? ORDER BY number')
        .pluck()
        .all(claimId)
        .flatMap(body => readBody(assessmentChangeSchema, body));
    },
    remove(claimId: ClaimId): void {
      database.prepare('DELETE FROM pack_news WHERE claim_id = ?').run(claimId);
    },
  };
}
