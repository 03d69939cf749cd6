import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../shared/assessment/assessment.ts';
import { findDeadlines } from '../../../shared/assessment/findDeadlines.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { Period } from '../../../shared/domain/isoDate.ts';
import type { Calendar } from '../../../shared/packs/pack.ts';
import type { DeadlineRule } from '../../../shared/packs/scheme.ts';
import { day, inventedPack } from '../inventedPack.ts';
import { between, isFalse, isTrue, on, ruleContextOf } from '../rules/ruleContextOf.ts';

const text = { ru: '…' };
const cites = [{ act: 'Invented Act', article: '8', confidence: 'verbatim' as const }];

/** Days off of the five-day week in 2025 and 2026, as kz-2.md §11 lists them. */
const nonWorking = {
  2025: '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
  2026: '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
};
const calendar: Calendar = {
  years: Object.fromEntries(
    Object.entries(nonWorking).map(([year, days]) => [
      year,
      {
        nonWorking: days.split(' ').map(monthAndDay => day(`${year}-${monthAndDay}`)),
        workingWeekends: year === '2025' ? [day('2025-01-05')] : [],
        cite: { act: 'Calendar', article: year, confidence: 'secondary' as const },
      },
    ]),
  ),
};

const rule = (more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: 'act',
  label: text,
  binds: 'claimant',
  from: [{ fact: 'start.date' }],
  counts: { rule: 'within', period: { count: 3, unit: 'years' } },
  cites,
  ...more,
});

function find(rules: DeadlineRule[], facts: Readonly<Record<string, FactValue>>, today = '2026-03-12'): Deadline[] {
  return findDeadlines(rules, ruleContextOf(facts, { pack: { ...inventedPack(), calendar }, today: day(today) }));
}

function findOne(one: Partial<DeadlineRule>, facts: Readonly<Record<string, FactValue>>, today?: string): Deadline {
  const [found] = find([rule(one)], facts, today);
  if (found === undefined) throw new Error('one rule gives one deadline');
  return found;
}

describe('the payment chain (kz.md §1.6)', () => {
  const chain = [
    rule({
      id: 'decide',
      from: [{ fact: 'registration.date' }],
      counts: { rule: 'within', period: { count: 10, unit: 'days' } },
    }),
    rule({
      id: 'register',
      from: [{ fact: 'decision.date' }, { deadline: 'decide' }],
      counts: { rule: 'byDayOfNextMonth', day: 15 },
    }),
    rule({
      id: 'pay',
      from: [{ deadline: 'register' }],
      counts: { rule: 'within', period: { count: 10, unit: 'days' } },
    }),
  ];
  it.each([
    ['2026-03-03', ['2026-03-13', '2026-04-15', '2026-04-25']],
    ['2025-12-24', ['2026-01-03', '2026-02-15', '2026-02-25']],
    ['2026-01-27', ['2026-02-06', '2026-03-15', '2026-03-25']],
  ])('registered on %s', (registered, days) => {
    expect(find(chain, { 'registration.date': on(registered) }).map(({ safeDay }) => safeDay)).toEqual(days);
  });

  it('says what each day was counted from', () => {
    const [, register] = find(chain, { 'registration.date': on('2026-03-03') });
    expect(register?.countedFrom).toEqual({ fact: null, deadline: 'decide', day: '2026-03-13' });
  });
  it('counts from the known day before the reckoned one', () => {
    const facts = { 'registration.date': on('2026-03-03'), 'decision.date': on('2026-02-20') };
    expect(find(chain, facts)[1]).toMatchObject({
      safeDay: '2026-03-15',
      countedFrom: { fact: 'decision.date', deadline: null, day: '2026-02-20' },
    });
  });
  it('asks for the start of the whole chain', () => {
    expect(find(chain, { 'decision.made': isTrue }).map(({ state, missing }) => [state, missing])).toEqual([
      ['notStarted', ['registration.date']],
      ['notStarted', ['decision.date', 'registration.date']],
      ['notStarted', ['decision.date', 'registration.date']],
    ]);
  });
  it('asks for no day that lies ahead', () => {
    expect(findOne({ from: [{ fact: 'decision.date' }] }, { 'decision.made': isFalse })).toMatchObject({
      state: 'notStarted',
      missing: [],
      safeDay: null,
    });
  });
});

