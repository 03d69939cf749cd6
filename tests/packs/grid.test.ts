import { describe, expect, it } from 'vitest';
import { computeAward, groundsOfAward, missingOfAward } from '../../shared/assessment/estimateAward.ts';
import { claimOfAnswers } from '../../shared/assessment/claimOfAnswers.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import { addPeriod, daysBetween, isoDateSchema, type IsoDate } from '../../shared/domain/isoDate.ts';
import { buildRuleContext } from '../../shared/interview/buildRuleContext.ts';
import { gapOn } from '../../shared/packs/gap.ts';
import type { Governor } from '../../shared/packs/law.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { parameterValues } from '../../shared/packs/parameterValues.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { closeReferences, referencesOfAmount } from '../../shared/packs/references.ts';
import type { Scenario } from '../../shared/packs/scenario.ts';
import type { Scheme } from '../../shared/packs/scheme.ts';
import { referencesOfScheme } from '../../shared/packs/schemeQuestions.ts';
import { evaluateCondition } from '../../shared/rules/evaluateCondition.ts';
import type { RuleContext } from '../../shared/rules/ruleContext.ts';
import type { AmountFinding } from '../../shared/rules/sum.ts';
import { takeReading } from '../../shared/rules/takeReading.ts';
import { parameterInForce, versionInForce } from '../../shared/rules/valuesInForce.ts';
import { everyRoute } from './everyPack.ts';

/** The first day of every quarter from 2018 to 2027. */
const quarters: readonly IsoDate[] = Array.from({ length: 40 }, (_, index) =>
  isoDateSchema.parse(`${2018 + Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`),
);

/** What is in force on a day, read from the data alone: each stands until its act ends it or the next one begins. */
function inForceOn<T extends { readonly from: IsoDate; readonly to?: IsoDate | undefined }>(
  dated: readonly T[],
  day: IsoDate,
): readonly T[] {
  return dated.filter(({ from, to }, index) => {
    const next = dated[index + 1];
    return from <= day && (to === undefined || day <= to) && (next === undefined || day < next.from);
  });
}

/** The law asked with one day known: the one that governs, as the first reading has it. */
function askedOn(governedBy: Governor, day: IsoDate, pack: JurisdictionPack): RuleContext {
  const bare = { ...buildRuleContext(pack, claimOfAnswers(pack, {}, day), day), today: null };
  const fact = 'fact' in governedBy ? governedBy.fact : takeReading(governedBy.reading, bare).date;
  return fact === undefined ? bare : { ...bare, facts: { [fact]: { type: 'date', date: day } } };
}

/** The parameters or lists behind a route's outcome, its sum and the duty on it. */
function namesOf(scheme: Scheme, pack: JurisdictionPack, kind: 'parameter' | 'list'): readonly string[] {
  const duty = scheme.duty === undefined ? [] : closeReferences(pack.law, referencesOfAmount(scheme.duty));
  const used = [...referencesOfScheme(scheme, pack), ...duty].filter(reference => reference.kind === kind);
  return [...new Set(used.map(({ name }) => name))];
}

describe.each(everyRoute)('$route, on the first day of every quarter from 2018 to 2027', ({ pack, scheme }) => {
  it('has one value of every parameter, or a gap that the pack declares', () => {
    for (const name of namesOf(scheme, pack, 'parameter')) {
      const parameter = pack.law.parameters[name]!;
      const common = parameterValues(parameter, pack.law).filter(({ variant }) => variant === undefined);
      for (const day of quarters) {
        const values = inForceOn(common, day).filter(({ value }) => value !== null);
        const gap = gapOn(pack.gaps, 'parameters', parameter.valuesOf ?? name, day);
        expect([name, day, values.length + (gap === undefined ? 0 : 1)]).toEqual([name, day, 1]);
        const { value, doubts } = parameterInForce(name, askedOn(parameter.governedBy, day, pack));
        expect([value?.cite, doubts[0]?.text]).toEqual([values[0]?.cite, gap?.text]);
      }
    }
  });

  it('has one text of every list, or a gap that the pack declares', () => {
    for (const name of namesOf(scheme, pack, 'list')) {
      const list = pack.law.lists[name]!;
      for (const day of quarters) {
        const versions = inForceOn(list.versions, day);
        const gap = gapOn(pack.gaps, 'lists', name, day);
        expect([name, day, versions.length + (gap === undefined ? 0 : 1)]).toEqual([name, day, 1]);
        const { value, doubts } = versionInForce(name, askedOn(list.governedBy, day, pack));
        expect([value?.label, doubts[0]?.text]).toEqual([versions[0]?.label, gap?.text]);
      }
    }
  });
});

