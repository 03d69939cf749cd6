import type { ClaimId } from '../../shared/domain/claim.ts';
import type { FactId } from '../../shared/domain/fact.ts';

/** The addresses inside a claim, as links take them. A step or the documents may be entered at one question or row. */
export const claimPaths = {
  tasks: (claimId: ClaimId) => `#/claims/${claimId}`,
  step: (claimId: ClaimId, stepId: string) => `#/claims/${claimId}/step/${stepId}`,
  question: (claimId: ClaimId, stepId: string, fact: FactId) => `#/claims/${claimId}/step/${stepId}/${fact}`,
  /** As `question`; what is saved there leads back to the review. */
  questionFromReview: (claimId: ClaimId, stepId: string, fact: FactId) =>
    `#/claims/${claimId}/step/${stepId}/${fact}/review`,
  documents: (claimId: ClaimId) => `#/claims/${claimId}/documents`,
  document: (claimId: ClaimId, document: string) => `#/claims/${claimId}/documents/${document}`,
  amount: (claimId: ClaimId) => `#/claims/${claimId}/amount`,
  review: (claimId: ClaimId) => `#/claims/${claimId}/review`,
  export: (claimId: ClaimId) => `#/claims/${claimId}/export`,
} as const;
