import { claimSchema, type Claim } from './claim.ts';
import type { FactId, FactValue } from './fact.ts';

/** Options of closed questions by the names that they had before, so that nobody is asked again what they answered. */
const renamedOptions: Readonly<Record<FactId, Readonly<Record<string, string>>>> = {
  'fund.decision': { awarded: 'granted' },
};

function renameOption(fact: FactId, value: FactValue): FactValue {
  const name = value.type === 'choice' ? renamedOptions[fact]?.[value.choice] : undefined;
  return name === undefined ? value : { type: 'choice', choice: name };
}

/** Reads a claim as it was kept, by this release or an earlier one. Throws ZodError for anything else. */
export function upgradeClaim(kept: unknown): Claim {
  // Format 1 is the only one; a later format adds its step here, from the number that it finds.
  const claim = claimSchema.parse(kept);
  const answers = Object.entries(claim.answers).map(([fact, value]) => [fact, renameOption(fact, value)] as const);
  return { ...claim, answers: Object.fromEntries(answers) };
}
