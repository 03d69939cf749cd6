import { describe, expect, it } from 'vitest';
import type { AwardPayment } from '../../../shared/domain/claim.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import { packSchema, type JurisdictionPack } from '../../../shared/packs/pack.ts';
import { day } from '../inventedPack.ts';
import { cites, layFirst, packWithPapers, paperWith, text } from './draftedPack.ts';

const columns = { number: text('No.'), item: text('For'), date: text('Day'), proof: text('Proof'), sum: text('Sum') };
const paidFor = { moral: text('moral harm'), material: text('damage'), either: text('not said') };
const table = { kind: 'table', of: 'awardPayments', columns, total: text('Total'), from: 'draft' };
const paragraph = (words: string) => ({ kind: 'paragraph', text: text(words), from: 'draft' });

function paid(paymentId: string, amount: string, on: string, harm?: AwardPayment['for']): AwardPayment {
  return { paymentId, scheme: 'fund', minor: parseMoney(amount), receivedOn: day(on), ...(harm && { for: harm }) };
}

const awardPayments = [paid('b', '50000', '2026-05-02'), paid('a', '100000', '2026-04-01', 'moral')];
const plain = (lines: readonly string[]) => lines.map(line => line.replaceAll('\u00A0', ' '));

/** The pack whose first scheme measures what was paid of an award of 380,000. */
function withGauge(pack: JurisdictionPack): JurisdictionPack {
  const gauge = {
    id: 'half',
    label: text('Half'),
    of: { op: 'stated', fact: 'harm.asked' },
    paid: { op: 'awardPaid' },
    atLeastPercent: 50,
    cites: cites('88'),
  };
  return packSchema.parse({ ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, gauges: [gauge] })) });
}

describe('the table of payments on an award', () => {
  it('lists them by day, each by the harm that it makes good, with their total', () => {
    const { lines } = layFirst(packWithPapers(paperWith([{ ...table, paidFor }])), {}, { awardPayments });
    expect(plain(lines).join('|')).toContain('1|moral harm|01.04.2026|100 000 ₸|2|not said|02.05.2026|50 000 ₸||Total');
    expect(plain(lines).at(-1)).toMatch(/^Total: 150 000 ₸/);
  });

  it('is left out where nothing was paid', () => {
    expect(layFirst(packWithPapers(paperWith([{ ...table, paidFor }])), {}).lines).toEqual(['Petition']);
  });
});

describe('a slot of a gauge', () => {
  const words = '{gauge.half.of:figures}, {gauge.half.paid:figures}, {gauge.half.toReach:figures}';
  const pack = withGauge(packWithPapers(paperWith([paragraph(words)])));

  it('prints what is measured, what is paid and what the mark still lacks', () => {
    const { lines } = layFirst(pack, { 'harm.asked': '380000' }, { awardPayments });
    expect(plain(lines)[1]).toBe('380 000 ₸, 150 000 ₸, 40 000 ₸');
  });

  it('stops the export while the award is not known', () => {
    const { blockers } = layFirst(pack, {}, { awardPayments });
    expect(blockers.map(({ code, at }) => [code, at])).toContainEqual(['missingAnswer', { scheme: 'fund' }]);
  });
});
