import type { Scenario } from '../packs/scenario.ts';
import type { Assessment } from './assessment.ts';
import { compare, compareEach, type ScenarioDifference } from './scenarioDifference.ts';

/** Where what holds across the routes is not what a scenario says. */
export function compareRoutes(
  expected: Scenario['expectClaim'],
  { relations, order, safeguards }: Assessment,
): ScenarioDifference[] {
  if (expected === undefined) return [];
  return [
    ...compareEach(
      '/expectClaim/relations',
      expected.relations,
      new Map(relations.map(({ relationId, outcome }) => [relationId, outcome])),
    ),
    ...(expected.order === undefined ? [] : compare('/expectClaim/order', expected.order, order)),
    ...compareEach(
      '/expectClaim/safeguards',
      expected.safeguards,
      new Map(safeguards.map(({ safeguardId, outcome }) => [safeguardId, outcome])),
    ),
    ...compareEach(
      '/expectClaim/safeguardDays',
      expected.safeguardDays,
      new Map(safeguards.map(({ safeguardId, day }) => [safeguardId, day])),
    ),
  ];
}
