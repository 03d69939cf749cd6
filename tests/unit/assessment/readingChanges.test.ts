import { expect, it } from 'vitest';
import { readingChanges } from '../../../shared/assessment/readingChanges.ts';
import type { Scheme } from '../../../shared/packs/scheme.ts';
import { day, inventedPack } from '../inventedPack.ts';
import { on, ruleContextOf } from '../rules/ruleContextOf.ts';

function fund(): Scheme {
  const [scheme] = inventedPack().schemes;
  if (scheme === undefined) throw new Error('the invented pack has one scheme');
  return scheme;
}

const facts = { 'recognition.date': on('2022-03-01'), 'filing.date': on('2022-05-04') };

it('begin with the fewest and stand in the order of the pack', () => {
  expect([...readingChanges(fund(), ruleContextOf(facts))]).toEqual([
    { indexDay: 'filing.date' },
    { indexKind: 'social' },
    { rollOver: 'moves' },
    { indexDay: 'filing.date', indexKind: 'social' },
    { indexDay: 'filing.date', rollOver: 'moves' },
    { indexKind: 'social', rollOver: 'moves' },
    { indexDay: 'filing.date', indexKind: 'social', rollOver: 'moves' },
  ]);
});

it('change what the lawyer took', () => {
  const context = ruleContextOf(facts, { readings: { rollOver: 'moves' } });
  expect([...readingChanges(fund(), context)]).toContainEqual({ rollOver: 'doesNotMove' });
});

it('touch no question that the scheme does not turn on', () => {
  const scheme = { ...fund(), rules: [], amount: { op: 'payments' } as const };
  expect([...readingChanges(scheme, ruleContextOf(facts))]).toEqual([]);
});

it.each([
  ['2025-06-29', '2025-06-30', []],
  ['2025-06-30', '2025-07-01', ['filing.date']],
  ['2025-07-01', '2025-07-02', []],
])('from %s to %s differ only where a value ends between them', (decided, filed, days) => {
  const context = ruleContextOf({ 'decision.date': on(decided), 'filing.date': on(filed) });
  const value = context.pack.law.parameters['index']?.values[3];
  if (value === undefined) throw new Error('the invented index has a value of 2025');
  value.to = day('2025-06-30');
  const scheme: Scheme = { ...fund(), rules: [], amount: { op: 'parameter', parameter: 'index' } };
  const changes = [...readingChanges(scheme, context)].filter(({ indexKind }) => indexKind === undefined);
  expect(changes.map(({ indexDay }) => indexDay)).toEqual(days);
});

it('are never more than can be reckoned', () => {
  const context = ruleContextOf(facts);
  const [first] = context.pack.law.unsettled['rollOver']?.readings ?? [];
  if (first === undefined) throw new Error('the invented law leaves the roll-over open');
  const readings = Array.from({ length: 900 }, (_, index) => ({ ...first, id: `r${index}` }));
  const unsettled = {
    ...context.pack.law.unsettled,
    rollOver: { ...context.pack.law.unsettled['rollOver']!, readings },
  };
  const crowded = { ...context, pack: { ...context.pack, law: { ...context.pack.law, unsettled } } };
  // One more, the readings taken, is reckoned first.
  expect([...readingChanges(fund(), crowded)]).toHaveLength(511);
});
