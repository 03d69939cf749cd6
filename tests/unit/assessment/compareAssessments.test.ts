import { expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { compareAssessments } from '../../../shared/assessment/compareAssessments.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const answers = {
  'recognition.date': '2026-02-10',
  'recognition.offences': ['124'],
  'victim.birthDate': '2011-04-17',
  'victim.died': false,
  'filing.filed': true,
  'filing.date': '2026-03-03',
};

function assess(today = '2026-03-12', pack = inventedPack()) {
  return assessClaim(pack, claimWith(answers, {}, pack), day(today));
}

it('finds nothing where nothing changed', () => {
  expect(compareAssessments(assess(), assess())).toEqual([]);
});

it('says which days have passed', () => {
  expect(compareAssessments(assess(), assess('2026-03-14'))).toEqual([
    { schemeId: 'fund', what: 'deadlines', names: ['decide'] },
  ]);
});

it('says what a new text of the law changes', () => {
  const pack = inventedPack();
  const [index, list] = [pack.law.parameters['index'], pack.law.lists['listOne']];
  if (index === undefined || list === undefined) throw new Error('the invented law has an index and a list');
  index.values[4] = { ...index.values[4]!, value: '5000' };
  expect(compareAssessments(assess(), assess('2026-03-12', pack)).map(({ what }) => what)).toEqual(['sum']);

  list.versions[2] = { ...list.versions[2]!, entries: [{ ref: '116(3)', in: 'yes' }] };
  expect(compareAssessments(assess(), assess('2026-03-12', pack))).toEqual([
    { schemeId: 'fund', what: 'outcome', names: [] },
    { schemeId: 'fund', what: 'sum', names: [] },
    { schemeId: 'fund', what: 'rules', names: ['listedOffence'] },
  ]);
});

it('says which schemes came and went', () => {
  const pack = inventedPack();
  const renamed = { ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, id: 'budget' })) };
  expect(compareAssessments(assess(), assess('2026-03-12', renamed))).toEqual([
    { schemeId: 'budget', what: 'added', names: [] },
    { schemeId: 'fund', what: 'removed', names: [] },
  ]);
});
