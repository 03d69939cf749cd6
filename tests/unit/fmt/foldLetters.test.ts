import { describe, expect, it } from 'vitest';
import { foldedWords, foldLetters } from '../../../shared/fmt/foldLetters.ts';

describe('foldLetters', () => {
  it.each([
    ['Қалалық ұйым', 'калалык уйым'],
    ['Сейітова Айгүл', 'сейитова айгул'],
    ['Өмүрбек Ыңтымак', 'омурбек ынтымак'],
    ['Ғани Һәкім', 'гани хаким'],
    ['ЁЖИКОВА', 'ежикова'],
  ])('writes %s as it is typed with Russian letters', (text, typed) => {
    expect(foldLetters(text)).toBe(typed);
  });

  it('takes a letter and its mark for the one letter that they are', () => {
    expect(foldLetters('и\u0306од е\u0308ж')).toBe('йод еж');
  });
});

describe('foldedWords', () => {
  it.each([
    ['№ 25-1234/2026', ['25', '1234', '2026']],
    ['scan_ruling (2).PDF', ['scan', 'ruling', '2', 'pdf']],
    ['"a" OR b* NEAR(c)', ['a', 'or', 'b', 'near', 'c']],
    [' – ', []],
  ])('are the letters and digits of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
