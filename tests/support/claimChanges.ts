import { claimChangeSchema, type ClaimChange } from '../../shared/domain/claimChange.ts';

/** A change as a request carries it, checked by its schema. */
export const toChange = (change: unknown): ClaimChange => claimChangeSchema.parse(change);

/** An answer in words. */
export const answerText = (fact: string, text: string): ClaimChange =>
  toChange({ kind: 'answer', fact, value: { type: 'text', text } });
