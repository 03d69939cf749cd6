import type { Unsettled } from '../packs/law.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import { named, type RuleContext } from './ruleContext.ts';

type Reading = Unsettled['readings'][number];

/** The readings of an unsettled question that can be considered on these facts, in the pack's order; all of them where none can. */
export function openReadings(question: string, context: RuleContext): readonly Reading[] {
  const { readings } = named(context.pack.law.unsettled, question);
  const open = readings.filter(
    ({ appliesWhen }) => appliesWhen === undefined || evaluateCondition(appliesWhen, context).outcome !== 'notMet',
  );
  return open.length === 0 ? readings : open;
}

/** The reading that the context names where it can be considered, else the first that can. */
export function takeReading(question: string, context: RuleContext): Reading {
  const open = openReadings(question, context);
  const taken = open.find(({ id }) => id === context.readings[question]) ?? open[0];
  if (taken === undefined) throw new Error(`the pack gives no reading of ${question}`);
  return taken;
}
