import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/domain/language.ts';
import { compareNames } from '../../../shared/fmt/compareNames.ts';

describe('compareNames', () => {
  it.each<[Language, string]>([
    ['en', 'Aspen birch Cedar cedars Әлем'],
    ['ru', 'Ель Ёж ёлка Жук жуки Latin'],
    // Қазақ әліпбиі: а ә, г ғ, к қ, н ң, о ө, у ұ ү, х һ, ы і.
    [
      'kk',
      'Арша Әлия Гүл Ғалия Ел Ёлка Кітап Қазақстан Қырғызстан Нан Ңа Орман Өзен Су Сұлу Сүт Хат Һауа Ыдыс Ірі Юрта',
    ],
    // Кыргыз алфавити: н ң, о ө, у ү.
    ['ky', 'Арча Казакстан Кыргызстан Нан Ңа Орус Өзөн Суу Сүт Хат Ыр Эне'],
  ])('keeps to the %s alphabet', (language, ordered) => {
    const names = ordered.split(' ');
    expect(names.toReversed().toSorted(compareNames(language))).toEqual(names);
  });

  it('has signs and digits first, the shorter of two before the longer', () => {
    expect(['Ива 10', 'Ива', 'Ива-1', 'Иван', '9'].toSorted(compareNames('ru'))).toEqual([
      '9',
      'Ива',
      'Ива 10',
      'Ива-1',
      'Иван',
    ]);
  });

  it('takes a letter and its accent apart for the one letter', () => {
    expect(compareNames('ru')('Й', 'И\u0306')).toBe(0);
  });
});
