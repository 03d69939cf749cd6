import type { JurisdictionPack } from '../pack.ts';
import type { Relation } from '../relation.ts';
import { issue, repeated, type FoundIssue } from './packIssue.ts';

/** Whether a route comes to stand before itself. */
function standsBefore(target: string, from: string, relations: readonly Relation[], seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return relations
    .filter(({ kind, first }) => kind === 'before' && first === from)
    .some(({ then }) => then === target || standsBefore(target, then, relations, seen));
}

/** Routes bear on others than themselves, and none must be filed before itself. */
export function lintRelations(pack: JurisdictionPack): FoundIssue[] {
  const { relations, schemes } = pack;
  return [
    ...repeated(relations.map(({ id }) => id)).map(id =>
      issue('relations.json', '', 'repeatedId', `${id} stands twice`),
    ),
    ...relations.flatMap(({ id, first, then }, index) =>
      first === then ? issue('relations.json', `/${index}/then`, 'relatesToItself', `${id} names one route twice`) : [],
    ),
    ...schemes
      .filter(({ id }) => standsBefore(id, id, relations, new Set()))
      .map(({ id }) => issue('relations.json', '', 'cycle', `${id} would have to be filed before itself`)),
  ];
}
