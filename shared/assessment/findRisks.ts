import type { Risk } from '../packs/risk.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { RiskFinding } from './assessment.ts';

/** Every risk of a scheme on these facts, in the pack's order: met where it is there. */
export function findRisks(risks: readonly Risk[], context: RuleContext): RiskFinding[] {
  return risks.map(({ id, kind, severity, label, when, remedy, paper, cites }) => {
    const finding = evaluateCondition(when, context);
    return {
      riskId: id,
      kind,
      severity,
      label,
      outcome: finding.outcome,
      finding,
      remedy,
      paper: paper ?? null,
      cites,
    };
  });
}
