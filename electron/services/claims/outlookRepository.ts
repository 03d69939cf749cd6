import { z } from 'zod';
import { listedDeadlineSchema } from '../../../shared/bridge/claimDeadlines.ts';
import { claimRowSchema } from '../../../shared/bridge/contract.ts';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';
import type { ClaimOutlook } from './outlook.ts';

/** What an outlook was derived from: with any other of the three it is stale. */
export interface OutlookBasis {
  readonly revision: number;
  readonly packVersion: string;
  readonly assessedOn: IsoDate;
}

/** An outlook as kept. */
export interface KeptOutlook extends OutlookBasis, ClaimOutlook {}

const rowSchema = z.object({
  claim_id: claimIdSchema,
  revision: z.int(),
  pack_version: z.string(),
  assessed_on: isoDateSchema,
  next_deadline: z.string().nullable(),
  open_questions: z.int(),
  deadlines: z.string(),
});
const deadlinesSchema = z.array(listedDeadlineSchema);

function toKept(row: unknown): readonly [ClaimId, KeptOutlook] {
  const { claim_id, revision, pack_version, assessed_on, next_deadline, open_questions, deadlines } =
    rowSchema.parse(row);
  const nextDeadline = claimRowSchema.shape.nextDeadline.parse(JSON.parse(next_deadline ?? 'null'));
  return [
    claim_id,
    {
      revision,
      packVersion: pack_version,
      assessedOn: assessed_on,
      nextDeadline,
      openQuestions: open_questions,
      deadlines: deadlinesSchema.parse(JSON.parse(deadlines)),
    },
  ];
}

/** Rows of the table `claim_outlook`: what lists show, derived and kept so that a list need not assess every claim. */
export function outlookRepository(database: Database) {
  return {
    all(): ReadonlyMap<ClaimId, KeptOutlook> {
      return new Map(database.prepare('SELECT * FROM claim_outlook').all().map(toKept));
    },
    save(
      claimId: ClaimId,
      { revision, packVersion, assessedOn, nextDeadline, openQuestions, deadlines }: KeptOutlook,
    ): void {
      database
        .prepare(
          `INSERT OR REPLACE INTO claim_outlook
           (claim_id, revision, pack_version, assessed_on, next_deadline, open_questions, deadlines)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          claimId,
          revision,
          packVersion,
          assessedOn,
          nextDeadline === null ? null : JSON.stringify(nextDeadline),
          openQuestions,
          JSON.stringify(deadlines),
        );
    },
  };
}
