import { offenceQualifierSchema } from '../../domain/offence.ts';
import type { JurisdictionPack } from '../pack.ts';
import { valueTypeOf } from '../valueTypeOf.ts';
import { issue, type FoundIssue } from './packIssue.ts';
import type { PlacedReference } from './packReferences.ts';

const circumstances: ReadonlySet<string> = new Set(
  offenceQualifierSchema.options.map(qualifier => `offence.${qualifier}`),
);

/** Circumstances of an offence are known only where its entry on a list is tested, or a definition that such an entry uses. */
function lintCircumstance({ file, pointer, name }: PlacedReference, pack: JurisdictionPack): FoundIssue[] {
  if (file !== 'law.json' || !/^\/(lists|definitions)\//.test(pointer))
    return [issue(file, pointer, 'circumstanceElsewhere', `${name} is known only within an offence list`)];
  const qualifier = name.slice('offence.'.length);
  const isAsked = Object.values(pack.facts).some(({ qualifiers }) => Object.keys(qualifiers ?? {}).includes(qualifier));
  return isAsked
    ? []
    : [issue(file, pointer, 'circumstanceNotAsked', `no question about offences asks for ${qualifier}`)];
}

function lintFact(reference: PlacedReference, pack: JurisdictionPack): FoundIssue[] {
  const { file, pointer, name, types, options } = reference;
  if (circumstances.has(name)) return lintCircumstance(reference, pack);
  const definition = pack.facts[name];
  if (definition === undefined) return [issue(file, pointer, 'unknownFact', `facts.json does not define ${name}`)];
  const type = valueTypeOf[definition.kind];
  if (types !== undefined && !types.includes(type))
    return [issue(file, pointer, 'wrongKind', `${name} is of kind ${definition.kind}; needed: ${types.join(' or ')}`)];
  const known = (definition.options ?? []).map(({ id }) => id);
  return (options ?? [])
    .filter(option => !known.includes(option))
    .map(option => issue(file, pointer, 'unknownOption', `${name} has no option ${option}`));
}

function lintQuestion({ file, pointer, name, use, reading }: PlacedReference, pack: JurisdictionPack): FoundIssue[] {
  const question = pack.law.unsettled[name];
  if (question === undefined) return [issue(file, pointer, 'unknownQuestion', `law.json does not define ${name}`)];
  if (reading !== undefined && !question.readings.some(({ id }) => id === reading))
    return [issue(file, pointer, 'unknownReading', `${name} has no reading ${reading}`)];
  const needsDay = use === 'governs' || use === 'day';
  return question.readings
    .filter(({ date }) => needsDay && date === undefined)
    .map(({ id }) => issue(file, pointer, 'readingWithoutDay', `reading ${id} of ${name} names no day`));
}

function lintReference(reference: PlacedReference, pack: JurisdictionPack): FoundIssue[] {
  const { kind, name, file, pointer } = reference;
  const missing = (record: object, code: string) =>
    Object.hasOwn(record, name) ? [] : [issue(file, pointer, code, `law.json does not define ${name}`)];
  switch (kind) {
    case 'fact':
      return lintFact(reference, pack);
    case 'question':
      return lintQuestion(reference, pack);
    case 'list':
      return missing(pack.law.lists, 'unknownList');
    case 'parameter':
      return missing(pack.law.parameters, 'unknownParameter');
    case 'definition':
      return missing(pack.law.definitions, 'unknownDefinition');
    case 'scheme':
      return pack.schemes.some(({ id }) => id === name)
        ? []
        : [issue(file, pointer, 'unknownScheme', `there is no schemes/${name}.json`)];
    case 'head':
      return missing(pack.law.heads, 'unknownHead');
    default:
      return kind satisfies never;
  }
}

/** Everything that is named exists, and is of a kind that can be read so. */
export function lintNames(pack: JurisdictionPack, references: readonly PlacedReference[]): FoundIssue[] {
  return references.flatMap(reference => lintReference(reference, pack));
}
