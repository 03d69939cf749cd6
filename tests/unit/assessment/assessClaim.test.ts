import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { assessmentSchema, type SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

/** A girl of 14, recognised and applied for in 2026, nothing decided yet. */
const girl: CaseAnswers = {
  'recognition.date': '2026-02-10',
  'recognition.offences': ['120(3-1)(1)'],
  'victim.birthDate': '2011-04-17',
  'victim.died': false,
  'claimant.role': 'parent',
  'filing.filed': true,
  'filing.date': '2026-03-03',
  'decision.made': false,
};

function assess(answers: CaseAnswers, today = '2026-03-12', more: Partial<Claim> = {}): SchemeAssessment {
  const pack = inventedPack();
  const [scheme] = assessClaim(pack, claimWith(answers, more, pack), day(today)).schemes;
  if (scheme === undefined) throw new Error('the invented pack has one scheme');
  return scheme;
}

const without = (answers: CaseAnswers, ...facts: string[]): CaseAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([fact]) => !facts.includes(fact)));

const exact = (minor: number) => ({ kind: 'exact', minor });

describe('outcome and sum', () => {
  it('is met, and thirty times the index of today while the decision lies ahead', () => {
    const { outcome, estimate } = assess(girl);
    expect(outcome).toBe('met');
    expect(estimate.sum).toEqual(exact(12_975_000));
    expect(estimate.assumes).toEqual([{ fact: 'decision.date', date: '2026-03-12', because: 'liesAhead' }]);
  });
  it('takes the index of the day of decision once that is known', () => {
    const { estimate } = assess({ ...girl, 'decision.made': true, 'decision.date': '2026-03-12' });
    expect(estimate).toMatchObject({ sum: exact(12_975_000), assumes: [] });
  });
  it('leaves the sum open where the day of decision has passed and was not entered', () => {
    const { outcome, estimate, openQuestions } = assess({ ...girl, 'decision.made': true });
    expect(outcome).toBe('met');
    expect(estimate.sum).toEqual({ kind: 'unknown', missing: ['decision.date'] });
    expect(openQuestions).toEqual(['decision.date']);
  });
  it('takes the law of today for a decision entered beyond it', () => {
    const { estimate, notices } = assess({ ...girl, 'decision.made': true, 'decision.date': '2027-01-15' });
    expect(estimate.assumes).toEqual([{ fact: 'decision.date', date: '2026-03-12', because: 'dayAfterToday' }]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'dayAfterToday', facts: ['decision.date'] }));
  });
  it('gives the larger of two categories', () => {
    const { estimate } = assess({
      ...girl,
      'recognition.offences': ['120(3-1)(1)', { ref: '120(3)(2)', qualifiers: { grievousHarm: true } }],
    });
    expect(estimate.sum).toEqual(exact(17_300_000));
  });
  it('lies between two categories while a circumstance is not known', () => {
    const { outcome, estimate, openQuestions } = assess({
      ...girl,
      'recognition.offences': ['120(3-1)(1)', '120(3)(2)'],
    });
    expect(outcome).toBe('met');
    expect(estimate.sum).toEqual({ kind: 'between', low: 12_975_000, high: 17_300_000 });
    expect(openQuestions).toEqual(['recognition.offences']);
  });
  it('gives nothing where a binding rule is not met', () => {
    const { outcome, estimate, openQuestions } = assess({ ...girl, 'recognition.offences': ['122(1)'] });
    expect(outcome).toBe('notMet');
    expect(estimate.sum).toEqual({ kind: 'none' });
    expect(openQuestions).toEqual([]);
  });
  it('lies between nothing and the sum while the outcome is open, and asks for what is missing', () => {
    const { outcome, estimate, openQuestions } = assess(without(girl, 'victim.birthDate'));
    expect(outcome).toBe('unknown');
    expect(estimate.sum).toEqual({ kind: 'between', low: 0, high: 12_975_000 });
    expect(estimate.calculation.sum).toEqual(exact(12_975_000));
    expect(openQuestions).toEqual(['victim.birthDate']);
  });
  it('does not apply a contested rule, and says that there is one', () => {
    const { outcome, notices } = assess({ ...girl, 'victim.died': true, 'deceased.count': 1 });
    expect(outcome).toBe('met');
    expect(notices).toContainEqual(
      expect.objectContaining({ noticeId: 'neverTwice', code: 'contestedRule', facts: ['victim.died'] }),
    );
  });
});

