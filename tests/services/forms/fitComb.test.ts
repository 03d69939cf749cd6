import { expect, it } from 'vitest';
import { fitComb, fitExact, fitFlowing } from '../../../electron/services/exports/fitText.ts';

/** Every letter is as wide as its size. */
const measure = (text: string, size: number) => Array.from(text).length * size;

it('sets one letter to a cell at the largest size at which every letter fits its own', () => {
  expect(fitComb('ҚАЗ', { width: 100, height: 20 }, 10, measure)).toMatchObject({ size: 10, lines: ['ҚАЗ'] });
  expect(fitComb('ҚАЗ', { width: 85, height: 20 }, 10, measure)).toMatchObject({ size: 8.5 });
  expect(fitComb('ҚАЗ', { width: 100, height: 10 }, 10, measure)).toMatchObject({ size: 8 });
});

it('tells by how much a text exceeds its cells, or a letter its cell', () => {
  expect(fitComb('12345678901', { width: 100, height: 20 }, 10, measure)).toEqual({ excess: 10 });
  expect(fitComb('ҚАЗ', { width: 60, height: 20 }, 10, measure)).toEqual({ excess: 1 });
});

it('takes no more letters than the form keeps', () => {
  const room = { width: 200, height: 30 };
  expect(fitExact('12345', { ...room, letters: 5 }, measure)).toMatchObject({ lines: ['12345'] });
  expect(fitExact('123456', { ...room, letters: 5 }, measure)).toEqual({ excess: 7 });
  const set = fitFlowing('one two three four', { ...room, letters: 12 }, measure, '(2)');
  expect(set).toMatchObject({ continued: true });
  expect(set.lines.join(' ').length).toBeLessThanOrEqual(12);
});
