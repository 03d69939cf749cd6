import { expect, it } from 'vitest';
import { groupWarnings, joinWarnings } from '../../../renderer/screens/Review/groupWarnings.ts';
import { warningSchema } from '../../../shared/export/exportPlan.ts';

const warning = (warningId: string, code: string, label: string) =>
  warningSchema.parse({ warningId, code, label: { ru: label }, text: null, at: { nowhere: true }, cites: [] });

it('says once what several routes say alike, and keeps every id to be accepted', () => {
  const joined = joinWarnings([
    warning('a', 'openQuestion', 'Дата'),
    warning('b', 'openQuestion', 'Место'),
    warning('c', 'openQuestion', 'Дата'),
  ]);
  expect(joined.map(({ warning: { warningId }, ids }) => [warningId, ids])).toEqual([
    ['a', ['a', 'c']],
    ['b', ['b']],
  ]);
});

it('puts what the other side reads first and apart, and leaves out a group without warnings', () => {
  const open = warning('a', 'openQuestion', 'Дата');
  const shows = warning('b', 'enclosureShows', 'Справка');
  const groups = groupWarnings([open, shows]).map(({ group, warnings }) => [group, warnings.flatMap(({ ids }) => ids)]);
  expect(groups).toEqual([
    ['protected', ['b']],
    ['other', ['a']],
  ]);
  expect(groupWarnings([open]).map(({ group }) => group)).toEqual(['other']);
});
