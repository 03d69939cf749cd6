import type { Claim } from '../domain/claim.ts';
import type { FactId, FactSheet, FactValue } from '../domain/fact.ts';
import type { Step } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { Finding } from '../rules/finding.ts';
import { named } from '../rules/ruleContext.ts';
import { contextWith } from './contextWith.ts';
import { isValidAnswer } from './isValidAnswer.ts';
import type { StepPlan } from './stepPlan.ts';

type PlannedStep = StepPlan['steps'][number];

function validAnswer(fact: FactId, pack: JurisdictionPack, claim: Claim): FactValue | undefined {
  const answer = claim.answers[fact];
  return answer !== undefined && isValidAnswer(named(pack.facts, fact), answer) ? answer : undefined;
}

/** The questions of a step that apply, each seen with the answers before it on the same page. */
function askedOf(step: Step, pack: JurisdictionPack, claim: Claim, before: FactSheet) {
  let facts = before;
  const asks = step.asks.filter(fact => {
    const { appliesWhen } = named(pack.facts, fact);
    const applies =
      appliesWhen === undefined ||
      evaluateCondition(appliesWhen, contextWith(pack, claim, facts, null)).outcome === 'met';
    const answer = validAnswer(fact, pack, claim);
    if (applies && answer !== undefined) facts = { ...facts, [fact]: answer };
    return applies;
  });
  return { asks, facts };
}

function statusOf(asks: readonly FactId[], problems: readonly FactId[], pack: JurisdictionPack, claim: Claim) {
  if (problems.length > 0) return 'problem';
  const isAnswered = (fact: FactId) => claim.answers[fact] !== undefined;
  if (asks.every(fact => isAnswered(fact) || named(pack.facts, fact).optional === true)) return 'completed';
  const isTouched = (fact: FactId) =>
    isAnswered(fact) || claim.notKnown.includes(fact) || claim.drafts[fact] !== undefined;
  return asks.some(isTouched) ? 'inProgress' : 'notStarted';
}

function unaskedStep(stepId: string, scope: Finding): PlannedStep {
  const status = scope.outcome === 'notMet' ? 'notNeeded' : 'cannotStartYet';
  return { stepId, status, asks: [], answered: 0, scope, problems: [] };
}

/**
 * Goes through the interview once: a step is in scope by the answers of earlier steps alone. Gives the path, and the answers
 * that count: those of questions in scope that are valid under the pack; others are kept in the claim and not read.
 */
export function walkInterview(pack: JurisdictionPack, claim: Claim): { plan: StepPlan; facts: FactSheet } {
  let facts: FactSheet = {};
  const steps = pack.interview.steps.map((step): PlannedStep => {
    const scope =
      step.appliesWhen === undefined
        ? null
        : evaluateCondition(step.appliesWhen, contextWith(pack, claim, facts, null));
    if (scope !== null && scope.outcome !== 'met') return unaskedStep(step.id, scope);
    const asked = askedOf(step, pack, claim, facts);
    facts = asked.facts;
    const { asks } = asked;
    const answers = asks.filter(fact => claim.answers[fact] !== undefined);
    const problems = answers.filter(fact => validAnswer(fact, pack, claim) === undefined);
    const status = statusOf(asks, problems, pack, claim);
    return { stepId: step.id, status, asks, answered: answers.length, scope: null, problems };
  });
  return { plan: { steps, inScope: steps.flatMap(({ asks }) => asks) }, facts };
}
