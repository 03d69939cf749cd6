import { describe, expect, it } from 'vitest';
import { deadlineRows, type DeadlineRow } from '../../../renderer/screens/Deadlines/deadlineRows.ts';
import { claimDeadlinesSchema } from '../../../shared/bridge/claimDeadlines.ts';
import { inventedPack } from '../inventedPack.ts';

const pack = inventedPack();
const [law] = pack.schemes[0]?.deadlines ?? [];

const none = { movedDay: null, latestDay: null, notBefore: null, hours: null, countedFrom: null, missing: [] };
const own = {
  ...none,
  schemeId: 'fund',
  deadlineId: law?.id,
  binds: 'claimant',
  state: 'running',
  safeDay: '2026-05-01',
};

const claim = (title: string, ...deadlines: readonly object[]) =>
  claimDeadlinesSchema.parse({
    claimId: 'claim1',
    jurisdiction: 'invented',
    title,
    deadlines: deadlines.map(deadline => ({ ...own, ...deadline })),
  });

const shown = (rows: readonly DeadlineRow[]) =>
  rows.map(({ claim: { title }, deadline }) => `${title} ${deadline.safeDay ?? deadline.notBefore ?? 'no day'}`);

function rowsOf(claims: readonly ReturnType<typeof claim>[], wanted = { search: '', all: true }) {
  const { passed, coming, events } = deadlineRows(claims, [pack], wanted);
  return { passed: shown(passed), coming: shown(coming), events: shown(events) };
}

describe('deadlineRows', () => {
  it('puts the nearest day first, over all claims', () => {
    const claims = [claim('Aspen', {}, { safeDay: '2027-01-01' }), claim('Birch', { safeDay: '2026-04-01' })];
    expect(rowsOf(claims).coming).toEqual(['Birch 2026-04-01', 'Aspen 2026-05-01', 'Aspen 2027-01-01']);
  });

  it('puts what may have passed among what is still to be done', () => {
    const claims = [claim('Aspen', {}), claim('Birch', { safeDay: '2026-03-01', state: 'mayHavePassed' })];
    expect(rowsOf(claims)).toMatchObject({ passed: [], coming: ['Birch 2026-03-01', 'Aspen 2026-05-01'] });
  });

  it('sorts a day that is not known by the day before which it does not come', () => {
    const authority = { binds: 'authority', safeDay: null, notBefore: '2026-04-20' };
    expect(rowsOf([claim('Aspen', {}, authority)]).coming).toEqual(['Aspen 2026-04-20', 'Aspen 2026-05-01']);
  });

  it('puts the day that passed last first', () => {
    const passed = { state: 'passed', safeDay: '2024-01-01' };
    const claims = [claim('Aspen', passed), claim('Birch', { ...passed, safeDay: '2025-01-01' })];
    expect(rowsOf(claims).passed).toEqual(['Birch 2025-01-01', 'Aspen 2024-01-01']);
  });

  it('keeps events without a day apart', () => {
    expect(rowsOf([claim('Aspen', { state: 'untilEvent', safeDay: null })])).toEqual({
      passed: [],
      coming: [],
      events: ['Aspen no day'],
    });
  });

  it('leaves the days of bodies out where they are not wanted', () => {
    const claims = [claim('Aspen', { binds: 'authority' })];
    expect(rowsOf(claims, { search: '', all: false }).coming).toEqual([]);
  });

  it('finds a working name by its part, in whatever letters', () => {
    const claims = [claim('Көк терек', {}), claim('Birch', {})];
    expect(rowsOf(claims, { search: ' кок ', all: true }).coming).toEqual(['Көк терек 2026-05-01']);
  });

  it('shows the words and the law of the pack', () => {
    const [row] = deadlineRows([claim('Aspen', {})], [pack], { search: '', all: true }).coming;
    expect([row?.deadline.label, row?.deadline.cites[0]]).toEqual([law?.label, law?.cites[0]]);
  });

  it('waits with a claim whose pack is not read', () => {
    expect(deadlineRows([claim('Aspen', {})], [], { search: '', all: true }).coming).toEqual([]);
  });
});
