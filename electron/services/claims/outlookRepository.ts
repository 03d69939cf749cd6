import { z } from 'zod';
import { claimRowSchema } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';
import type { ClaimOutlook } from './outlook.ts';

/** What an outlook was derived from: with any other of the three it is stale. */
export interface OutlookBasis {
  readonly revision: number;
  readonly packVersion: string;
  readonly assessedOn: IsoDate;
}

const rowSchema = z.object({ next_deadline: z.string().nullable(), open_questions: z.int() });

/** Rows of the table `claim_outlook`: what lists show, derived and kept so that a list need not assess every claim. */
export function outlookRepository(database: Database) {
  return {
    find(claimId: ClaimId, { revision, packVersion, assessedOn }: OutlookBasis): ClaimOutlook | undefined {
      const row = database
        .prepare(
          `SELECT next_deadline, open_questions FROM claim_outlook
           WHERE claim_id = ? AND revision = ? AND pack_version = ? AND assessed_on = ?`,
        )
        .get(claimId, revision, packVersion, assessedOn);
      if (row === undefined) return undefined;
      const { next_deadline, open_questions } = rowSchema.parse(row);
      return {
        nextDeadline: claimRowSchema.shape.nextDeadline.parse(JSON.parse(next_deadline ?? 'null')),
        openQuestions: open_questions,
      };
    },
    save(claimId: ClaimId, { revision, packVersion, assessedOn }: OutlookBasis, outlook: ClaimOutlook): void {
      const { nextDeadline, openQuestions } = outlook;
      database
        .prepare(
          `INSERT OR REPLACE INTO claim_outlook
           (claim_id, revision, pack_version, assessed_on, next_deadline, open_questions) VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(
          claimId,
          revision,
          packVersion,
          assessedOn,
          nextDeadline === null ? null : JSON.stringify(nextDeadline),
          openQuestions,
        );
    },
  };
}
