import { expect, it } from 'vitest';
import { parseOffenceReference } from '../../../shared/domain/offence.ts';
import { formatOffences } from '../../../shared/export/formatOffences.ts';

it.for([
  ['ru', ['120(3-1)(1)'], 'ст. 120 ч. 3-1 п. 1)'],
  ['kk', ['120(3-1)(1)'], '120-бап, 3-1-бөлік, 1) тармақ'],
  ['ru', ['124(1)', '125-1(3)', '99'], 'ст. 124 ч. 1; ст. 125-1 ч. 3; ст. 99'],
  ['kk', ['124(1)', '99'], '124-бап, 1-бөлік; 99-бап'],
  ['ky', ['124(1)'], '124-берене, 1-бөлүк'],
  ['en', ['120(3-1)(1)'], 'Article 120, part 3-1, point 1)'],
] as const)('names provisions as a paper in %s does: %s', ([language, offences, written]) => {
  expect(formatOffences(offences.map(parseOffenceReference), language)).toBe(written);
});
