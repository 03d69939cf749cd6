import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIban } from '../../../shared/domain/iban.ts';
import { checkIin } from '../../../shared/domain/iin.ts';
import { checkPin } from '../../../shared/domain/pin.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { factsSchema, type FactKind } from '../../../shared/packs/interview.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'tests/fixtures/cases');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const names = readdirSync(folder).filter(name => name.endsWith('.json'));
const cases = names.map(name => caseFileSchema.parse(readJson(join(folder, name))));

/** Alphabets that hold the 33 Russian letters: the Kazakh of 42 and the Kyrgyz of 36, in both cases. */
const jurisdictions = [
  { jurisdiction: 'kz', alphabet: 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ', count: 84 },
  { jurisdiction: 'kg', alphabet: 'АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ', count: 72 },
];

/** What all cases of a jurisdiction together answer to questions of these kinds. */
function answersOf(jurisdiction: string, ...kinds: readonly FactKind[]): readonly string[] {
  const facts = factsSchema.parse(readJson(join(root, `assets/packs/${jurisdiction}/facts.json`)));
  return cases
    .filter(file => file.jurisdiction === jurisdiction)
    .flatMap(({ answers }) => Object.entries(answers))
    .filter(([fact]) => kinds.some(kind => facts[fact]?.kind === kind))
    .flatMap(([, answer]) => (typeof answer === 'string' ? answer : []));
}

describe.each(jurisdictions)('the cases of $jurisdiction together', ({ jurisdiction, alphabet, count }) => {
  const letters = [...Array.from(alphabet), ...Array.from(alphabet.toLowerCase())];

  it('are at least five, and say whose they are by their names', () => {
    const own = names.filter((_, index) => cases[index]?.jurisdiction === jurisdiction);
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(own.filter(name => !name.startsWith(`${jurisdiction}-`))).toEqual([]);
  });

  it(`tell ${count} letters`, () => {
    expect(new Set(letters).size).toBe(count);
  });

  it.each([
    ['names', answersOf(jurisdiction, 'name')],
    ['addresses', answersOf(jurisdiction, 'address')],
    ['free text', answersOf(jurisdiction, 'text', 'longText')],
  ])('hold every letter in both cases in %s', (_, answers) => {
    const written = new Set(answers.join(''));
    expect(letters.filter(letter => !written.has(letter))).toEqual([]);
  });
});

it.each([...answersOf('kz', 'iin')])('gives invented people well-formed numbers of the serial block 99xx: %s', iin => {
  expect([iin.slice(7, 9), checkIin(iin).doubts]).toEqual(['99', []]);
});

it.each([...answersOf('kg', 'pin')])('gives invented people well-formed numbers of the serial block 99xxx: %s', pin => {
  const { isComplete, doubts } = checkPin(pin);
  expect([pin.slice(9, 11), isComplete, doubts]).toEqual(['99', true, []]);
});

it.each([...answersOf('kz', 'iban')])('gives them accounts of a bank that does not exist: %s', iban => {
  expect([iban.slice(4, 7), checkIban(iban)]).toEqual(['999', []]);
});
