import type { DaySpan } from '../domain/daySpan.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Governor, OffenceList, Parameter } from '../packs/law.ts';
import { parameterValues } from '../packs/parameterValues.ts';
import { referencesOfCondition, type Reference } from '../packs/references.ts';
import { distinct } from '../rules/combineFindings.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { readGoverningDay } from '../rules/readDay.ts';
import { readOtherwise } from '../rules/readOtherwise.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import { changingDays } from '../rules/valuesInForce.ts';

/** What one use of a question's reading comes to, as a text to compare; each reading's own name where more would have to be known. */
type Effect = (id: string) => string;

const itself: Effect = id => id;

function daysOfChange(governed: Parameter | OffenceList, { law }: RuleContext['pack']): readonly IsoDate[] {
  return 'versions' in governed
    ? governed.versions.map(({ from }) => from)
    : changingDays(parameterValues(governed, law));
}

/** Of what a reading governs, only the value or version in force on its day counts. */
function effectOfGoverning(question: string, governed: Parameter | OffenceList, context: RuleContext): Effect {
  const { readings } = named(context.pack.law.unsettled, question);
  const changes = daysOfChange(governed, context.pack);
  const countBy = (day: IsoDate) => changes.filter(change => change <= day).length;
  return id => {
    const fact = readings.find(reading => reading.id === id)?.date;
    const span = fact === undefined ? null : readGoverningDay({ fact }, context).span;
    return span === null ? 'unknown' : `${countBy(span.earliest)} ${countBy(span.latest)}`;
  };
}

/** Of a comparison with the day of a reading, only its outcome counts, unless another question's reading has a part in it. */
function effectOfComparison(question: string, { comparison }: Reference, context: RuleContext): Effect {
  const { readings } = named(context.pack.law.unsettled, question);
  if (comparison === undefined) return itself;
  const others = [...referencesOfCondition(comparison)].some(
    ({ kind, name }) => kind === 'question' && name !== question,
  );
  if (others || readings.some(({ date }) => date === undefined)) return itself;
  return id => evaluateCondition(comparison, readOtherwise(context, { [question]: id })).outcome;
}

/** Every day that could govern, under whichever reading. */
function possibleDays(governor: Governor, context: RuleContext): readonly DaySpan[] {
  const facts =
    'fact' in governor
      ? [governor.fact]
      : named(context.pack.law.unsettled, governor.reading).readings.flatMap(({ date }) => date ?? []);
  return facts.flatMap(fact => readGoverningDay({ fact }, context).span ?? []);
}

/** A choice between variants counts only where one of them may be in force. */
function effectOfVariant(parameter: Parameter, context: RuleContext): Effect {
  const variants = parameterValues(parameter, context.pack.law).filter(({ variant }) => variant !== undefined);
  const mayCount = possibleDays(parameter.governedBy, context).some(({ earliest, latest }) =>
    variants.some(({ from, to }) => from <= latest && (to === undefined || earliest <= to)),
  );
  return mayCount ? itself : () => 'none in force';
}

/** The effects of a question on the parameters and lists that are used. */
function effectsOnLaw(question: string, references: readonly Reference[], context: RuleContext): readonly Effect[] {
  const { parameters, lists } = context.pack.law;
  const used = (kind: Reference['kind']) =>
    distinct(references.filter(reference => reference.kind === kind).map(({ name }) => name));
  const usedParameters = used('parameter').map(name => named(parameters, name));
  const governed = [...usedParameters, ...used('list').map(name => named(lists, name))].filter(
    ({ governedBy }) => 'reading' in governedBy && governedBy.reading === question,
  );
  const varied = usedParameters.filter(({ variantBy }) => variantBy === question);
  return [
    ...governed.map(item => effectOfGoverning(question, item, context)),
    ...varied.map(item => effectOfVariant(item, context)),
  ];
}

/**
 * What a reading comes to on these facts, as a text: readings that come to the same lead to the same results under every other
 * question's readings, so only one of them need be tried.
 */
export function readingEffects(question: string, references: readonly Reference[], context: RuleContext): Effect {
  const { readings } = named(context.pack.law.unsettled, question);
  const uses = references.filter(({ kind, name }) => kind === 'question' && name === question);
  const isAsked = uses.some(({ use }) => use === 'asked');
  // Which of them can be considered may turn on the other questions' readings.
  if (isAsked || readings.some(({ appliesWhen }) => appliesWhen !== undefined)) return itself;
  const effects = [
    ...effectsOnLaw(question, references, context),
    ...uses.filter(({ use }) => use === 'day').map(use => effectOfComparison(question, use, context)),
  ];
  return id => effects.map(effect => effect(id)).join(' ');
}
