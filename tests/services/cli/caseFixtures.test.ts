import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIban } from '../../../shared/domain/iban.ts';
import { checkIin } from '../../../shared/domain/iin.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { factsSchema, type FactKind } from '../../../shared/packs/interview.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'tests/fixtures/cases');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const facts = factsSchema.parse(readJson(join(root, 'assets/packs/kz/facts.json')));
const names = readdirSync(folder).filter(name => name.endsWith('.json'));
const cases = names.map(name => caseFileSchema.parse(readJson(join(folder, name))));

/** What all cases together answer to questions of these kinds. */
function answersOf(...kinds: readonly FactKind[]): readonly string[] {
  return cases
    .flatMap(({ answers }) => Object.entries(answers))
    .filter(([fact]) => kinds.some(kind => facts[fact]?.kind === kind))
    .flatMap(([, answer]) => (typeof answer === 'string' ? answer : []));
}

/** The Kazakh alphabet of 42 letters, which holds the 33 Russian ones, in both cases. */
const alphabet = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const letters = [...Array.from(alphabet), ...Array.from(alphabet.toLowerCase())];

it('has at least five cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(5);
});

describe('the cases together', () => {
  it('tell 84 letters', () => {
    expect(new Set(letters).size).toBe(84);
  });

  it.each([
    ['names', answersOf('name')],
    ['addresses', answersOf('address')],
    ['free text', answersOf('text', 'longText')],
  ])('hold every Russian and Kazakh letter in both cases in %s', (_, answers) => {
    const written = new Set(answers.join(''));
    expect(letters.filter(letter => !written.has(letter))).toEqual([]);
  });
});

it.each([...answersOf('iin')])('gives invented people well-formed numbers of the serial block 99xx: %s', iin => {
  expect([iin.slice(7, 9), checkIin(iin).doubts]).toEqual(['99', []]);
});

it.each([...answersOf('iban')])('gives them accounts of a bank that does not exist: %s', iban => {
  expect([iban.slice(4, 7), checkIban(iban)]).toEqual(['999', []]);
});
