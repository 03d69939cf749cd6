import type { Claim, ClaimId } from './claim.ts';

/** A claim of which only the name is known, before its first change. */
export function emptyClaim(
  claimId: ClaimId,
  jurisdiction: string,
  title: string,
  createdOn: Claim['createdOn'],
): Claim {
  return {
    format: 1,
    claimId,
    jurisdiction,
    title,
    createdOn,
    answers: {},
    notKnown: [],
    drafts: {},
    losses: [],
    payments: [],
    evidence: [],
    requestedDocuments: {},
    blocks: {},
    awardPayments: [],
    safeguardsDone: [],
    pursued: [],
    readings: {},
  };
}
