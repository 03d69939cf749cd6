import { expect, it } from 'vitest';
import { recordedDay } from '../../../renderer/screens/AfterFiling/recordedDay.ts';
import { claimWith, day } from '../inventedPack.ts';

const recorded = (filed: string) => {
  const claim = claimWith({ 'filing.filed': true, 'filing.date': filed });
  return recordedDay({ opened: { claim } }, 'filing.date', day('2026-03-01'), 'en');
};

it('is that day where it is known', () => {
  expect(recorded('2026-03-01')).toBe('01.03.2026');
});

it('lies between two days where only its month is known, not on the first', () => {
  expect(recorded('2026-03')).toBe('between 01.03.2026 and 31.03.2026');
});

it('is none where nothing was recorded', () => {
  expect(recordedDay({ opened: { claim: claimWith({}) } }, 'filing.date', null, 'en')).toBeNull();
});
