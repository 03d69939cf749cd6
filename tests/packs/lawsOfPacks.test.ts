import { assert, constantFrom, nat, property, subarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOfAnswers } from '../../shared/assessment/claimOfAnswers.ts';
import { computeAward, type Award } from '../../shared/assessment/estimateAward.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import { parseOffenceReference } from '../../shared/domain/offence.ts';
import { buildRuleContext } from '../../shared/interview/buildRuleContext.ts';
import { planSteps } from '../../shared/interview/planSteps.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { closeReferences, referencesOfCondition, type Reference } from '../../shared/packs/references.ts';
import type { Scenario } from '../../shared/packs/scenario.ts';
import type { Scheme } from '../../shared/packs/scheme.ts';
import { referencesOfScheme } from '../../shared/packs/schemeQuestions.ts';
import type { Sum } from '../../shared/rules/sum.ts';
import { everyPack } from './everyPack.ts';

const packs = everyPack.map(pack => ({ name: pack.manifest.jurisdiction, pack }));

function claimOf({ answers, losses, payments, readings, today }: Scenario, pack: JurisdictionPack): Claim {
  const reading = readCaseAnswers(pack, answers);
  if (!reading.ok) throw new Error('a scenario of the pack can be read');
  const claim = claimOfAnswers(pack, { ...reading.answers }, today);
  return { ...claim, losses: losses ?? [], payments: payments ?? [], readings: readings ?? {} };
}

function award(pack: JurisdictionPack, scheme: Scheme, claim: Claim): Award {
  return computeAward(scheme, buildRuleContext(pack, claim, claim.createdOn));
}

const resultOf = ({ outcome, sum }: Award) => ({ outcome, sum });

function without({ answers, ...claim }: Claim, removed: readonly FactId[]): Claim {
  const kept = Object.entries(answers).filter(([fact]) => !removed.includes(fact));
  return { ...claim, answers: Object.fromEntries(kept) };
}

const factsIn = (references: readonly Reference[]) =>
  references.filter(({ kind }) => kind === 'fact').map(({ name }) => name);

/** What decides whether a question is asked, and whether its day lies ahead. */
function factsBehind(fact: FactId, { facts, interview, law }: JurisdictionPack): readonly FactId[] {
  const step = interview.steps.find(({ asks }) => asks.includes(fact));
  const conditions = [facts[fact]?.appliesWhen, step?.appliesWhen].filter(condition => condition !== undefined);
  const until = facts[fact]?.aheadUntil;
  const asked = conditions.flatMap(condition => factsIn(closeReferences(law, referencesOfCondition(condition))));
  return until === undefined ? asked : [...asked, until];
}

/** Every fact on which a route's outcome or sum can turn, itself or by the way to a question. */
function relatedFacts(scheme: Scheme, pack: JurisdictionPack): ReadonlySet<FactId> {
  const related = new Set(factsIn(referencesOfScheme(scheme, pack)));
  // The set grows while it is walked.
  for (const fact of related) for (const behind of factsBehind(fact, pack)) related.add(behind);
  return related;
}

function anotherValue(value: FactValue | undefined, fact: FactId, { facts }: JurisdictionPack): FactValue | undefined {
  const [option, other] = facts[fact]?.options ?? [];
  if (value?.type === 'boolean') return { type: 'boolean', is: !value.is };
  if (value?.type === 'text') return { type: 'text', text: `${value.text}, иное` };
  if (value?.type === 'choice' && option !== undefined && other !== undefined)
    return { type: 'choice', choice: value.choice === option.id ? other.id : option.id };
  return undefined;
}

