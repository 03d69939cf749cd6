import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../renderer/components/foldLetters.ts';
import { sortByDeadline } from '../../../renderer/screens/ClaimList/sortByDeadline.ts';
import { suggestName } from '../../../renderer/screens/NewClaim/suggestName.ts';
import { claimRowSchema } from '../../../shared/bridge/contract.ts';

const row = (claimId: string, day: string | null, status: 'open' | 'archived' = 'open') =>
  claimRowSchema.parse({
    claimId,
    jurisdiction: 'kz',
    title: claimId,
    status,
    revision: 1,
    updatedAt: '2026-03-12T09:00:00.000Z',
    nextDeadline: day === null ? null : { day, label: { ru: 'срок' } },
    openQuestions: 0,
    hasPackNews: false,
  });

describe('sortByDeadline', () => {
  it('puts the nearest deadline first, then claims without one, then archived ones', () => {
    const claims = [
      row('archived', '2026-01-01', 'archived'),
      row('none', null),
      row('late', '2027-05-01'),
      row('soon', '2026-04-01'),
    ];
    expect(sortByDeadline(claims).map(({ claimId }) => claimId)).toEqual(['soon', 'late', 'none', 'archived']);
  });
});

describe('suggestName', () => {
  it('takes the first neutral word that no claim has', () => {
    expect(suggestName('Aspen Birch Cedar', ['Aspen'])).toBe('Birch');
  });

  it('counts on when all words are taken', () => {
    expect(suggestName('Aspen Birch', ['Aspen', 'Birch'])).toBe('Aspen 2');
  });
});

describe('foldLetters', () => {
  it('finds Kazakh words typed with Russian letters', () => {
    expect(foldLetters('Қалалық ұйым')).toContain(foldLetters('калалык уйым'));
  });
});
