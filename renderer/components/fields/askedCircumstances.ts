import { parseOffenceReference, type OffenceQualifier, type OffenceReference } from '../../../shared/domain/offence.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import type { Law } from '../../../shared/packs/law.ts';

const agree = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;

/** True where two provisions may be the same one: what either leaves open does not part them. */
function mayBeSame(a: OffenceReference, b: OffenceReference): boolean {
  return a.article === b.article && agree(a.part, b.part) && agree(a.point, b.point);
}

function factsRead(condition: Condition): readonly string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(factsRead);
  if (condition.op === 'not') return factsRead(condition.of);
  return 'fact' in condition ? [condition.fact] : [];
}

/** The circumstances that some list turns on for this provision: only these are asked, whichever version will govern. */
export function askedCircumstances(lists: Law['lists'], offence: OffenceReference): ReadonlySet<OffenceQualifier> {
  const read = Object.values(lists)
    .flatMap(list => list.versions.flatMap(version => version.entries))
    .filter(entry => entry.onlyIf !== undefined && mayBeSame(parseOffenceReference(entry.ref), offence))
    .flatMap(entry => (entry.onlyIf === undefined ? [] : factsRead(entry.onlyIf)));
  const named = read.filter(fact => fact.startsWith('offence.')).map(fact => fact.slice('offence.'.length));
  return new Set(named as OffenceQualifier[]);
}
