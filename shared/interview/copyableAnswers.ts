import type { Claim } from '../domain/claim.ts';
import type { FactValue } from '../domain/fact.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

/** Of an offence's circumstances only how it was done is the event's; what it did to somebody is that person's. */
function withoutHarm(value: FactValue): FactValue {
  if (value.type !== 'offences') return value;
  const offences = value.offences.map(({ qualifiers, ...reference }) => {
    const group = qualifiers?.criminalGroup;
    return group === undefined ? reference : { ...reference, qualifiers: { criminalGroup: group } };
  });
  return { type: 'offences', offences };
}

/** The answers that a new claim from the same event takes over: those that the pack calls copyable, and nothing else of the claim. */
export function copyableAnswers({ facts }: JurisdictionPack, { answers }: Pick<Claim, 'answers'>): Claim['answers'] {
  const copied = Object.entries(answers).filter(([fact]) => facts[fact]?.copyable === true);
  return Object.fromEntries(copied.map(([fact, value]) => [fact, withoutHarm(value)]));
}