const days = (count: number): Period => ({ count, unit: 'days' });

describe('days off (kz-2.md §11)', () => {
  it.each<[string, string, Period, string, string | null]>([
    ['three years from recognition', '2022-09-01', { count: 3, unit: 'years' }, '2025-09-01', '2025-09-02'],
    ['15 days from learning of it', '2026-03-10', days(15), '2026-03-25', '2026-03-26'],
    ['5 days from the copy', '2026-05-06', days(5), '2026-05-11', '2026-05-12'],
    ['3 days to an ordinary Monday', '2026-08-28', days(3), '2026-08-31', null],
    ['10 days to a Saturday', '2025-12-24', days(10), '2026-01-03', '2026-01-05'],
    ['10 days to a Saturday in April', '2026-04-15', days(10), '2026-04-25', '2026-04-27'],
    ['10 days to a day off', '2026-03-15', days(10), '2026-03-25', '2026-03-26'],
    ['a year that the calendar does not know', '2027-01-01', days(1), '2027-01-02', null],
    ['a Sunday that is worked', '2025-01-02', days(3), '2025-01-05', null],
  ])('%s', (_, start, period, safeDay, movedDay) => {
    const found = findOne({ counts: { rule: 'within', period } }, { 'start.date': on(start) });
    expect({ safeDay: found.safeDay, movedDay: found.movedDay }).toEqual({ safeDay, movedDay });
  });
  it.each([
    ['2026-01-20', '2026-02-15', '2026-02-16'],
    ['2026-02-20', '2026-03-15', '2026-03-16'],
  ])('by the 15th of the month after %s', (start, safeDay, movedDay) => {
    const found = findOne({ counts: { rule: 'byDayOfNextMonth', day: 15 } }, { 'start.date': on(start) });
    expect({ safeDay: found.safeDay, movedDay: found.movedDay }).toEqual({ safeDay, movedDay });
  });
});

describe('the state', () => {
  const started = { 'start.date': on('2022-09-01') };
  it.each([
    ['running, on the moved day', '2025-09-02', started, 'running'],
    ['passed, the day after', '2025-09-03', started, 'passed'],
    ['done, on the safe day', '2026-03-12', { ...started, 'done.date': on('2025-09-01') }, 'done'],
    ['done, on the moved day', '2026-03-12', { ...started, 'done.date': on('2025-09-02') }, 'done'],
    ['done late, the day after', '2026-03-12', { ...started, 'done.date': on('2025-09-03') }, 'doneLate'],
    ['not started', '2026-03-12', {}, 'notStarted'],
  ])('%s', (_, today, facts, state) => {
    expect(findOne({ doneOn: 'done.date' }, facts, today).state).toBe(state);
  });

  // 2027 is no year of the calendar: a day of it may be a day off, and then the next working day is the last.
  it.each([
    ['2027-09-01', 'running'],
    ['2027-09-02', 'mayHavePassed'],
    ['2027-09-11', 'mayHavePassed'],
    ['2027-09-12', 'passed'],
  ])('on %s, of a day in a year that the calendar does not know, is %s', (today, state) => {
    expect(findOne({}, { 'start.date': on('2024-09-01') }, today).state).toBe(state);
  });

  it('has no day where an event ends it', () => {
    const event = { rule: 'untilEvent', event: text } as const;
    expect(findOne({ counts: event }, started)).toMatchObject({ state: 'untilEvent', safeDay: null, event: text });
  });
  it('does not apply where its condition is not met, and starts nothing', () => {
    const appliesWhen = { op: 'isTrue', fact: 'fund.refused' } as const;
    const rules = [rule({ id: 'first', appliesWhen }), rule({ id: 'second', from: [{ deadline: 'first' }] })];
    expect(find(rules, { ...started, 'fund.refused': isFalse })).toMatchObject([
      { state: 'notApplicable', safeDay: null },
      { state: 'notStarted', safeDay: null },
    ]);
  });
  it('is shown while it is open whether it applies, with what would tell', () => {
    const appliesWhen = { op: 'isTrue', fact: 'fund.refused' } as const;
    expect(findOne({ appliesWhen }, started)).toMatchObject({ safeDay: '2025-09-01', missing: ['fund.refused'] });
  });
});

