import type { FactId, FactValue } from '../domain/fact.ts';
import type { Amount } from './amount.ts';
import type { Condition, DateReference } from './condition.ts';
import type { Governor, Law } from './law.ts';

/** A name that a condition or amount uses, and where it stands (a JSON pointer below the node that was walked). */
export interface Reference {
  readonly kind: 'fact' | 'list' | 'parameter' | 'question' | 'definition' | 'head' | 'scheme';
  readonly name: string;
  readonly pointer: string;
  /** Of a fact: the types of value that this use can read; any where it reads none. */
  readonly types?: readonly FactValue['type'][];
  /** Of a choice or of several: the options that are tested. */
  readonly options?: readonly string[];
  /**
   * Of a question: whether its reading governs a value or list, chooses between variants, gives a day to compare, or is asked for.
   * Of a scheme: `paid` where what was paid on its award counts, and not whether it is pursued.
   */
  readonly use?: 'governs' | 'variant' | 'day' | 'asked' | 'paid';
  /** Of a day to compare: the comparison. */
  readonly comparison?: Condition;
  /** Of a question whose reading is asked for: which one. */
  readonly reading?: string;
}

function ofFact(name: FactId, pointer: string, ...types: FactValue['type'][]): Reference {
  return { kind: 'fact', name, pointer, ...(types.length > 0 && { types }) };
}

function* ofDay(day: DateReference, pointer: string, comparison: Condition): Generator<Reference> {
  if ('fact' in day) yield ofFact(day.fact, `${pointer}/fact`, 'date');
  if ('reading' in day)
    yield { kind: 'question', name: day.reading, pointer: `${pointer}/reading`, use: 'day', comparison };
}

function* ofHeads(heads: readonly string[], pointer: string): Generator<Reference> {
  for (const [index, name] of heads.entries()) yield { kind: 'head', name, pointer: `${pointer}/heads/${index}` };
}

/** Every name that a condition uses itself, not what stands behind the names. */
export function* referencesOfCondition(condition: Condition, pointer = ''): Generator<Reference> {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const [index, part] of condition.of.entries()) yield* referencesOfCondition(part, `${pointer}/of/${index}`);
      return;
    case 'not':
      yield* referencesOfCondition(condition.of, `${pointer}/of`);
      return;
    case 'isTrue':
      yield ofFact(condition.fact, `${pointer}/fact`, 'boolean');
      return;
    case 'oneOf':
      yield { ...ofFact(condition.fact, `${pointer}/fact`, 'choice'), options: condition.values };
      return;
    case 'includes':
      yield { ...ofFact(condition.fact, `${pointer}/fact`, 'choices'), options: [condition.value] };
      return;
    case 'answered':
      yield ofFact(condition.fact, `${pointer}/fact`);
      return;
    case 'atLeastShare':
      yield ofFact(condition.fact, `${pointer}/fact`, 'count');
      yield ofFact(condition.of, `${pointer}/of`, 'count');
      return;
    case 'atLeast':
    case 'atMost':
      yield ofFact(condition.fact, `${pointer}/fact`, 'count', 'money');
      return;
    case 'anyListed':
      yield ofFact(condition.fact, `${pointer}/fact`, 'offences');
      yield { kind: 'list', name: condition.list, pointer: `${pointer}/list` };
      return;
    case 'before':
      yield* ofDay(condition.date, `${pointer}/date`, condition);
      yield* ofDay(condition.than, `${pointer}/than`, condition);
      return;
    case 'within':
      yield* ofDay(condition.date, `${pointer}/date`, condition);
      yield* ofDay(condition.of, `${pointer}/of`, condition);
      return;
    case 'exists':
      yield* ofHeads(condition.heads, pointer);
      return;
    case 'pursues':
      yield { kind: 'scheme', name: condition.scheme, pointer: `${pointer}/scheme` };
      return;
    case 'reading':
      yield {
        kind: 'question',
        name: condition.question,
        pointer: `${pointer}/question`,
        use: 'asked',
        reading: condition.is,
      };
      return;
    case 'defined':
      yield { kind: 'definition', name: condition.as, pointer: `${pointer}/as` };
      return;
    default:
      condition satisfies never;
  }
}