type Answers = Readonly<Record<FactId, FactValue>>;

function answersOf({ answers }: Scenario, pack: JurisdictionPack): Answers {
  const reading = readCaseAnswers(pack, answers);
  if (!reading.ok) throw new Error('a scenario of the pack can be read');
  return reading.answers;
}

/** The whole case, with every day in it, as many days earlier or later. */
function moveAnswers(answers: Answers, count: number): Answers {
  const move = (day: IsoDate) => addPeriod(day, { count, unit: 'days' });
  return Object.fromEntries(
    Object.entries(answers).map(([fact, value]) => [
      fact,
      value.type === 'date'
        ? { ...value, date: move(value.date), ...(value.until !== undefined && { until: move(value.until) }) }
        : value,
    ]),
  );
}

function parametersIn({ parameter, parts }: AmountFinding): readonly NonNullable<AmountFinding['parameter']>[] {
  return [...(parameter === null ? [] : [parameter]), ...parts.flatMap(parametersIn)];
}

/** A case that opens the route, as the pack's first scenario of it. */
function openingCase({ scenarios }: JurisdictionPack, scheme: Scheme): Scenario {
  const opening = scenarios.find(({ expect: expected }) => expected[scheme.id]?.outcome === 'met');
  if (opening === undefined) throw new Error(`no scenario opens ${scheme.id}`);
  return opening;
}

describe.each(everyRoute)('$route, walked through the quarters with a case that opens it', ({ pack, scheme }) => {
  const opening = openingCase(pack, scheme);
  const answers = answersOf(opening, pack);
  const days = Object.values(answers).flatMap(value => (value.type === 'date' ? [value.date] : []));
  const anchor = days.toSorted().at(-1) ?? opening.today;

  it.each(quarters)('%s: settled, or what is open is an answer or a declared doubt', quarter => {
    const moved = daysBetween(anchor, quarter);
    const today = addPeriod(opening.today, { count: moved, unit: 'days' });
    const claim = {
      ...claimOfAnswers(pack, moveAnswers(answers, moved), today),
      losses: opening.losses ?? [],
      payments: opening.payments ?? [],
      readings: opening.readings ?? {},
    };
    const award = computeAward(scheme, buildRuleContext(pack, claim, today));
    const isOpen = award.outcome === 'unknown' || award.sum.kind === 'unknown';
    const reasons = [...missingOfAward(award), ...groundsOfAward(award).doubts.map(({ code }) => code)];
    expect(isOpen ? reasons.length : 1).toBeGreaterThan(0);
    for (const { parameter, from, on, cite } of parametersIn(award.calculation)) {
      const values = parameterValues(pack.law.parameters[parameter]!, pack.law);
      expect(values.filter(value => value.from === from && value.from <= on && value.cite === cite)).toHaveLength(1);
    }
  });
});

describe.each(everyRoute)('$route', ({ pack, scheme }) => {
  it.each(['met', 'notMet'] as const)('has a scenario in which it is %s', outcome => {
    expect(pack.scenarios.some(({ expect: expected }) => expected[scheme.id]?.outcome === outcome)).toBe(true);
  });
});

describe('parole: the half and its two gauges by the day of the offence, or the whole (kg-2.md §1)', () => {
  const { pack, scheme } = everyRoute.find(({ route }) => route === 'kg parole')!;
  const halves = scheme.gauges.filter(({ atLeastPercent }) => atLeastPercent === 50);
  it.each(quarters)('%s', day => {
    const context = askedOn({ fact: 'incident.date' }, day, pack);
    const counting = halves.map(({ appliesWhen }) => appliesWhen && evaluateCondition(appliesWhen, context).outcome);
    // Law of 3 November 2025 No. 250 put the whole in the place of the half.
    const outcome = day <= '2025-11-03' ? 'met' : 'notMet';
    expect(counting).toEqual([outcome, outcome]);
  });
});