describe('a starting day that is known only roughly', () => {
  const started = { 'start.date': between('2022-08-15', '2022-09-01') };
  it('has the claimant act by the earliest, and says until when it may run', () => {
    expect(findOne({}, started)).toMatchObject({
      safeDay: '2025-08-15',
      movedDay: null,
      latestDay: '2025-09-01',
      countedFrom: { fact: 'start.date', day: '2022-08-15', until: '2022-09-01' },
    });
  });
  it('holds an authority to the latest alone', () => {
    expect(findOne({ binds: 'authority' }, started)).toMatchObject({ safeDay: '2025-09-01', movedDay: '2025-09-02' });
  });
  it.each([
    ['2025-08-15', 'running'],
    ['2025-08-16', 'mayHavePassed'],
    // 1 September 2025 is a day off, so the last it may be is the 2nd.
    ['2025-09-02', 'mayHavePassed'],
    ['2025-09-03', 'passed'],
  ])('on %s it is %s', (today, state) => {
    expect(findOne({}, started, today).state).toBe(state);
  });
  it.each([
    ['2025-08-15', 'done'],
    ['2025-08-16', 'mayHavePassed'],
    ['2025-09-03', 'doneLate'],
  ])('done on %s it is %s', (done, state) => {
    expect(findOne({ doneOn: 'done.date' }, { ...started, 'done.date': on(done) }).state).toBe(state);
  });
  it('passes its doubt on to what is counted from it', () => {
    const rules = [
      rule({ counts: { rule: 'within', period: days(10) } }),
      rule({ id: 'next', from: [{ deadline: 'act' }] }),
    ];
    expect(find(rules, started)[1]).toMatchObject({ safeDay: '2025-08-25', latestDay: '2025-09-11' });
  });
});

describe('hours', () => {
  // Kyrgyz Code of Criminal Procedure, hours from an act whose time of day nobody asks for.
  it.each([
    [24, '2026-03-07'],
    [48, '2026-03-08'],
    [72, '2026-03-09'],
    [36, '2026-03-07'],
    [3, '2026-03-06'],
  ])('%s hours from some hour of 6 March end by that hour of %s', (hours, safeDay) => {
    const found = findOne({ counts: { rule: 'hours', hours } }, { 'start.date': on('2026-03-06') }, '2026-03-06');
    expect(found).toMatchObject({ safeDay, hours, movedDay: null, state: 'running' });
  });
});

const workingDays = (count: number): DeadlineRule['counts'] => ({ rule: 'workingDays', count });

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-04-16', 3, '2026-04-21'],
    // kz-2.md §11: 23 to 25 March 2026 are days off.
    ['over days off', '2026-03-20', 2, '2026-03-27'],
    ['from a day off', '2026-03-21', 1, '2026-03-26'],
    // Sunday 5 January 2025 is worked.
    ['over a Sunday that is worked', '2025-01-02', 1, '2025-01-05'],
  ])('%s', (_, start, count, safeDay) => {
    const found = findOne({ counts: workingDays(count) }, { 'start.date': on(start) });
    expect(found).toMatchObject({ safeDay, notBefore: null, movedDay: null });
  });
  const unknownYear = { 'start.date': on('2027-03-19') };
  it('of a year that the calendar does not know leave out weekends alone, and end no sooner', () => {
    expect(findOne({ counts: workingDays(5) }, unknownYear)).toMatchObject({
      safeDay: '2027-03-26',
      notBefore: '2027-03-26',
      latestDay: null,
    });
  });
  it('of such a year never make an authority late', () => {
    const found = findOne({ counts: workingDays(5), binds: 'authority' }, unknownYear, '2027-06-01');
    expect(found).toMatchObject({ safeDay: null, notBefore: '2027-03-26', state: 'mayHavePassed' });
  });
  it('of such a year leave in doubt what is counted from them', () => {
    const rules = [
      rule({ counts: workingDays(5) }),
      rule({
        id: 'next',
        binds: 'authority',
        from: [{ deadline: 'act' }],
        counts: { rule: 'within', period: days(10) },
      }),
    ];
    expect(find(rules, unknownYear, '2027-06-01')[1]).toMatchObject({
      safeDay: null,
      notBefore: '2027-04-05',
      state: 'mayHavePassed',
    });
  });
});
