import type { FactId } from '../domain/fact.ts';
import type { StepPlan } from '../interview/stepPlan.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { Assumption } from '../rules/finding.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

const knownOrders = new WeakMap<JurisdictionPack['interview'], ReadonlySet<FactId>>();

/** Questions in the order in which the interview asks them. */
export function inInterviewOrder({ interview }: JurisdictionPack, facts: Iterable<FactId>): FactId[] {
  const wanted = new Set(facts);
  const order = knownOrders.get(interview) ?? new Set(interview.steps.flatMap(({ asks }) => asks));
  knownOrders.set(interview, order);
  return [...order].filter(fact => wanted.has(fact));
}

/** What must be answered to come to a question: itself where it is asked, else what its step or the question itself waits for. */
function wayTo(
  fact: FactId,
  pack: JurisdictionPack,
  plan: StepPlan,
  context: RuleContext,
  seen: Set<FactId>,
): FactId[] {
  if (seen.has(fact)) return [];
  seen.add(fact);
  // An answered question stays open where its answer is not precise enough, as an offence without its part.
  if (plan.inScope.includes(fact)) return [fact];
  const step = pack.interview.steps.find(({ asks }) => asks.includes(fact));
  const scope = plan.steps.find(({ stepId }) => stepId === step?.id)?.scope;
  const own = pack.facts[fact]?.appliesWhen;
  const missing = scope?.missing ?? (own === undefined ? [] : evaluateCondition(own, context).missing);
  return missing.flatMap(before => wayTo(before, pack, plan, context, seen));
}

/** Unanswered, these could tell that a day which was taken to lie ahead has passed. */
function turningPoints(assumes: readonly Assumption[], { pack, facts }: RuleContext): FactId[] {
  return assumes
    .filter(({ because }) => because === 'liesAhead')
    .flatMap(({ fact }) => pack.facts[fact]?.aheadUntil ?? [])
    .filter(fact => facts[fact] === undefined);
}

/** The questions whose answers could still change a result, in interview order; never one that is not asked here. */
export function findOpenQuestions(
  missing: readonly FactId[],
  assumes: readonly Assumption[],
  pack: JurisdictionPack,
  plan: StepPlan,
  context: RuleContext,
): FactId[] {
  const seen = new Set<FactId>();
  const wanted = [...missing, ...turningPoints(assumes, context)];
  return inInterviewOrder(
    pack,
    wanted.flatMap(fact => wayTo(fact, pack, plan, context, seen)),
  );
}
