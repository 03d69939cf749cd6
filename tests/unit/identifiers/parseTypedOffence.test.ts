import { expect, it } from 'vitest';
import { parseTypedOffence } from '../../../shared/domain/parseTypedOffence.ts';

it.each([
  '120(3-1)(1)',
  '120 (3-1) (1)',
  'ст. 120(3-1)(1)',
  'ст. 120 ч. 3-1 п. 1',
  'ст.120 ч.3-1 п.1) УК РК',
  'Статья 120, часть 3-1, пункт 1)',
  'п. 1) ч. 3-1 ст. 120 УК РК',
  'пунктом 1) части 3-1 статьи 120 Уголовного кодекса',
  '120 ч. 3-1 п. 1',
  '120-бап 3-1-бөлік 1-тармақ',
  '120-баптың 3-1-бөлігінің 1) тармағы',
  'ҚР ҚК 120-бабының 3-1-бөлігі 1-тармағы',
  'Article 120 part 3-1 point 1',
  'ст. 120 ч. 3–1 п. 1',
])('reads %s', typed => {
  expect(parseTypedOffence(typed)).toEqual({ article: '120', part: '3-1', point: '1' });
});

it.each([
  ['124', { article: '124' }],
  ['ст. 124', { article: '124' }],
  ['124-бап', { article: '124' }],
  ['125-1(3)', { article: '125-1', part: '3' }],
  ['ст. 125-1 ч. 3', { article: '125-1', part: '3' }],
  ['125-1-бап 3-бөлік', { article: '125-1', part: '3' }],
  ['ч. 2 ст. 128', { article: '128', part: '2' }],
])('reads %s', (typed, reference) => {
  expect(parseTypedOffence(typed)).toEqual(reference);
});

it.each([
  '',
  'изнасилование',
  'ч. 3 п. 1',
  'ст. 120 п. 1',
  '120 124',
  'ст. 120 и ст. 124',
  '1200',
  'ст. 120 ч. 3 ч. 4',
  '120(3-1',
])('does not read %j', typed => {
  expect(parseTypedOffence(typed)).toBeUndefined();
});