describe('other readings', () => {
  it('are none where they come to the same', () => {
    expect(assess(girl).estimate.otherReadings).toEqual([]);
  });
  it('give the index of another day', () => {
    const { estimate } = assess({ ...girl, 'recognition.date': '2025-12-01', 'filing.date': '2025-12-29' });
    expect(estimate.otherReadings).toEqual([
      { readings: { indexDay: 'filing.date' }, outcome: 'met', sum: exact(11_796_000) },
    ]);
  });
  it('become the result when the lawyer takes them', () => {
    const answers = { ...girl, 'recognition.date': '2025-12-01', 'filing.date': '2025-12-29' };
    const { estimate } = assess(answers, '2026-03-12', { readings: { indexDay: 'filing.date' } });
    expect(estimate.sum).toEqual(exact(11_796_000));
    expect(estimate.otherReadings).toEqual([
      { readings: { indexDay: 'decision.date' }, outcome: 'met', sum: exact(12_975_000) },
    ]);
  });
  it('combine, each result with the fewest readings that lead to it', () => {
    // Filed in May 2022, when two indices were in force at once; decided in 2026.
    const { estimate } = assess({ ...girl, 'recognition.date': '2022-03-01', 'filing.date': '2022-05-04' });
    expect(estimate.sum).toEqual(exact(12_975_000));
    expect(estimate.otherReadings).toEqual([
      { readings: { indexDay: 'filing.date' }, outcome: 'met', sum: exact(9_189_000) },
      { readings: { indexDay: 'filing.date', indexKind: 'social' }, outcome: 'met', sum: exact(9_540_000) },
    ]);
  });
  it('can change the outcome', () => {
    // The last day, 1 September 2025, was a day off.
    const { outcome, estimate } = assess({ ...girl, 'recognition.date': '2022-09-01', 'filing.date': '2025-09-02' });
    expect(outcome).toBe('notMet');
    expect(estimate.otherReadings).toContainEqual({
      readings: { rollOver: 'moves' },
      outcome: 'met',
      sum: exact(12_975_000),
    });
  });
});

const needs = (scheme: SchemeAssessment) =>
  Object.fromEntries(scheme.documents.map(({ requirementId, need, satisfied }) => [requirementId, [need, satisfied]]));

describe('documents', () => {
  it('are asked for, and satisfied by a paper of ours where there is one', () => {
    expect(needs(assess(girl))).toEqual({
      application: ['required', 'byPaper'],
      right: ['required', 'no'],
      account: ['required', 'no'],
      ruling: ['required', 'no'],
    });
  });
  it('are not asked for, or not yet known to be', () => {
    expect(needs(assess({ ...girl, 'claimant.role': 'self' }))['right']).toEqual(['notRequired', 'no']);
    expect(needs(assess(without(girl, 'claimant.role')))['right']).toEqual(['unknown', 'no']);
  });
  it('are satisfied by answers', () => {
    expect(needs(assess({ ...girl, 'bank.account': 'KZ259990000000000017' }))['account']).toEqual([
      'required',
      'byAnswers',
    ]);
  });
  it('are satisfied by a file that is held', () => {
    const pack = inventedPack();
    const held = {
      evidenceId: 'e1',
      document: 'birthCertificate',
      fileName: 'certificate.pdf',
      mediaType: 'application/pdf',
      byteCount: 1,
      pageCount: 1,
      sha256: 'a'.repeat(64),
      addedOn: '2026-03-01',
    };
    const claim = claimWith(girl, {}, pack);
    const evidence = [{ ...held } as unknown as Claim['evidence'][number]];
    const [scheme] = assessClaim(pack, { ...claim, evidence }, day('2026-03-12')).schemes;
    expect(scheme?.documents.find(({ requirementId }) => requirementId === 'right')).toMatchObject({
      satisfied: 'byEvidence',
      evidence: ['e1'],
    });
  });
});

