import type { Law } from '../packs/law.ts';
import { closeReferences, type Reference } from '../packs/references.ts';
import { distinct } from './combineFindings.ts';
import { originOf } from './readOtherwise.ts';
import type { RuleContext } from './ruleContext.ts';

/** What a node of the pack comes to: taken from before where it was asked of the same claim under the same readings. */
type Remembering<Node, Value> = (
  node: Node,
  context: RuleContext,
  evaluate: (node: Node, context: RuleContext) => Value,
) => Value;

/** The unsettled questions on whose readings a node turns, through all that it names; a loaded pack does not change. */
function questionsOf<Node extends object>(referencesOf: (node: Node) => Iterable<Reference>) {
  const known = new WeakMap<Law, WeakMap<Node, readonly string[]>>();
  return (node: Node, law: Law): readonly string[] => {
    const ofLaw = known.get(law) ?? new WeakMap<Node, readonly string[]>();
    known.set(law, ofLaw);
    const found = ofLaw.get(node);
    if (found !== undefined) return found;
    const questions = closeReferences(law, referencesOf(node)).filter(({ kind }) => kind === 'question');
    const names = distinct(questions.map(({ name }) => name));
    ofLaw.set(node, names);
    return names;
  };
}

/**
 * Remembers what conditions or amounts come to, once for the same claim, day and readings of the questions that they turn on: what other
 * readings do not touch is not evaluated again for them.
 */
export function rememberByReadings<Node extends object, Value>(
  referencesOf: (node: Node) => Iterable<Reference>,
): Remembering<Node, Value> {
  const questionsBehind = questionsOf(referencesOf);
  const remembered = new WeakMap<RuleContext, Map<Node, Map<string, Value>>>();
  return (node, context, evaluate) => {
    const origin = originOf(context);
    const ofClaim = remembered.get(origin) ?? new Map<Node, Map<string, Value>>();
    remembered.set(origin, ofClaim);
    const ofNode = ofClaim.get(node) ?? new Map<string, Value>();
    ofClaim.set(node, ofNode);
    const readings = questionsBehind(node, context.pack.law).map(question => context.readings[question] ?? '');
    const key = readings.join(' ');
    const value = ofNode.get(key) ?? evaluate(node, context);
    ofNode.set(key, value);
    return value;
  };
}
