import { describe, expect, it } from 'vitest';
import { words } from '../../../shared/text/words.ts';

/** CLDR: Russian by the last digits, but for 11 to 14; Kazakh and Kyrgyz leave the noun as it is and tell only one from the rest. */
describe('what follows a number', () => {
  it.each([
    [1, 'Остался 1 день.'],
    [2, 'Осталось 2 дня.'],
    [4, 'Осталось 4 дня.'],
    [5, 'Осталось 5 дней.'],
    [11, 'Осталось 11 дней.'],
    [14, 'Осталось 14 дней.'],
    [20, 'Осталось 20 дней.'],
    [21, 'Остался 21 день.'],
    [22, 'Осталось 22 дня.'],
    [111, 'Осталось 111 дней.'],
  ])('in Russian after %d', (count, text) => {
    expect(words('ru')('deadline.daysLeft', { count })).toBe(text);
  });

  it.each([
    ['kk', 0, 'Бұл — соңғы күн.'],
    ['kk', 1, '1 күн қалды.'],
    ['kk', 2, '2 күн қалды.'],
    ['kk', 21, '21 күн қалды.'],
    ['ky', 0, 'Бул — акыркы күн.'],
    ['ky', 1, '1 күн калды.'],
    ['ky', 5, '5 күн калды.'],
    ['ky', 111, '111 күн калды.'],
  ] as const)('in %s after %d', (language, count, text) => {
    expect(words(language)('deadline.daysLeft', { count })).toBe(text);
  });

  it.each([
    ['kk', 1, '1 құжат'],
    ['kk', 2, 'Осы 2 құжаттың бірі'],
    ['ky', 1, '1 документ'],
    ['ky', 21, 'Ушул 21 документтин бири'],
  ] as const)('one document stands alone in %s: %d', (language, count, text) => {
    expect(words(language)('documents.oneOf', { count })).toBe(text);
  });
});