describe('open questions', () => {
  it('stand in interview order', () => {
    const { openQuestions } = assess({ 'victim.died': false });
    expect(openQuestions).toEqual([
      'recognition.date',
      'recognition.offences',
      'victim.birthDate',
      'filing.filed',
      'decision.made',
    ]);
  });
  it('ask whether a day that was taken to lie ahead has come', () => {
    expect(assess(without(girl, 'decision.made')).openQuestions).toEqual(['decision.made']);
  });
  it('hold no question of a step that is not asked', () => {
    const pack = inventedPack();
    const [scheme] = pack.schemes;
    if (scheme === undefined) throw new Error('the invented pack has one scheme');
    const role = { op: 'oneOf', fact: 'claimant.role', values: ['parent'] } as const;
    const rule = { ...scheme.rules[0], id: 'parentApplies', condition: role };
    const changed = {
      ...pack,
      schemes: [{ ...scheme, rules: [...scheme.rules, rule as (typeof scheme.rules)[number]] }],
    };
    const asked = (answers: CaseAnswers) =>
      assessClaim(changed, claimWith(answers, {}, pack), day('2026-03-12')).openQuestions;
    const unsaid = without(girl, 'claimant.role');
    expect(asked(unsaid)).toEqual(['claimant.role']);
    expect(asked({ ...unsaid, 'victim.died': true, 'deceased.count': 1 })).toEqual([]);
    // Whether the step is asked at all turns on another question.
    expect(asked(without(unsaid, 'victim.died'))).toEqual(['victim.died']);
  });
});

const noticesOf = (scheme: SchemeAssessment) => scheme.notices.map(({ noticeId }) => noticeId);

describe('remarks', () => {
  it('of the pack are shown where they hold', () => {
    expect(noticesOf(assess(girl))).not.toContain('oneForAll');
    expect(noticesOf(assess({ ...girl, 'victim.died': true, 'deceased.count': 1 }))).toContain('oneForAll');
  });
  it('name what rests on less than the words of the act, once for each degree', () => {
    const filed2023 = { ...girl, 'recognition.date': '2023-05-01', 'filing.date': '2023-05-04' };
    const { notices } = assess({ ...filed2023, 'decision.made': true, 'decision.date': '2023-05-10' });
    expect(notices.filter(({ code }) => code === 'belowVerbatim')).toEqual([
      expect.objectContaining({
        noticeId: 'belowVerbatimSecondary',
        confidence: 'secondary',
        cites: [expect.objectContaining({ article: '1 (2023)' })],
      }),
    ]);
  });
  it('are silent about confidence where all that decides is verbatim', () => {
    expect(noticesOf(assess(girl))).toEqual([]);
  });
  it('say that the text of a list was not found', () => {
    const doubtful = { ...girl, 'recognition.date': '2024-10-01', 'recognition.offences': ['146(3)'] };
    const scheme = assess(doubtful);
    expect(scheme.outcome).toBe('unknown');
    expect(noticesOf(scheme)).toEqual(['listTextUnknown', 'belowVerbatimInferred']);
  });
  it('say that no value is known for so early a day', () => {
    const early = { ...girl, 'recognition.date': '2021-11-01', 'filing.date': '2021-11-02' };
    const scheme = assess({ ...early, 'decision.made': true, 'decision.date': '2021-12-31' });
    expect(scheme.estimate.sum).toEqual({ kind: 'unknown', missing: [] });
    expect(noticesOf(scheme)).toContain('noValueInForce');
  });
  it('are silent about a day beyond today that the pack lets be a plan, and the sum still says what it takes', () => {
    const pack = inventedPack();
    const planned = { ...pack.facts['decision.date']!, mayLieAhead: true };
    const changed = { ...pack, facts: { ...pack.facts, 'decision.date': planned } };
    const claim = claimWith({ ...girl, 'decision.made': true, 'decision.date': '2026-04-01' }, {}, pack);
    const [scheme] = assessClaim(changed, claim, day('2026-03-12')).schemes;
    expect(scheme?.notices).toEqual([]);
    expect(scheme?.estimate.assumes).toMatchObject([{ fact: 'decision.date', because: 'dayAfterToday' }]);
  });
  it('say that the pack is a draft, and when its sources were read long ago', () => {
    const pack = inventedPack();
    const remarks = (today: string) =>
      assessClaim(pack, claimWith(girl, {}, pack), day(today)).notices.map(({ code }) => code);
    expect(remarks('2027-03-01')).toEqual(['draftPack']);
    expect(remarks('2027-03-02')).toEqual(['draftPack', 'packNotReadLately']);
  });
});

it('is the same for the same claim, and leaves the claim and the pack as they were', () => {
  const pack = inventedPack();
  const claim = claimWith(girl, {}, pack);
  const before = structuredClone({ pack, claim });
  const first = assessClaim(pack, claim, day('2026-03-12'));
  expect(assessClaim(pack, claim, day('2026-03-12'))).toEqual(first);
  expect({ pack, claim }).toEqual(before);
});

it('is plain JSON of its schema', () => {
  const pack = inventedPack();
  const assessment = assessClaim(pack, claimWith(girl, {}, pack), day('2026-03-12'));
  expect(assessmentSchema.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
});
