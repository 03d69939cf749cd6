import type { MinorUnits } from '../domain/money.ts';
import { determinationOutcomeSchema, type AfterFiling } from '../packs/afterFiling.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Scheme } from '../packs/scheme.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Deadline } from './assessment.ts';
import { followSteps } from './followSteps.ts';
import type { Determination, Progress } from './progress.ts';
import { readGauge } from './readGauge.ts';
import { choiceIn, choicesIn, dayIn, sumIn, textIn } from './typedAnswers.ts';
import { weighAward } from './weighAward.ts';
import { weighComplaints } from './weighComplaints.ts';

function findDetermination(asked: AfterFiling['determination'], context: RuleContext): Determination | null {
  const outcome = determinationOutcomeSchema.safeParse(choiceIn(asked?.outcome, context));
  if (!outcome.success) return null;
  return {
    on: dayIn(asked?.on, context),
    receivedOn: dayIn(asked?.receivedOn, context),
    outcome: outcome.data,
    sum: sumIn(asked?.sum, context),
    grounds: [...choicesIn(asked?.grounds, context)],
  };
}

function wasMissed({ binds, restorable, state }: Deadline): boolean {
  return binds === 'claimant' && restorable !== null && (state === 'passed' || state === 'doneLate');
}

type Followed = Omit<Progress, 'gauges'>;

function followFiling(
  schemeId: string,
  afterFiling: AfterFiling,
  deadlines: readonly Deadline[],
  papers: JurisdictionPack['papers'],
  context: RuleContext,
): Followed {
  const determination = findDetermination(afterFiling.determination, context);
  return {
    filedOn: dayIn(afterFiling.filedOn, context),
    number: textIn(afterFiling.number, context),
    filedWith: textIn(afterFiling.filedWith, context),
    steps: followSteps(afterFiling.steps, deadlines, context),
    determination,
    complaints: weighComplaints(afterFiling, deadlines, papers, context),
    restoration: deadlines.some(wasMissed) ? (afterFiling.restoration ?? null) : null,
    ...weighAward(schemeId, afterFiling, determination, context),
  };
}

/** Of a scheme that follows no filing of its own and only reads its gauges. */
const nothingFollows: Followed = {
  filedOn: null,
  number: null,
  filedWith: null,
  steps: [],
  determination: null,
  complaints: [],
  restoration: null,
  awarded: null,
  paid: 0 as MinorUnits,
  outstanding: null,
};

/** How far a scheme's application has come: what is done, what is late, what was decided, paid and is still owed. */
export function findProgress(
  { id, afterFiling, gauges }: Scheme,
  deadlines: readonly Deadline[],
  papers: JurisdictionPack['papers'],
  context: RuleContext,
): Progress | null {
  if (afterFiling === undefined && gauges.length === 0) return null;
  const followed =
    afterFiling === undefined ? nothingFollows : followFiling(id, afterFiling, deadlines, papers, context);
  return { ...followed, gauges: gauges.map(gauge => readGauge(gauge, context)) };
}
