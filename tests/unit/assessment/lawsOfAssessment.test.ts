import { assert, boolean, constantFrom, nat, oneof, property, record, subarray, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { addPeriod } from '../../../shared/domain/isoDate.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const pack = inventedPack();

/** The same law with a gap in its index, and with both indices of 2022 open to any claim. */
function doubtfulPack(): JurisdictionPack {
  const doubtful = inventedPack();
  const { parameters, unsettled } = doubtful.law;
  const value = parameters['index']?.values[3];
  const social = unsettled['indexKind']?.readings[1];
  if (value === undefined || social === undefined) throw new Error('the invented law has an index of two kinds');
  value.to = day('2025-06-30');
  delete social.appliesWhen;
  return doubtful;
}

const today = day('2026-03-12');

/** Days around everything that changes in the invented law. */
const changes = [
  '2020-07-01',
  '2022-01-01',
  '2022-04-01',
  '2023-01-01',
  '2024-09-05',
  '2025-01-01',
  '2025-07-01',
  '2025-09-16',
  '2026-01-01',
];
const someDay = oneof(
  nat(2300).map(count => addPeriod(day('2019-12-01'), { count, unit: 'days' })),
  tuple(constantFrom(...changes), constantFrom(-1, 0)).map(([change, count]) =>
    addPeriod(day(change), { count, unit: 'days' }),
  ),
);

const answers = record(
  {
    'recognition.date': someDay,
    'recognition.offences': subarray(['120(3-1)(1)', '120(3)(2)', '122', '124(1)', '116(3)', '146(3)', '120'], {
      minLength: 1,
    }),
    'victim.birthDate': constantFrom('2003-05-05', '2008-02-29', '2011-04-17'),
    'victim.died': boolean(),
    'filing.filed': boolean(),
    'filing.date': someDay,
    'decision.made': boolean(),
    'decision.date': someDay,
    'claimant.role': constantFrom('parent', 'self'),
  },
  { requiredKeys: [] },
).map((of): CaseAnswers => of);

function assess(claim: Claim, law = pack): SchemeAssessment {
  const [scheme] = assessClaim(law, claim, today).schemes;
  if (scheme === undefined) throw new Error('the invented pack has one scheme');
  return scheme;
}

/** Outcome and figures; two unknown sums are the same result, whatever is missing. */
function resultOf({ outcome, estimate: { sum } }: Pick<SchemeAssessment, 'outcome' | 'estimate'>): string {
  return JSON.stringify([outcome, sum.kind === 'unknown' ? sum.kind : sum]);
}

function everyReading(): Readonly<Record<string, string>>[] {
  const questions = Object.entries(pack.law.unsettled);
  return questions.reduce<Record<string, string>[]>(
    (combinations, [question, { readings }]) =>
      combinations.flatMap(combination => readings.map(({ id }) => ({ ...combination, [question]: id }))),
    [{}],
  );
}

it.each([
  ['as it stands', pack],
  ['with more in doubt', doubtfulPack()],
])('every combination of readings comes to a result that is reported, and no other is: the law %s', (_, law) => {
  assert(
    property(answers, given => {
      const claim = claimWith(given, {}, pack);
      const found = assess(claim, law);
      const reported = found.estimate.otherReadings.map(other =>
        resultOf({ outcome: other.outcome, estimate: { ...found.estimate, sum: other.sum } }),
      );
      const reached = new Set(everyReading().map(readings => resultOf(assess({ ...claim, readings }, law))));
      expect(new Set([resultOf(found), ...reported])).toEqual(reached);
      expect(reported).toHaveLength(reached.size - 1);
    }),
    { numRuns: 150 },
  );
});

it('another result stands under the readings that are said to lead to it, and under no fewer', () => {
  assert(
    property(answers, given => {
      const claim = claimWith(given, {}, pack);
      for (const { readings, outcome, sum } of assess(claim).estimate.otherReadings) {
        const other = assess({ ...claim, readings });
        expect({ outcome: other.outcome, sum: other.estimate.sum }).toEqual({ outcome, sum });
        for (const left of Object.keys(readings)) {
          const fewer = Object.fromEntries(Object.entries(readings).filter(([question]) => question !== left));
          expect(resultOf(assess({ ...claim, readings: fewer }))).not.toBe(resultOf(other));
        }
      }
    }),
    { numRuns: 60 },
  );
});

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}

it('the same claim has the same assessment, and neither claim nor pack is touched', () => {
  freeze(pack);
  assert(
    property(answers, given => {
      const claim = freeze(claimWith(given, {}, pack));
      expect(assessClaim(pack, claim, today)).toEqual(assessClaim(pack, structuredClone(claim), today));
    }),
    { numRuns: 30 },
  );
});

it('open questions are asked here, in the interview’s order, and none is open where a scheme is closed', () => {
  const order = pack.interview.steps.flatMap(({ asks }) => asks);
  assert(
    property(answers, given => {
      const { openQuestions, outcome } = assess(claimWith(given, {}, pack));
      expect(openQuestions).toEqual(order.filter(fact => openQuestions.includes(fact)));
      expect(outcome === 'notMet' ? openQuestions.filter(fact => !fact.endsWith('d')) : []).toEqual([]);
    }),
  );
});
