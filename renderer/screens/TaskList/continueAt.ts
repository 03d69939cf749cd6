import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { StepPlan } from '../../../shared/interview/stepPlan.ts';
import { halfTyped } from '../Losses/entryBoxes.ts';
import { stageOf } from '../stageOf.ts';

export type PlannedStep = StepPlan['steps'][number];
export type BuiltInTask = 'losses' | 'documents' | 'routes' | 'review' | 'export';

export type Questions = Pick<JurisdictionPack, 'facts' | 'interview'>;

/** The questions of a step that it waits for, and those that may stay empty and were answered all the same. */
export function questionsThatCount({ asks }: PlannedStep, { answers }: Claim, { facts }: Questions): readonly FactId[] {
  return asks.filter(fact => facts[fact]?.optional !== true || Object.hasOwn(answers, fact));
}

/** True where a question that may not stay empty was neither answered nor marked as not known, or an answer went wrong. */
function waitsForAnswers(step: PlannedStep, claim: Claim, pack: Questions): boolean {
  if (step.status === 'problem') return true;
  if (step.status !== 'notStarted' && step.status !== 'inProgress') return false;
  return questionsThatCount(step, claim, pack).some(
    fact => !Object.hasOwn(claim.answers, fact) && !claim.notKnown.includes(fact),
  );
}

/**
 * The task to go on with: a page on which something stands half typed, the first for the application that waits for answers, or else what
 * comes after the questions.
 */
export function continueAt(
  { claim, plan }: Pick<OpenedClaim, 'claim' | 'plan'>,
  pack: Questions,
  documentsMissing: boolean,
): { readonly step: string } | BuiltInTask {
  const step =
    plan.steps.find(({ asks }) => asks.some(fact => Object.hasOwn(claim.drafts, fact))) ??
    plan.steps.find(
      planned => stageOf(pack.interview, planned.stepId) === 'beforeFiling' && waitsForAnswers(planned, claim, pack),
    );
  if (step !== undefined) return { step: step.stepId };
  if (halfTyped(claim, 'loss').size + halfTyped(claim, 'payment').size > 0) return 'losses';
  // Which documents are asked for depends on the route.
  if (claim.pursued.length === 0) return 'routes';
  return documentsMissing ? 'documents' : 'review';
}
