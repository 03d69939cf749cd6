import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toChange } from '../../support/claimChanges.ts';
import { chosenFolder, passphrase, startOpenServices, startServices } from '../../support/startServices.ts';
import { parseCalendar, valueOf } from '../../unit/export/parseCalendar.ts';

type Started = Awaited<ReturnType<typeof startOpenServices>>;

const titles = { claimant: 'A day to act', authority: 'A day to ask' };
const failsWith = (code: string) => expect.objectContaining({ code }) as unknown;

/** A claim of Kazakhstan whose victim was recognised on this day: three years run from it (kz.md §1.4). */
async function createRecognised({ call }: Started, title: string, recognisedOn: string) {
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title, answers: {} });
  const { claimId } = claim;
  const changes = [
    toChange({ kind: 'answer', fact: 'recognition.recognised', value: { type: 'boolean', is: true } }),
    toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: recognisedOn } }),
    toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
  ];
  await call('claims.apply', { claimId, revision: 1, changes });
  return claimId;
}

const ownDays = async ({ call }: Started) =>
  (await call('deadlines.list', {})).claims.map(({ title, deadlines }) => ({
    title,
    days: deadlines.filter(({ binds }) => binds === 'claimant').map(({ state, safeDay }) => ({ state, safeDay })),
  }));

const text = (answer: Awaited<ReturnType<typeof exported>>) => (answer.how === 'download' ? answer.calendar : '');
const idsOf = (calendar: string) => parseCalendar(calendar).parts.map(event => valueOf(event, 'UID'));
const exported = ({ call }: Started) => call('deadlines.exportCalendar', { titles });

describe('the list of days', () => {
  it('tells of an event where no day runs yet: the claim in the criminal case', async () => {
    const started = await startOpenServices();
    await started.call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: {} });
    expect(await ownDays(started)).toEqual([{ title: 'Aspen', days: [{ state: 'untilEvent', safeDay: null }] }]);
  });

  it('has a running day and one that passed', async () => {
    const started = await startOpenServices();
    await createRecognised(started, 'Aspen', '2025-02-10');
    await createRecognised(started, 'Birch', '2023-02-10');
    const listed = await ownDays(started);
    expect(listed).toContainEqual({ title: 'Aspen', days: [{ state: 'running', safeDay: '2028-02-10' }] });
    expect(listed).toContainEqual({ title: 'Birch', days: [{ state: 'passed', safeDay: '2026-02-10' }] });
  });

  it('follows a change of the claim', async () => {
    const started = await startOpenServices();
    const claimId = await createRecognised(started, 'Aspen', '2025-02-10');
    await started.call('deadlines.list', {});
    const changes = [
      toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: '2025-06-01' } }),
    ];
    await started.call('claims.apply', { claimId, revision: 2, changes });
    expect(await ownDays(started)).toEqual([{ title: 'Aspen', days: [{ state: 'running', safeDay: '2028-06-01' }] }]);
  });

  it('leaves archived claims out', async () => {
    const started = await startOpenServices();
    const claimId = await createRecognised(started, 'Aspen', '2025-02-10');
    await started.call('claims.archive', { claimId, archived: true });
    expect(await ownDays(started)).toEqual([]);
  });

  it('needs an open workspace', async () => {
    await expect(startServices().call('deadlines.list', {})).rejects.toThrow(failsWith('locked'));
  });
});

describe('reminders', () => {
  it('are silent while nothing falls due within a year', async () => {
    const started = await startOpenServices();
    await createRecognised(started, 'Aspen', '2025-02-10');
    expect(await started.call('deadlines.reminders', {})).toBeNull();
  });

  it('count what falls due over all claims', async () => {
    const started = await startOpenServices();
    await createRecognised(started, 'Aspen', '2023-03-16');
    await createRecognised(started, 'Birch', '2023-02-10');
    await createRecognised(started, 'Cedar', '2023-09-01');
    const none = { twoWeeks: 0, month: 0, threeMonths: 0, year: 0 };
    expect(await started.call('deadlines.reminders', {})).toEqual({ ...none, passed: 1, week: 1, sixMonths: 1 });
  });

  it('that were put away stay away for the day, also after a lock', async () => {
    const started = await startOpenServices();
    await createRecognised(started, 'Aspen', '2023-03-16');
    await started.call('deadlines.putOffReminders', {});
    await started.call('store.lock', {});
    await started.call('store.unlock', { passphrase });
    expect(await started.call('deadlines.reminders', {})).toBeNull();
  });
});

describe('the calendar', () => {
  it('has the running days, and says neither whose they are nor what they are for', async () => {
    const started = await startOpenServices();
    await createRecognised(started, 'Aspen', '2025-02-10');
    await createRecognised(started, 'Birch', '2023-02-10');
    const calendar = text(await exported(started));
    const events = parseCalendar(calendar).parts.map(event => [valueOf(event, 'DTSTART'), valueOf(event, 'SUMMARY')]);
    expect(events).toEqual([['20280210', 'A day to act']]);
    expect(calendar).not.toMatch(/aspen|birch|fund|redress|kz/i);
  });

  it('keeps the id of a day whose date moved, and no id is that of a claim', async () => {
    const started = await startOpenServices();
    const claimId = await createRecognised(started, 'Aspen', '2025-02-10');
    const before = idsOf(text(await exported(started)));
    const date = toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: '2025-06-01' } });
    await started.call('claims.apply', { claimId, revision: 2, changes: [date] });
    const after = text(await exported(started));
    expect(idsOf(after)).toEqual(before);
    expect(before).toHaveLength(1);
    expect(after).not.toContain(claimId);
  });

  it('is not made of nothing: a calendar needs an event', async () => {
    const started = await startOpenServices();
    await started.call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: {} });
    expect(await exported(started)).toEqual({ how: 'nothing' });
  });

  it('lies in a folder of its own where the person chose one', async () => {
    const { folder, dialogs } = chosenFolder();
    const started = await startOpenServices({ dialogs });
    await createRecognised(started, 'Aspen', '2025-02-10');
    expect(await exported(started)).toEqual({ how: 'saved' });
    expect(readdirSync(folder)).toEqual(['days-2026-03-12']);
    expect(parseCalendar(readFileSync(join(folder, 'days-2026-03-12', 'days.ics'), 'utf8')).parts).toHaveLength(1);
  });

  it('is not written where the person cancelled', async () => {
    const started = await startOpenServices({ dialogs: { chooseFolder: async () => undefined } });
    await createRecognised(started, 'Aspen', '2025-02-10');
    expect(await exported(started)).toEqual({ how: 'cancelled' });
  });
});
