import { describe, expect, it } from 'vitest';
import { entriesOf, putEntry } from '../../../renderer/screens/Losses/entry.ts';
import { draftName, dropDrafts, halfTyped, savedBoxes } from '../../../renderer/screens/Losses/entryBoxes.ts';
import { readEntry } from '../../../renderer/screens/Losses/readEntry.ts';
import { headsOfAmount } from '../../../renderer/screens/headsOfAmount.ts';
import { totalsByHead } from '../../../renderer/screens/totalsByHead.ts';
import { claimChangeSchema, applyChanges } from '../../../shared/domain/claimChange.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import { amountSchema } from '../../../shared/packs/amount.ts';
import { claimWith, day } from '../inventedPack.ts';

const today = day('2026-03-12');
const typed = { what: 'treatment', minor: '24 500', day: '3.3.2026', note: ' Receipt  17 ', evidence: 'file1 file2' };

describe('readEntry', () => {
  it('reads a sum as people type it, a day, a tidy note and the files', () => {
    expect(readEntry('loss', 'one', typed, today)).toEqual({
      ok: true,
      entry: {
        id: 'one',
        what: 'treatment',
        minor: 2_450_000,
        day: '2026-03-03',
        note: 'Receipt 17',
        evidence: ['file1', 'file2'],
      },
    });
  });

  it('needs what and how much, and nothing else', () => {
    const bare = { what: 'treatment', minor: '1', day: '', note: '', evidence: '' };
    expect(readEntry('loss', 'one', bare, today)).toMatchObject({ ok: true, entry: { evidence: [] } });
    expect(readEntry('loss', 'one', { ...bare, what: ' ', minor: '0' }, today)).toEqual({
      ok: false,
      issues: [
        { box: 'what', issue: { code: 'missing', params: {} } },
        { box: 'minor', issue: { code: 'missing', params: {} } },
      ],
    });
  });

  it.each([
    ['a sum in words', { minor: 'many' }, 'minor', 'notANumber'],
    ['a day after today', { day: '13.3.2026' }, 'day', 'dateInFuture'],
    ['a day that is none', { day: '31.2.2026' }, 'day', 'notARealDate'],
    ['a note of 501 characters', { note: 'x'.repeat(501) }, 'note', 'tooLong'],
  ])('refuses %s', (_name, change, box, code) => {
    const read = readEntry('loss', 'one', { ...typed, ...change }, today);
    expect(read.ok ? [] : read.issues).toMatchObject([{ box, issue: { code } }]);
  });
});

describe('money received on an award', () => {
  const fund = { award: 'fund' };

  it('needs how much and when, and may tell for which harm', () => {
    const bare = { what: '', minor: '', day: '', note: '', evidence: '' };
    expect(readEntry(fund, 'one', bare, today)).toMatchObject({
      ok: false,
      issues: [{ box: 'minor' }, { box: 'day' }],
    });
    expect(readEntry(fund, 'one', { ...bare, minor: '1', day: '3.3.2026' }, today)).toMatchObject({
      ok: true,
      entry: { what: '' },
    });
  });

  it.each(['', 'moral', 'material'])('is kept with its scheme and read again as it was typed: %s', what => {
    const read = readEntry(fund, 'one', { ...typed, what, note: '' }, today);
    if (!read.ok) throw new Error('refused');
    const claim = applyChanges(claimWith({}), [claimChangeSchema.parse(putEntry(fund, read.entry))]);
    expect(entriesOf(claim, fund)).toEqual([read.entry]);
    expect(entriesOf(claim, { award: 'budget' })).toEqual([]);
  });

  it('is half typed in the list of its own scheme alone', () => {
    const half = claimChangeSchema.parse({ kind: 'draft', fact: draftName(fund, '0a-1', 'minor'), text: '24' });
    const claim = applyChanges(claimWith({}), [half]);
    expect([...halfTyped(claim, fund)]).toEqual(['0a1']);
    expect([...halfTyped(claim, { award: 'budget' }), ...halfTyped(claim, 'payment')]).toEqual([]);
  });
});

describe('an entry', () => {
  it.each(['loss', 'payment'] as const)('is kept and read again as it was typed: %s', kind => {
    const read = readEntry(kind, 'one', { ...typed, note: kind === 'loss' ? 'Receipt 17' : '' }, today);
    if (!read.ok) throw new Error('refused');
    const change = claimChangeSchema.parse(putEntry(kind, read.entry));
    expect(entriesOf(applyChanges(claimWith({}), [change]), kind)).toEqual([read.entry]);
  });

  it('writes its boxes so that they are read to the same entry', () => {
    const read = readEntry('loss', 'one', typed, today);
    if (!read.ok) throw new Error('refused');
    expect(readEntry('loss', 'one', savedBoxes(read.entry), today)).toEqual(read);
  });
});

it('proves nothing any more by a file that is taken out', () => {
  const read = readEntry('loss', 'one', typed, today);
  if (!read.ok) throw new Error('refused');
  const out = claimChangeSchema.parse({ kind: 'removeEvidence', evidenceId: 'file1' });
  const claim = applyChanges(claimWith({}), [putEntry('loss', read.entry), out]);
  expect(entriesOf(claim, 'loss').map(({ evidence }) => evidence)).toEqual([['file2']]);
});

describe('drafts of entries', () => {
  const half = claimChangeSchema.parse({ kind: 'draft', fact: draftName('loss', '0a-1', 'minor'), text: '24' });

  it('stand under names that the claim takes, whatever the id', () => {
    const claim = applyChanges(claimWith({}), [half]);
    expect([...halfTyped(claim, 'loss')]).toEqual(['0a1']);
    expect([...halfTyped(claim, 'payment')]).toEqual([]);
  });

  it('are gone once dropped', () => {
    const claim = applyChanges(claimWith({}), [half, ...dropDrafts('loss', '0a-1')]);
    expect(claim.drafts).toEqual({});
  });
});

const loss = (head: string, sum: string) => ({ head, minor: parseMoney(sum) });

it('totals each head in the order of the pack, without heads that have no loss', () => {
  const losses = [loss('funeral', '10'), loss('treatment', '1.50'), loss('funeral', '5')];
  const totals = totalsByHead(['treatment', 'repair', 'funeral'], losses);
  expect(totals.map(({ head, total }) => [head, total])).toEqual([
    ['treatment', 150],
    ['funeral', 1500],
  ]);
});

it('finds the heads that a sum reads, under caps and offsets', () => {
  const amount = amountSchema.parse({
    op: 'least',
    of: [
      {
        op: 'minus',
        from: {
          op: 'sum',
          of: [
            { op: 'losses', heads: ['treatment'] },
            { op: 'losses', heads: ['funeral', 'treatment'] },
          ],
        },
        take: { op: 'payments' },
      },
      { op: 'times', factor: 150, of: { op: 'parameter', parameter: 'index' } },
    ],
  });
  expect(headsOfAmount(amount)).toEqual(['treatment', 'funeral']);
});
