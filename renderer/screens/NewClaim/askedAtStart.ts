import type { FactId } from '../../../shared/domain/fact.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';

/** Facts that every pack may have and that choose its wording and path: asked when a claim is made, and changed in its steps. */
const factsAtStart = ['case.claimFor', 'case.actsThrough'] as const;

interface StartQuestion {
  readonly fact: FactId;
  readonly definition: FactDefinition;
  readonly options: NonNullable<FactDefinition['options']>;
}

/** The questions of a pack that a new claim begins with. */
export function askedAtStart(pack: JurisdictionPack): readonly StartQuestion[] {
  return factsAtStart.flatMap(fact => {
    const definition = pack.facts[fact];
    return definition?.options === undefined ? [] : [{ fact, definition, options: definition.options }];
  });
}
