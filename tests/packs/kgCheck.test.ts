import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { checkEligibility } from '../../shared/assessment/checkEligibility.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';

const pack = createPackLibrary(join(import.meta.dirname, '../../assets')).get('kg');
const today = isoDateSchema.parse('2026-03-12');
const questions = pack.check?.questions ?? [];

/** The answers that a person gives: to each question an option by its English words, or yes or no. */
function answersOf(given: readonly (string | boolean)[]): Claim['answers'] {
  return Object.assign(
    {},
    ...given.map((said, index) => {
      const { asks, options } = questions[index] ?? {};
      if (typeof said === 'boolean') return { [asks ?? '']: { type: 'boolean', is: said } };
      if (options === undefined) return { [asks ?? '']: { type: 'choice', choice: said } };
      const chosen = options.find(({ label }) => label.en === said);
      if (chosen === undefined) throw new Error(`${asks} has no option “${said}”`);
      return chosen.answers;
    }),
  );
}

function chancesFor(given: readonly (string | boolean)[]): Record<string, string> {
  const { routes } = checkEligibility(pack, answersOf(given), today);
  return Object.fromEntries(routes.map(({ schemeId, chance }) => [schemeId, chance]));
}

const girl: readonly (string | boolean)[] = [
  'A child; a parent files',
  true,
  'Under investigation',
  'Suffering and costs',
  true,
  'One adult, alone',
  'Yes, and it may be hidden or sold',
  'none',
];

describe('the quick check of Kyrgyzstan', () => {
  it('asks eight questions, none of a name', () => {
    expect(questions).toHaveLength(8);
    const kinds = questions.map(({ asks }) => pack.facts[asks]?.kind);
    expect(new Set(kinds)).toEqual(new Set(['choice', 'boolean']));
  });

  it('sends a girl under investigation to the petition and the arrest; nobody died, one adult acted, there is property', () => {
    expect(chancesFor(girl)).toMatchObject({
      petition: 'probably',
      arrest: 'probably',
      civilMoral: 'probably',
      protectionPlan: 'maybe',
      legalAid: 'maybe',
      civilDeath: 'notThisRoute',
      liable: 'notThisRoute',
      fund: 'notThisRoute',
    });
  });

  it('closes the petition until somebody recognises the victim, and says where to turn', () => {
    const unrecognised = girl.with(1, false);
    expect(chancesFor(unrecognised)).toMatchObject({ petition: 'notThisRoute', costs: 'notThisRoute' });
    const { turnTo } = checkEligibility(pack, answersOf(unrecognised), today);
    expect(turnTo.some(({ cites }) => cites.some(({ article }) => article.includes('154(3)')))).toBe(true);
  });

  it('sends an adult after a verdict that is silent to the civil court', () => {
    const silent = ['An adult, who files', true, 'A verdict that says nothing on the harm', ...girl.slice(3)];
    expect(chancesFor(silent)).toMatchObject({
      petition: 'notThisRoute',
      civilMoral: 'probably',
      civilHealth: 'probably',
      protectionPlan: 'notThisRoute',
    });
  });

  it('leaves open what a civil court may add to a verdict that awarded money (CPC 95(3))', () => {
    const awarded = ['An adult, who files', true, 'A verdict that awards money, in force', ...girl.slice(3)];
    expect(chancesFor(awarded)).toMatchObject({ petition: 'notThisRoute', civilMoral: 'maybe', civilHealth: 'maybe' });
  });

  it('names other payers for a child who did the harm, and promises nothing of the fund', () => {
    const chances = chancesFor([
      ...girl.slice(0, 5),
      'A child from 14 to 18',
      'A bailiff certified that there is nothing',
      'none',
    ]);
    expect(chances).toMatchObject({ liable: 'probably', fund: 'maybe', arrest: 'notThisRoute' });
  });

  it('opens the suit for loss of the breadwinner after a death alone', () => {
    const dead = ['A person who died; a close relative files', ...girl.slice(1)];
    expect(chancesFor(dead)).toMatchObject({ civilDeath: 'maybe', civilHealth: 'notThisRoute' });
  });
});
