import { isDeepStrictEqual } from 'node:util';
import { array, assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import { addPeriod, isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import { arbitraryStep } from '../../support/arbitraryChanges.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { startHistory } from '../../support/startHistory.ts';

const invalidDay = expect.objectContaining({ code: 'invalidRequest', details: { at: ['/day'] } }) as unknown;
const firstDay = isoDateSchema.parse('2026-03-12');
const dayAfter = (count: number): IsoDate => addPeriod(firstDay, { count, unit: 'days' });

/** What a day is to show of a claim that was opened then. */
const lasting = ({ claim, revision, assessment, plan, writing }: OpenedClaim) => ({
  claim: { ...claim, drafts: {}, takenFromCheck: claim.takenFromCheck ?? [] },
  revision,
  assessment,
  plan,
  writing,
});

const withoutFiles = arbitraryStep.filter(step => step.every(({ kind }) => !/Evidence|draft/.test(kind)));

it('every day of a claim is shown as it was stored and assessed then', async () => {
  const { claims, history, begin, apply, setDay } = await startHistory();
  await assert(
    asyncProperty(array(withoutFiles, { minLength: 1, maxLength: 6 }), async steps => {
      setDay(firstDay);
      const claimId = begin();
      const opened = [claims.read(claimId)];
      for (const [place, step] of steps.entries()) {
        setDay(dayAfter(place + 1));
        opened.push(await apply(claimId, step));
      }
      const shown = opened.map((_, place) => lasting(history.asOn({ claimId, day: dayAfter(place) })));
      return isDeepStrictEqual(shown, opened.map(lasting));
    }),
    { numRuns: 15 },
  );
}, 120_000);

async function startWithTwoDays() {
  const started = await startHistory();
  const claimId = started.begin();
  started.setDay('2026-03-15');
  await started.apply(claimId, [answerText('victim.fullName', 'Aspen')]);
  started.setDay('2026-03-20');
  await started.apply(claimId, [answerText('victim.fullName', 'Birch')]);
  return { ...started, claimId };
}

describe('a claim as it was on a day', () => {
  it('is that of the last change until then, on the day asked for', async () => {
    const { history, claimId } = await startWithTwoDays();
    const { claim, assessment } = history.asOn({ claimId, day: isoDateSchema.parse('2026-03-19') });
    expect(claim.answers).toEqual({ 'victim.fullName': { type: 'text', text: 'Aspen' } });
    expect(assessment.assessedOn).toBe('2026-03-19');
  });

  it.each(['2026-03-11', '2026-03-21'])('is refused for %s: before the claim or not yet come', async day => {
    const { history, claimId } = await startWithTwoDays();
    expect(() => history.asOn({ claimId, day: isoDateSchema.parse(day) })).toThrow(invalidDay);
  });

  it('follows the order of the changes where a clock was set back', async () => {
    const { history, claimId, setDay, apply } = await startWithTwoDays();
    setDay('2026-03-17');
    await apply(claimId, [answerText('bank.name', 'Cedar')]);
    expect(history.asOn({ claimId, day: isoDateSchema.parse('2026-03-17') }).claim.answers).toMatchObject({
      'victim.fullName': { text: 'Birch' },
      'bank.name': { text: 'Cedar' },
    });
  });

  it('changes nothing, and is noted as a view', async () => {
    const { history, claims, claimId, database } = await startWithTwoDays();
    const before = claims.read(claimId);
    history.asOn({ claimId, day: isoDateSchema.parse('2026-03-16') });
    expect(claims.read(claimId)).toEqual(before);
    const last = database.prepare('SELECT action, details FROM access_log ORDER BY number DESC').get();
    expect(last).toEqual({ action: 'history.viewAsOn', details: '{"day":"2026-03-16"}' });
  });
});

const harm = (minor: number) => toChange({ kind: 'putLoss', loss: { lossId: 'l1', head: 'treatment', minor } });

describe('an entry', () => {
  const recognised = toChange({
    kind: 'answer',
    fact: 'recognition.date',
    value: { type: 'date', date: '2026-02-10' },
  });

  const fundAnswers = Object.entries({
    'case.claimFor': { type: 'choice', choice: 'child' },
    'case.actsThrough': { type: 'choice', choice: 'legalRepresentative' },
    'recognition.recognised': { type: 'boolean', is: true },
    'incident.date': { type: 'date', date: '2026-01-20' },
    'victim.birthDate': { type: 'date', date: '2011-04-17' },
    'fund.fullyCompensated': { type: 'boolean', is: false },
    'fund.participationTerminated': { type: 'boolean', is: false },
    'fund.documentsTrue': { type: 'boolean', is: true },
  }).map(([fact, value]) => toChange({ kind: 'answer', fact, value }));
  const charge = toChange({
    kind: 'answer',
    fact: 'case.offences',
    value: { type: 'offences', offences: [{ article: '120', part: '3-1', point: '1' }] },
  });

  it('holds the sums that the change moved, before and after, and no others', async () => {
    const { history, begin, apply } = await startHistory();
    const claimId = begin();
    await apply(claimId, [recognised, ...fundAnswers]);
    await apply(claimId, [charge]);
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    const [last, moved] = history.list({ claimId }).entries;
    expect(last?.money).toEqual([]);
    // At most 40 monthly calculation indices of 4,325 tenge in 2026; for this charge 30.
    expect(moved?.money).toEqual([
      {
        schemeId: 'fund',
        before: { kind: 'between', low: 0, high: 173_000_00 },
        after: { kind: 'exact', minor: 129_750_00 },
      },
    ]);
  });

  it('does not take for its own what a day did to the sums', async () => {
    const { history, begin, apply, setDay } = await startHistory();
    const claimId = begin();
    await apply(claimId, [recognised, harm(10_000_00)]);
    // The year's parameters are others.
    setDay('2027-03-12');
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    expect(history.list({ claimId }).entries[0]?.money).toEqual([]);
  });

  it('keeps every reason: the one given with it and those given later', async () => {
    const { history, begin, apply, setDay } = await startHistory();
    const claimId = begin();
    await apply(claimId, [harm(10_000_00)], 'Receipt of the clinic');
    setDay('2026-03-13');
    history.explain({ claimId, of: 2, why: 'The copy was hard to read' });
    const { entries, faults } = history.list({ claimId });
    expect(entries.map(({ number }) => number)).toEqual([2, 1]);
    expect(entries[0]?.reasons).toMatchObject([
      { why: 'Receipt of the clinic', at: '2026-03-12T09:00:00.000Z' },
      { why: 'The copy was hard to read', at: '2026-03-13T09:00:00.000Z' },
    ]);
    expect(faults).toEqual([]);
  });

  it('is shown with those near it: fifty at once, and those before a number', async () => {
    const { history, begin, apply } = await startHistory();
    const claimId = begin();
    for (let count = 0; count < 51; count += 1) await apply(claimId, [harm(count + 1)]);
    const newest = history.list({ claimId });
    expect([newest.entries[0]?.number, newest.entries.length, newest.hasEarlier]).toEqual([52, 50, true]);
    const earlier = history.list({ claimId, before: newest.entries.at(-1)?.number });
    expect([earlier.entries.map(({ number }) => number), earlier.hasEarlier]).toEqual([[2, 1], false]);
  });
});
