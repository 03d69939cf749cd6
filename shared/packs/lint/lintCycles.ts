import type { JurisdictionPack } from '../pack.ts';
import { referencesOfLaw, type Reference } from '../references.ts';
import { issue, type FoundIssue } from './packIssue.ts';

type Name = Pick<Reference, 'kind' | 'name'>;

const pointers = {
  definition: 'definitions',
  list: 'lists',
  parameter: 'parameters',
  question: 'unsettled',
} as const;

/** Whether a name of the law comes back to itself through what it uses. */
function leadsTo(target: Name, from: Name, pack: JurisdictionPack, seen: Set<string>): boolean {
  return [...referencesOfLaw(pack.law, from.kind, from.name)].some(used => {
    if (used.kind === target.kind && used.name === target.name) return true;
    const key = `${used.kind} ${used.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return leadsTo(target, used, pack, seen);
  });
}

/** Nothing in the law is defined by itself. */
export function lintCycles(pack: JurisdictionPack): FoundIssue[] {
  const { definitions, lists, parameters, unsettled } = pack.law;
  const named = [
    ...Object.keys(definitions).map(name => ({ kind: 'definition' as const, name })),
    ...Object.keys(lists).map(name => ({ kind: 'list' as const, name })),
    ...Object.keys(parameters).map(name => ({ kind: 'parameter' as const, name })),
    ...Object.keys(unsettled).map(name => ({ kind: 'question' as const, name })),
  ];
  return named
    .filter(name => leadsTo(name, name, pack, new Set()))
    .map(({ kind, name }) => issue('law.json', `/${pointers[kind]}/${name}`, 'cycle', `${name} is defined by itself`));
}