/** Every name that an amount uses itself, its conditions included. */
export function* referencesOfAmount(amount: Amount, pointer = ''): Generator<Reference> {
  switch (amount.op) {
    case 'parameter':
      yield { kind: 'parameter', name: amount.parameter, pointer: `${pointer}/parameter` };
      return;
    case 'times':
      if (typeof amount.factor === 'string') yield ofFact(amount.factor, `${pointer}/factor`, 'count');
      yield* referencesOfAmount(amount.of, `${pointer}/of`);
      return;
    case 'share':
      if (typeof amount.percent === 'string') yield ofFact(amount.percent, `${pointer}/percent`, 'count');
      yield* referencesOfAmount(amount.of, `${pointer}/of`);
      return;
    case 'losses':
      yield* ofHeads(amount.heads, pointer);
      if (amount.asks !== undefined) yield ofFact(amount.asks, `${pointer}/asks`, 'boolean');
      return;
    case 'awardPaid':
      for (const [index, name] of (amount.schemes ?? []).entries())
        yield { kind: 'scheme', name, pointer: `${pointer}/schemes/${index}`, use: 'paid' };
      return;
    case 'payments':
      if (amount.asks !== undefined) yield ofFact(amount.asks, `${pointer}/asks`, 'boolean');
      return;
    case 'least':
    case 'greatest':
    case 'sum':
      for (const [index, part] of amount.of.entries()) yield* referencesOfAmount(part, `${pointer}/of/${index}`);
      return;
    case 'unlessAbove':
      yield* referencesOfAmount(amount.of, `${pointer}/of`);
      yield* referencesOfAmount(amount.limit, `${pointer}/limit`);
      return;
    case 'minus':
      yield* referencesOfAmount(amount.from, `${pointer}/from`);
      yield* referencesOfAmount(amount.take, `${pointer}/take`);
      return;
    case 'when':
      yield* referencesOfCondition(amount.condition, `${pointer}/condition`);
      yield* referencesOfAmount(amount.then, `${pointer}/then`);
      return;
    case 'stated':
    case 'asked':
      yield ofFact(amount.fact, `${pointer}/fact`, 'money');
      return;
    case 'noCap':
    case 'nothing':
      return;
    default:
      amount satisfies never;
  }
}

function* ofGovernor(governor: Governor, pointer: string): Generator<Reference> {
  if ('fact' in governor) yield ofFact(governor.fact, `${pointer}/fact`, 'date');
  else yield { kind: 'question', name: governor.reading, pointer: `${pointer}/reading`, use: 'governs' };
}

/** The names that law.json uses under one of its own: a parameter, a list, a definition or an unsettled question. */
export function* referencesOfLaw(law: Law, kind: Reference['kind'], name: string): Generator<Reference> {
  const parameter = kind === 'parameter' ? law.parameters[name] : undefined;
  if (parameter !== undefined) {
    yield* ofGovernor(parameter.governedBy, `/parameters/${name}/governedBy`);
    if (parameter.valuesOf !== undefined)
      yield { kind: 'parameter', name: parameter.valuesOf, pointer: `/parameters/${name}/valuesOf` };
    if (parameter.variantBy !== undefined)
      yield { kind: 'question', name: parameter.variantBy, pointer: `/parameters/${name}/variantBy`, use: 'variant' };
  }
  const list = kind === 'list' ? law.lists[name] : undefined;
  if (list !== undefined) {
    yield* ofGovernor(list.governedBy, `/lists/${name}/governedBy`);
    for (const [index, { entries }] of list.versions.entries())
      for (const [at, { onlyIf }] of entries.entries())
        if (onlyIf !== undefined)
          yield* referencesOfCondition(onlyIf, `/lists/${name}/versions/${index}/entries/${at}/onlyIf`);
  }
  const definition = kind === 'definition' ? law.definitions[name] : undefined;
  if (definition !== undefined) yield* referencesOfCondition(definition.condition, `/definitions/${name}/condition`);
  const question = kind === 'question' ? law.unsettled[name] : undefined;
  for (const [index, { date, appliesWhen }] of (question?.readings ?? []).entries()) {
    const pointer = `/unsettled/${name}/readings/${index}`;
    if (date !== undefined) yield ofFact(date, `${pointer}/date`, 'date');
    if (appliesWhen !== undefined) yield* referencesOfCondition(appliesWhen, `${pointer}/appliesWhen`);
  }
}

/** The names given and all that stand behind them in law.json: every use of a name, each name followed once. */
export function closeReferences(law: Law, given: Iterable<Reference>): readonly Reference[] {
  const uses = [...given];
  const followed = new Set<string>();
  // The list grows while it is walked.
  for (const { kind, name } of uses) {
    const key = `${kind} ${name}`;
    if (followed.has(key)) continue;
    followed.add(key);
    uses.push(...referencesOfLaw(law, kind, name));
  }
  return uses;
}
