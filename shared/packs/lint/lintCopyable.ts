import type { FactKind } from '../interview.ts';
import type { JurisdictionPack } from '../pack.ts';
import { issue, type FoundIssue } from './packIssue.ts';

/** Kinds of answers that can say nothing of a person by themselves. */
const impersonal: ReadonlySet<FactKind> = new Set(['offences', 'date', 'text', 'choice', 'boolean']);
/** Questions about a person begin so. */
const ofPersons = ['victim.', 'claimant.', 'representative.', 'deceased.', 'family.', 'child.', 'bank.', 'accused.'];

/** What a new claim from the same event takes over is no person's. */
export function lintCopyable({ facts }: JurisdictionPack): FoundIssue[] {
  return Object.entries(facts).flatMap(([fact, { kind, copyable }]) => {
    const isPersonal = !impersonal.has(kind) || ofPersons.some(start => fact.startsWith(start));
    return copyable === true && isPersonal
      ? [issue('facts.json', `/${fact}/copyable`, 'copiesPerson', `${fact} may be about a person`)]
      : [];
  });
}
