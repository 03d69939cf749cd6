import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitExact, fitFlowing } from '../../../electron/services/exports/fitText.ts';
import { cleanText } from '../../../shared/fmt/cleanText.ts';

/** Every letter is half its size wide: twenty letters of 10 points in a line of 100. */
const measure = (text: string, size: number) => (Array.from(text).length * size) / 2;
const line = { width: 100, height: 17.5 };
const box = { width: 100, height: 35 };
const reference = '(лист 3)';
const bare = (text: string) => text.replaceAll(/\s/g, '');

/** Whole, or its beginning with the reference; inside the box. */
const isRight = (parts: readonly string[]) => {
  const text = cleanText(parts.join(' '), true);
  const { size, lines, continued } = fitFlowing(text, box, measure, reference);
  const shown = bare(lines.join(' '));
  const isBeginning = shown.endsWith(bare(reference)) && bare(text).startsWith(shown.slice(0, -bare(reference).length));
  const isInside = lines.every(set => measure(set, size) <= box.width) && lines.length * size * 1.25 <= box.height;
  return (continued ? isBeginning : shown === bare(text)) && isInside && size >= 7;
};

/** Words of every length, and what a keyboard or a copied page brings along: parts of letters, controls, turned direction, emoji. */
const hardTexts = array(
  oneof(
    { weight: 6, arbitrary: string({ unit: constantFrom('а', 'ң', ' ', '\n', '-'), maxLength: 40 }) },
    string({ unit: constantFrom('и\u0306', 'е\u0308', '\u0000', '\u202E', '\u2067', '😀', '👩‍👧'), maxLength: 12 }),
    constantFrom('ә'.repeat(300), `${'я'.repeat(150)}-${'й'.repeat(150)}`),
  ),
  { maxLength: 20 },
);

/** Whole in two lines at the most, or by how much it exceeds them. */
const isRightExact = (parts: readonly string[]) => {
  const text = cleanText(parts.join(' '), false);
  const set = fitExact(text, box, measure);
  if ('excess' in set) return set.excess > 0;
  const isInside = set.lines.every(one => measure(one, set.size) <= box.width);
  return bare(set.lines.join(' ')) === bare(text) && set.lines.length <= 2 && set.size >= 7 && isInside;
};

/** As many full lines as there is room for, and one letter more. */
const isExact = (count: number) => {
  const room = { width: 100, height: count * 7 * 1.25 };
  const full = Array.from({ length: count }, () => 'ә'.repeat(28)).join(' ');
  const whole = fitFlowing(full, room, measure, reference);
  const longer = fitFlowing(`${full} б`, room, measure, reference);
  return whole.lines.length === count && !whole.continued && longer.lines.length === count && longer.continued;
};

describe('a name, number or date', () => {
  it('is set at 10 points where it fits', () => {
    expect(fitExact('а'.repeat(20), line, measure)).toEqual({ size: 10, lines: ['а'.repeat(20)], continued: false });
  });

  it('is set smaller with one letter more', () => {
    expect(fitExact('а'.repeat(21), line, measure)).toMatchObject({ size: 9.5, lines: ['а'.repeat(21)] });
  });

  it('is set in two lines of 7 points when one is too short', () => {
    const [one, two] = ['а'.repeat(28), 'б'.repeat(28)];
    expect(fitExact(`${one} ${two}`, line, measure)).toEqual({ size: 7, lines: [one, two], continued: false });
  });

  it('does not fit with one letter more, and says by how much', () => {
    expect(fitExact(`${'а'.repeat(28)} ${'б'.repeat(28)} в`, line, measure)).toEqual({ excess: 3.5 });
  });

  it('is never broken inside a word', () => {
    expect(fitExact('а'.repeat(29), line, measure)).toEqual({ excess: 1.5 });
  });
});

describe('any name, number or date', () => {
  it('is whole in two lines of 7 points at the least, or exceeds them', () => {
    expect(() => assert(property(hardTexts, isRightExact))).not.toThrow();
  });
});

describe('free text', () => {
  it('fits whole up to the last letter of the last line', () => {
    const text = Array.from({ length: 4 }, () => 'а'.repeat(28)).join(' ');
    expect(fitFlowing(text, box, measure, reference)).toMatchObject({ size: 7, continued: false });
  });

  it('goes on with one letter more, cut at a word and followed by the reference', () => {
    const text = `${Array.from({ length: 4 }, () => 'а'.repeat(28)).join(' ')} б`;
    const { lines, continued } = fitFlowing(text, box, measure, reference);
    expect(continued).toBe(true);
    expect(lines).toEqual(['а'.repeat(28), 'а'.repeat(28), 'а'.repeat(28), reference]);
  });

  it('breaks a word of 300 letters that no line can hold', () => {
    const { lines } = fitFlowing('ә'.repeat(300), box, measure, reference);
    // 19 letters, a space and the 8 letters of the reference make up the last line.
    expect(lines).toEqual(['ә'.repeat(28), 'ә'.repeat(28), 'ә'.repeat(28), `${'ә'.repeat(19)} ${reference}`]);
  });

  it('is always whole, or its beginning with the reference; no line is wider than the box and none is too many', () => {
    expect(() => assert(property(hardTexts, isRight))).not.toThrow();
  });

  it('fills exactly the lines that there are, and goes on with one letter more, whatever the height', () => {
    expect(() => assert(property(integer({ min: 1, max: 12 }), isExact), { numRuns: 20 })).not.toThrow();
  });
});

describe('cleaning', () => {
  it('joins letter and mark into the letter that the font has', () => {
    expect(cleanText('Е\u0308лка и\u0306', false)).toBe('Ёлка й');
  });

  it('takes out controls, direction marks and joiners that nobody sees', () => {
    expect(cleanText('А\u0000\u202Eб\u200Bв\uFEFF\tг', false)).toBe('Абв г');
  });

  it('keeps paragraphs where they may stand, and only there', () => {
    expect(cleanText('раз\r\nдва', true)).toBe('раз\nдва');
    expect(cleanText('раз\r\nдва', false)).toBe('раз два');
  });
});