describe.each(packs)('the law of $name', ({ pack }) => {
  const scenarios = constantFrom(...pack.scenarios);
  const schemes = constantFrom(...pack.schemes);

  it('an unrelated fact never changes a sum', () => {
    assert(
      property(scenarios, schemes, nat(), (scenario, scheme, pick) => {
        const claim = claimOf(scenario, pack);
        const related = relatedFacts(scheme, pack);
        const unrelated = Object.keys(claim.answers).filter(fact => !related.has(fact));
        const fact = unrelated[pick % Math.max(unrelated.length, 1)];
        if (fact === undefined) return;
        const before = resultOf(award(pack, scheme, claim));
        expect(resultOf(award(pack, scheme, without(claim, [fact])))).toEqual(before);
        const value = anotherValue(claim.answers[fact], fact, pack);
        const answers = { ...claim.answers, ...(value !== undefined && { [fact]: value }) };
        expect(resultOf(award(pack, scheme, { ...claim, answers }))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('later facts never change earlier interview steps', () => {
    const { steps } = pack.interview;
    assert(
      property(scenarios, scenarios, nat(steps.length - 1), (scenario, other, at) => {
        const earlier = new Set(steps.slice(0, at).flatMap(({ asks }) => asks));
        const claim = claimOf(scenario, pack);
        const later = Object.entries(claimOf(other, pack).answers).filter(([fact]) => !earlier.has(fact));
        const kept = Object.entries(claim.answers).filter(([fact]) => earlier.has(fact));
        const changed = { ...claim, answers: Object.fromEntries([...kept, ...later]) };
        expect(planSteps(pack, changed).steps.slice(0, at)).toEqual(planSteps(pack, claim).steps.slice(0, at));
      }),
      { numRuns: 200 },
    );
  });

  it('what is not known never turns into no: an answer that lacks closes no route that the whole case opens', () => {
    // Until it is said that a day has come it lies ahead, and today stands in for it: those answers are kept.
    const turning = new Set(
      Object.entries(pack.facts).flatMap(([fact, { aheadUntil }]) =>
        aheadUntil === undefined ? [] : [fact, aheadUntil],
      ),
    );
    const opening = pack.scenarios.flatMap(scenario =>
      pack.schemes
        .filter(({ id }) => scenario.expect[id]?.outcome === 'met')
        .map(scheme => ({ scenario, scheme, claim: claimOf(scenario, pack) })),
    );
    const cases = constantFrom(...opening).chain(({ claim, scheme }) =>
      tuple(
        constantFrom({ claim, scheme }),
        subarray(Object.keys(claim.answers).filter(fact => !turning.has(fact) && !behindTurning(fact, turning, pack))),
      ),
    );
    assert(
      property(cases, ([{ claim, scheme }, removed]) => {
        expect(award(pack, scheme, without(claim, removed)).outcome).not.toBe('notMet');
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether an answer has a part in asking for a day that may lie ahead. */
function behindTurning(fact: FactId, turning: ReadonlySet<FactId>, pack: JurisdictionPack): boolean {
  return [...turning].some(other => factsBehind(other, pack).includes(fact));
}

/** The least and the most that a sum may be. */
function endsOf(sum: Sum): readonly [low: number, high: number] {
  switch (sum.kind) {
    case 'exact':
      return [sum.minor, sum.minor];
    case 'between':
      return [sum.low, sum.high];
    case 'none':
      return [0, 0];
    case 'unknown':
    case 'noCap':
      return [0, Infinity];
    default:
      return sum satisfies never;
  }
}

it('adding a charge never lowers what the Fund pays', () => {
  const pack = everyPack.find(({ manifest }) => manifest.jurisdiction === 'kz');
  const fund = pack?.schemes.find(({ id }) => id === 'fund');
  if (pack === undefined || fund === undefined) throw new Error('Kazakhstan has its Fund');
  const charged = pack.scenarios.filter(({ answers }) => Array.isArray(answers['case.offences']));
  const charges = constantFrom(...pack.law.offences.map(({ ref }) => parseOffenceReference(ref)));
  assert(
    property(constantFrom(...charged), charges, (scenario, charge) => {
      const claim = claimOf(scenario, pack);
      const known = claim.answers['case.offences'];
      if (known?.type !== 'offences') return;
      const offences = [...known.offences, charge];
      const more = { ...claim, answers: { ...claim.answers, 'case.offences': { ...known, offences } } };
      const [low, high] = endsOf(award(pack, fund, claim).sum);
      const [lowAfter, highAfter] = endsOf(award(pack, fund, more).sum);
      expect(lowAfter).toBeGreaterThanOrEqual(low);
      expect(highAfter).toBeGreaterThanOrEqual(high);
    }),
    { numRuns: 300 },
  );
});
