import type { ClaimId } from '../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';

/** Where each reply lies in the window's cache. */
export const cacheKeys = {
  info: ['info'],
  backupState: ['backupState'],
  packs: ['packs'],
  pack: (jurisdiction: string) => ['pack', jurisdiction],
  claims: ['claims'],
  /** Of all claims: below their key, so that they are read anew whenever one changes. */
  found: (words: string) => ['claims', 'found', words],
  freeTitle: (names: readonly string[]) => ['claims', 'freeTitle', names],
  deadlines: ['claims', 'deadlines'],
  reminders: ['claims', 'reminders'],
  retention: ['claims', 'retention'],
  keeping: (claimId: ClaimId) => ['claims', 'retention', claimId],
  claim: (claimId: ClaimId) => ['claim', claimId],
  /** Whatever else is read of a claim: plans, previews, exports. Dropped when the claim changes. */
  ofClaim: (claimId: ClaimId) => ['ofClaim', claimId],
  /** Dropped with the page that shows it: a quick check is kept by nobody. */
  check: (jurisdiction: string, answers: Readonly<Record<FactId, FactValue>>) => ['check', jurisdiction, answers],
  /** What the last change of the charge changed, until it was seen. */
  requalification: (claimId: ClaimId) => ['requalification', claimId],
  /** Forms of the office; below it what is read of one. Previews are made anew and kept apart. */
  forms: ['forms'],
  form: (formId: string) => ['forms', formId],
  formPreview: (formId: string) => ['formPreview', formId],
  people: ['people'],
  /** What another hand did to the history. */
  alteration: ['alteration'],
  saving: ['saving'],
  progress: (jobId: string) => ['progress', jobId],
} as const;
