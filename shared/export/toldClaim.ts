import { assessClaim } from '../assessment/assessClaim.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId, FactSheet, FactValue } from '../domain/fact.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import { findTold } from './hiding.ts';
import type { LeftOut } from './leftOut.ts';
import { writeValue } from './writeValue.ts';

/** What papers are written from. */
export interface ToldClaim {
  readonly claim: Claim;
  readonly assessment: Assessment;
  readonly leftOut: LeftOut;
}

/** The answers that papers may not tell, in the order of the questions: one of them may decide whether another is asked for. */
function markedAnswers(
  pack: JurisdictionPack,
  { answers }: Claim,
  chosen: ReadonlySet<FactId>,
  rules: RuleContext,
): ReadonlySet<FactId> {
  const marked = new Set<FactId>();
  for (const { asks, appliesWhen } of pack.interview.steps) {
    for (const fact of asks) {
      const isKnown = rules.facts[fact] !== undefined && !chosen.has(fact);
      if (answers[fact] === undefined || isKnown) continue;
      const context = { ...rules, keptBack: new Set(marked) };
      const outcomes = [appliesWhen, named(pack.facts, fact).appliesWhen].map(condition =>
        condition === undefined ? 'met' : evaluateCondition(condition, context).outcome,
      );
      if (outcomes.includes('notMet')) continue;
      if (chosen.has(fact) || outcomes.includes('unknown')) marked.add(fact);
    }
  }
  return marked;
}

/** What stands for a name in a claim of which nobody may tell whether its data are protected, though none was given. */
function markedPseudonym(
  { manifest: { protection } }: JurisdictionPack,
  { facts }: RuleContext,
  marked: ReadonlySet<FactId>,
): readonly FactId[] {
  if (protection?.pseudonym === undefined) return [];
  const { asks, fact } = protection.pseudonym;
  const isOpen = marked.has(protection.asks) || (asks !== undefined && marked.has(asks));
  return isOpen && facts[fact] === undefined ? [fact] : [];
}

/** One of a closed list has no words of its own. */
const isOwnWords = ({ type }: FactValue) => type !== 'boolean' && type !== 'choice' && type !== 'choices';

/** What may stand nowhere: of answers that only hang on a chosen one, not what a kept answer says as well, as a holder's name does. */
function soughtAnswers(
  pack: JurisdictionPack,
  facts: FactSheet,
  told: FactSheet,
  chosen: ReadonlySet<FactId>,
  marked: ReadonlySet<FactId>,
): FactSheet {
  const kept = Object.entries(told)
    .filter(([fact, value]) => !chosen.has(fact) && !marked.has(fact) && isOwnWords(value))
    .map(([fact, value]) => writeValue(value, named(pack.facts, fact), undefined, pack, 'ru'));
  const isKept = (fact: FactId) =>
    kept.some(text => findTold(text, { facts: new Set([fact]) }, facts, pack) !== undefined);
  const isSought = ([fact, value]: readonly [FactId, FactValue]) =>
    chosen.has(fact) || (marked.has(fact) && isOwnWords(value) && !isKept(fact));
  return Object.fromEntries(Object.entries(facts).filter(isSought));
}

/**
 * The claim as an export for another recipient reads it: the chosen answers are not there, so that whatever follows from them is not known
 * and two claims that differ in them alone give the same papers. Texts and days stay to be reckoned with: that they were given, and how a
 * day lies to another one, is not kept back.
 */
export function toldClaim(
  pack: JurisdictionPack,
  claim: Claim,
  assessment: Assessment,
  chosen: ReadonlySet<FactId>,
): ToldClaim {
  const { facts } = buildRuleContext(pack, claim, assessment.assessedOn);
  const answers = Object.entries(claim.answers).filter(
    ([fact, { type }]) => !chosen.has(fact) || type === 'text' || type === 'date',
  );
  const told = { ...claim, answers: Object.fromEntries(answers) };
  const rules = buildRuleContext(pack, told, assessment.assessedOn);
  const answered = markedAnswers(pack, claim, chosen, rules);
  const marked = new Set([...answered, ...markedPseudonym(pack, rules, answered)]);
  return {
    claim: told,
    assessment: assessClaim(pack, told, assessment.assessedOn),
    leftOut: {
      isWhole: false,
      marked,
      sought: soughtAnswers(pack, facts, rules.facts, chosen, marked),
    },
  };
}

/** What the law is asked with, of a claim of which answers may be left out. */
export function toldRules(
  pack: JurisdictionPack,
  claim: Claim,
  { assessedOn }: Assessment,
  { marked }: LeftOut,
): RuleContext {
  const rules = buildRuleContext(pack, claim, assessedOn);
  return marked.size === 0 ? rules : { ...rules, keptBack: marked };
}
