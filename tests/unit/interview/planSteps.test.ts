import { describe, expect, it } from 'vitest';
import { applyChanges, type ClaimChange } from '../../../shared/domain/claimChange.ts';
import { buildFactSheet } from '../../../shared/interview/buildFactSheet.ts';
import { planSteps } from '../../../shared/interview/planSteps.ts';
import { stepPlanSchema } from '../../../shared/interview/stepPlan.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { claimWith, inventedPack } from '../inventedPack.ts';

function plan(answers: CaseAnswers, ...changes: ClaimChange[]) {
  const pack = inventedPack();
  return planSteps(pack, applyChanges(claimWith(answers, {}, pack), changes));
}

function stepOf(stepId: string, answers: CaseAnswers, ...changes: ClaimChange[]) {
  const step = plan(answers, ...changes).steps.find(one => one.stepId === stepId);
  if (step === undefined) throw new Error(`the invented pack has no step ${stepId}`);
  return step;
}

const recognised = { 'recognition.date': '2026-02-10', 'recognition.offences': ['124'] };

it('begins with nothing started, and waits where a step turns on an answer', () => {
  expect(plan({}).steps.map(({ stepId, status }) => [stepId, status])).toEqual([
    ['recognition', 'notStarted'],
    ['victim', 'notStarted'],
    ['claimant', 'cannotStartYet'],
    ['account', 'completed'],
    ['course', 'notStarted'],
  ]);
});

describe('a step', () => {
  it('is completed by its last answer', () => {
    expect(stepOf('recognition', { 'recognition.date': '2026-02-10' })).toMatchObject({
      status: 'inProgress',
      answered: 1,
    });
    expect(stepOf('recognition', recognised)).toMatchObject({ status: 'completed', answered: 2 });
  });
  it('stays in progress while an answer is not known', () => {
    const change: ClaimChange = { kind: 'markNotKnown', fact: 'recognition.offences' };
    expect(stepOf('recognition', {}, change).status).toBe('inProgress');
    expect(stepOf('recognition', { 'recognition.date': '2026-02-10' }, change).status).toBe('inProgress');
  });
  it('is in progress once something is typed', () => {
    expect(stepOf('recognition', {}, { kind: 'draft', fact: 'recognition.date', text: '10.2' }).status).toBe(
      'inProgress',
    );
  });
  it('is not needed where its condition is not met, and says why', () => {
    expect(stepOf('claimant', { 'victim.died': true, 'deceased.count': 1 })).toMatchObject({
      status: 'notNeeded',
      asks: [],
      scope: { outcome: 'notMet', facts: ['victim.died'] },
    });
  });
  it('says what it waits for', () => {
    expect(stepOf('claimant', {}).scope).toMatchObject({ outcome: 'unknown', missing: ['victim.died'] });
  });
  it('asks only the questions that apply', () => {
    expect(stepOf('victim', { 'victim.died': false }).asks).toEqual(['victim.birthDate', 'victim.died']);
    expect(stepOf('victim', { 'victim.died': true }).asks).toEqual([
      'victim.birthDate',
      'victim.died',
      'deceased.count',
    ]);
  });
  it('is a problem where an answer is no longer one under the pack', () => {
    const old: ClaimChange = { kind: 'answer', fact: 'claimant.role', value: { type: 'choice', choice: 'guardian' } };
    expect(stepOf('claimant', { 'victim.died': false }, old)).toMatchObject({
      status: 'problem',
      problems: ['claimant.role'],
    });
  });
});

const factsOf = (answers: CaseAnswers, ...changes: ClaimChange[]) => {
  const pack = inventedPack();
  return Object.keys(buildFactSheet(pack, applyChanges(claimWith(answers, {}, pack), changes)));
};

describe('answers that count', () => {
  it('are those of steps in scope', () => {
    expect(factsOf({ 'victim.died': false, 'claimant.role': 'parent' })).toEqual(['victim.died', 'claimant.role']);
    expect(factsOf({ 'victim.died': true, 'claimant.role': 'parent' })).toEqual(['victim.died']);
  });
  it('are those of questions that apply', () => {
    expect(factsOf({ 'victim.died': false, 'deceased.count': 2 })).toEqual(['victim.died']);
  });
  it('are those that are valid under the pack', () => {
    const old: ClaimChange = { kind: 'answer', fact: 'claimant.role', value: { type: 'choice', choice: 'guardian' } };
    expect(factsOf({ 'victim.died': false }, old)).toEqual(['victim.died']);
  });
  it('come back with their step', () => {
    const pack = inventedPack();
    const claim = claimWith({ 'victim.died': true, 'claimant.role': 'parent' }, {}, pack);
    const back = applyChanges(claim, [{ kind: 'answer', fact: 'victim.died', value: { type: 'boolean', is: false } }]);
    expect(buildFactSheet(pack, back)['claimant.role']).toEqual({ type: 'choice', choice: 'parent' });
  });
});

it('is plain JSON of its schema', () => {
  const found = plan({ 'victim.died': true });
  expect(stepPlanSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
});
