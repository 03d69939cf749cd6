import type { Rule } from '../packs/scheme.ts';
import { combineFindings } from '../rules/combineFindings.ts';
import { evaluateOnce } from '../rules/evaluateOnce.ts';
import type { Finding, Outcome } from '../rules/finding.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { RuleFinding } from './assessment.ts';

/** Tests every rule of a scheme, whatever its force, in the pack's order. */
export function assessRules(rules: readonly Rule[], context: RuleContext): readonly RuleFinding[] {
  return rules.map(({ id, kind, label, force, condition, remedy, cites }) => {
    const finding = evaluateOnce(condition, context);
    return { ruleId: id, kind, label, force, outcome: finding.outcome, finding, remedy: remedy ?? null, cites };
  });
}

/** The outcome of a scheme: its binding rules together. Guidelines are reported, contested rules are not applied. */
export function combineRules(rules: readonly RuleFinding[]): { outcome: Outcome; deciding: readonly RuleFinding[] } {
  const binding = rules.filter(({ force }) => force === 'binding');
  const { outcome } = combineFindings(
    'all',
    binding.map(({ finding }): Finding => finding),
  );
  return { outcome, deciding: binding.filter(rule => rule.outcome === outcome) };
}
