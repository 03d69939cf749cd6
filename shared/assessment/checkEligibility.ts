import type { Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { MinorUnits } from '../domain/money.ts';
import { contextWith } from '../interview/contextWith.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Scheme } from '../packs/scheme.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { Outcome } from '../rules/finding.ts';
import type { Sum } from '../rules/sum.ts';
import { assessClaim } from './assessClaim.ts';
import type { Deadline, SchemeAssessment } from './assessment.ts';
import type { Chance, CheckedRoute, CheckedSum, CheckResult } from './checkResult.ts';
import { claimOfAnswers } from './claimOfAnswers.ts';

/**
 * How a route looks. Closed or open under one reading only is `maybe`; so is a condition of the right itself that is not known.
 * Grounds for refusal that are not known yet keep it `probably`: they are named beside it.
 */
function chanceOf({ rules, outcome, estimate }: SchemeAssessment): Chance {
  const otherOutcomes = estimate.otherReadings.map(reading => reading.outcome);
  if (outcome === 'notMet') return otherOutcomes.every(other => other === 'notMet') ? 'notThisRoute' : 'maybe';
  const isOpen = rules.some(
    rule => rule.force === 'binding' && rule.kind === 'entitlement' && rule.outcome === 'unknown',
  );
  return isOpen || otherOutcomes.includes('notMet') ? 'maybe' : 'probably';
}

/** The most that a sum can come to; undefined where nothing bounds it. */
function highest(sum: Sum): MinorUnits | undefined {
  if (sum.kind === 'exact') return sum.minor;
  return sum.kind === 'between' ? sum.high : undefined;
}

/** The money of a route that is not closed, under every reading that leaves it open. */
function sumOf({ fixedByLaw }: Scheme, { estimate }: SchemeAssessment): CheckedSum {
  const { calculation, otherReadings } = estimate;
  if (calculation.op === 'nothing') return { kind: 'noMoney' };
  const others = otherReadings.filter(({ outcome, sum }) => outcome !== 'notMet' && sum.kind !== 'none');
  const sums = [...(calculation.sum.kind === 'none' ? [] : [calculation.sum]), ...others.map(({ sum }) => sum)];
  if (sums.some(({ kind }) => kind === 'noCap')) return { kind: 'decided' };
  const most = sums.map(highest).filter(minor => minor !== undefined);
  const [first] = most;
  if (first === undefined || most.length < sums.length) return { kind: 'notKnown' };
  const minor = most.reduce((a, b) => (b > a ? b : a), first);
  const isFixed = fixedByLaw && calculation.sum.kind === 'exact' && most.every(each => each === minor);
  if (isFixed) return { kind: 'fixed', minor };
  return minor === 0 ? { kind: 'notKnown' } : { kind: 'atMost', minor };
}

const inState =
  (...states: readonly Deadline['state'][]) =>
  (deadline: Deadline) =>
    states.includes(deadline.state);

/** The claimant's own nearest day that runs, else one that waits for an event, else the last that passed or may have. */
function nextOwnDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const own = deadlines.filter(({ binds }) => binds === 'claimant');
  const dated = own
    .filter(({ safeDay }) => safeDay !== null)
    .toSorted((a, b) => ((a.safeDay ?? '') < (b.safeDay ?? '') ? -1 : 1));
  return (
    dated.find(inState('running')) ??
    own.find(inState('untilEvent')) ??
    dated.findLast(inState('passed', 'mayHavePassed')) ??
    null
  );
}

function checkRoute(scheme: Scheme, assessed: SchemeAssessment): CheckedRoute {
  const chance = chanceOf(assessed);
  const rulesOf = (outcome: Outcome) =>
    assessed.rules.filter(rule => rule.force === 'binding' && rule.outcome === outcome);
  const isOpen = chance !== 'notThisRoute';
  return {
    schemeId: scheme.id,
    label: scheme.label,
    chance,
    met: rulesOf('met').map(({ label }) => label),
    notMet: rulesOf('notMet').map(({ label, remedy }) => ({ label, remedy })),
    notKnown: rulesOf('unknown').map(({ label }) => label),
    sum: isOpen ? sumOf(scheme, assessed) : { kind: 'none' },
    hasOtherReadings: isOpen && assessed.estimate.otherReadings.length > 0,
    collect: assessed.documents
      .filter(
        ({ need, suppliedBy, paper }) =>
          isOpen && need !== 'notRequired' && suppliedBy === 'claimant' && paper === null,
      )
      .map(({ documents, need, force }) => ({ documents, perhaps: need === 'unknown' || force !== 'binding' })),
    deadline: isOpen ? nextOwnDeadline(assessed.deadlines) : null,
  };
}

const places = { probably: 0, maybe: 1, notThisRoute: 2 } as const satisfies Record<Chance, number>;

/**
 * What a few answers say of every route: how it looks and why, the sum, what to collect, until when, and where else to turn. Watching over
 * an award comes after one, so such routes are left out. Nothing is kept.
 */
export function checkEligibility(pack: JurisdictionPack, answers: Claim['answers'], today: IsoDate): CheckResult {
  const claim = claimOfAnswers(pack, answers, today);
  const { jurisdiction, packVersion, packStatus, assessedOn, schemes } = assessClaim(pack, claim, today);
  const context = contextWith(pack, claim, answers, today);
  const outcomeOf = (when: Condition | undefined) =>
    when === undefined ? 'met' : evaluateCondition(when, context).outcome;
  const { questions, turnTo } = pack.check ?? { questions: [], turnTo: [] };
  return {
    jurisdiction,
    packVersion,
    packStatus,
    checkedOn: assessedOn,
    asks: questions.flatMap(({ appliesWhen }, index) => (outcomeOf(appliesWhen) === 'met' ? [index] : [])),
    routes: pack.schemes
      .flatMap(scheme => {
        const assessed = schemes.find(({ schemeId }) => schemeId === scheme.id);
        return scheme.purpose === 'oversight' || assessed === undefined ? [] : [checkRoute(scheme, assessed)];
      })
      .toSorted((a, b) => places[a.chance] - places[b.chance]),
    turnTo: turnTo
      .filter(({ when }) => outcomeOf(when) !== 'notMet')
      .map(({ text, cites }) => ({ text, cites: [...cites] })),
  };
}
