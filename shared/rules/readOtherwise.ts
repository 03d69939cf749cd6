import type { RuleContext } from './ruleContext.ts';

/** Under which context each was asked before the readings were changed. */
const origins = new WeakMap<RuleContext, RuleContext>();

/** The same claim on the same day, with some readings of the law changed. */
export function readOtherwise(context: RuleContext, changes: RuleContext['readings']): RuleContext {
  const changed = { ...context, readings: { ...context.readings, ...changes } };
  origins.set(changed, originOf(context));
  return changed;
}

/** The context that this one differs from in its readings alone. */
export function originOf(context: RuleContext): RuleContext {
  return origins.get(context) ?? context;
}
