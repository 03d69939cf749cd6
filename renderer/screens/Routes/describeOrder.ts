import type { RelationFinding } from '../../../shared/assessment/assessment.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';

type Related = Pick<OpenedClaim, 'claim' | 'assessment'>;

/** One place in the order to file, with what must come before it. */
export interface PlaceInOrder {
  readonly schemeId: string;
  readonly after: readonly RelationFinding[];
}

const holds = ({ outcome }: RelationFinding): boolean => outcome !== 'notMet';

/** The order to file, each route with the reasons why it waits for another; what is not known to come before is told too. */
export function describeOrder({ assessment: { order, relations } }: Related): readonly PlaceInOrder[] {
  return order.map(schemeId => ({
    schemeId,
    after: relations.filter(
      relation =>
        relation.kind === 'before' && holds(relation) && relation.then === schemeId && order.includes(relation.first),
    ),
  }));
}

export const relationKinds = [
  'excludes',
  'reduces',
  'opens',
  'beside',
] as const satisfies readonly RelationFinding['kind'][];

/** How routes that are open or taken bear on each other; what one opens need not be open yet. */
export function liveRelations({ claim, assessment }: Related): readonly RelationFinding[] {
  const isLive = (id: string) =>
    claim.pursued.includes(id) ||
    assessment.schemes.some(({ schemeId, outcome }) => schemeId === id && outcome !== 'notMet');
  return assessment.relations.filter(
    relation => holds(relation) && isLive(relation.first) && (relation.kind === 'opens' || isLive(relation.then)),
  );
}
