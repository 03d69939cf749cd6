import type { ClaimId } from '../../shared/domain/claim.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { FactId } from '../../shared/domain/fact.ts';
import type { CameFrom } from './comeBack.ts';

/** The addresses inside a claim, as links take them. A step or the documents may be entered at one question or row. */
export const claimPaths = {
  tasks: (claimId: ClaimId) => `#/claims/${claimId}`,
  step: (claimId: ClaimId, stepId: string) => `#/claims/${claimId}/step/${stepId}`,
  question: (claimId: ClaimId, stepId: string, fact: FactId) => `#/claims/${claimId}/step/${stepId}/${fact}`,
  /** As `question`; what is saved there leads back to where one came from. */
  questionFrom: (claimId: ClaimId, stepId: string, fact: FactId, from: CameFrom) =>
    `#/claims/${claimId}/step/${stepId}/${fact}/${from}`,
  documents: (claimId: ClaimId) => `#/claims/${claimId}/documents`,
  document: (claimId: ClaimId, document: string) => `#/claims/${claimId}/documents/${document}`,
  losses: (claimId: ClaimId) => `#/claims/${claimId}/losses`,
  loss: (claimId: ClaimId, lossId: string) => `#/claims/${claimId}/losses/${lossId}`,
  payment: (claimId: ClaimId, paymentId: string) => `#/claims/${claimId}/payments/${paymentId}`,
  /** What came of a scheme's application since it was filed. */
  after: (claimId: ClaimId, scheme: string) => `#/claims/${claimId}/after/${scheme}`,
  awardPayment: (claimId: ClaimId, scheme: string, paymentId: string) =>
    `#/claims/${claimId}/after/${scheme}/payments/${paymentId}`,
  /** One paper made alone, as a complaint is. */
  paperAlone: (claimId: ClaimId, scheme: string, paper: string) => `#/claims/${claimId}/paper/${scheme}/${paper}`,
  written: (claimId: ClaimId, paper: string) => `#/claims/${claimId}/written/${paper}`,
  /** One part of what is written for a paper; what is saved there leads back to where one came from. */
  blockFrom: (claimId: ClaimId, paper: string, block: string, from: CameFrom) =>
    `#/claims/${claimId}/written/${paper}/${block}/${from}`,
  routes: (claimId: ClaimId) => `#/claims/${claimId}/routes`,
  amount: (claimId: ClaimId, scheme: string) => `#/claims/${claimId}/amount/${scheme}`,
  risks: (claimId: ClaimId) => `#/claims/${claimId}/risks`,
  safeguards: (claimId: ClaimId) => `#/claims/${claimId}/safeguards`,
  review: (claimId: ClaimId) => `#/claims/${claimId}/review`,
  export: (claimId: ClaimId) => `#/claims/${claimId}/export`,
  history: (claimId: ClaimId) => `#/claims/${claimId}/history`,
  /** The claim as it was at the end of a day. */
  historyOn: (claimId: ClaimId, day: IsoDate) => `#/claims/${claimId}/history/${day}`,
  /** A new claim from the same event. */
  newFrom: (claimId: ClaimId) => `#/claims/new/${claimId}`,
  family: (claimId: ClaimId) => `#/claims/${claimId}/family`,
} as const;
