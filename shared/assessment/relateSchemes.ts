import type { Relation } from '../packs/relation.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { RelationFinding, SchemeAssessment } from './assessment.ts';

/** How the routes bear on each other here, in the pack's order. */
export function relateSchemes(relations: readonly Relation[], context: RuleContext): RelationFinding[] {
  return relations.map(({ id, kind, first, then, when, text, question, cites }) => ({
    relationId: id,
    kind,
    first,
    then,
    outcome: when === undefined ? 'met' : evaluateCondition(when, context).outcome,
    text,
    question: question ?? null,
    cites,
  }));
}

/**
 * The routes that are open or not yet known, in the order to file them: each after those that come before it, else as the pack
 * names them. What is not known to come before still does.
 */
export function orderToFile(
  schemes: readonly Pick<SchemeAssessment, 'schemeId' | 'outcome'>[],
  relations: readonly RelationFinding[],
): string[] {
  let waiting = schemes.filter(({ outcome }) => outcome !== 'notMet').map(({ schemeId }) => schemeId);
  const before = relations.filter(({ kind, outcome }) => kind === 'before' && outcome !== 'notMet');
  const order: string[] = [];
  while (waiting.length > 0) {
    const isFree = (scheme: string) => !before.some(({ first, then }) => then === scheme && waiting.includes(first));
    // Lint refuses circles, so one is always free.
    const next = waiting.find(isFree) ?? waiting[0];
    if (next === undefined) break;
    order.push(next);
    waiting = waiting.filter(scheme => scheme !== next);
  }
  return order;
}
