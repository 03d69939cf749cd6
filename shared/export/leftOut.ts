import type { FactId, FactSheet } from '../domain/fact.ts';
import type { Finding } from '../rules/finding.ts';

/** What a paper does not tell. */
export interface LeftOut {
  /** False of an export for another recipient, though it may leave out no answer. */
  readonly isWhole: boolean;
  /** Answers in whose place a mark stands: those that were chosen, and those that are asked for only under one of them. */
  readonly marked: ReadonlySet<FactId>;
  /** What typed texts and finished files are searched for: the answers that were chosen, and what is nowhere else of those that hang on them. */
  readonly sought: FactSheet;
}

/** The whole export: nothing is left out. */
export const nothingLeftOut: LeftOut = { isWhole: true, marked: new Set(), sought: {} };

/** Whether it cannot be said without an answer that is left out. */
export function hangsOnLeftOut(
  { outcome, missing }: Pick<Finding, 'outcome' | 'missing'>,
  { marked }: LeftOut,
): boolean {
  return outcome === 'unknown' && missing.some(fact => marked.has(fact));
}
