import type { Condition } from '../packs/condition.ts';
import { referencesOfCondition } from '../packs/references.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { Finding } from './finding.ts';
import { rememberByReadings } from './rememberByReadings.ts';
import type { RuleContext } from './ruleContext.ts';

const remember = rememberByReadings<Condition, Finding>(condition => referencesOfCondition(condition));

/** As `evaluateCondition`, for conditions that are asked in many places or under many readings: each is evaluated once. */
export function evaluateOnce(condition: Condition, context: RuleContext): Finding {
  return remember(condition, context, evaluateCondition);
}
