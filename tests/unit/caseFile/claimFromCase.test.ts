import { describe, expect, it } from 'vitest';
import { claimIdSchema, claimSchema, evidenceIdSchema } from '../../../shared/domain/claim.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { claimFromCase } from '../../../shared/packs/claimFromCase.ts';
import { lawSchema } from '../../../shared/packs/law.ts';
import { day, inventedPack } from '../inventedPack.ts';

const invented = inventedPack();
const burial = {
  label: { ru: 'Погребение' },
  documents: [],
  cites: [{ act: 'Act', article: '1', confidence: 'memory' }],
};
/** A law that also knows burial costs. */
const pack = { ...invented, law: lawSchema.parse({ ...invented.law, heads: { burial } }) };
const made = { claimId: claimIdSchema.parse('case'), today: day('2026-03-12'), evidence: [] };
const read = (content: object) =>
  claimFromCase(
    pack,
    caseFileSchema.parse({ format: 'redress.case/1', jurisdiction: 'invented', answers: {}, ...content }),
    made,
  );

describe('claimFromCase', () => {
  it('makes a claim of everything in the file, with money in minor units', () => {
    const reading = read({
      answers: { 'recognition.date': '2026-02-10' },
      losses: [{ head: 'burial', amount: '85000.50', note: 'по квитанции', incurredOn: '2026-02-01' }],
      payments: [{ source: 'страховая организация', amount: '20000' }],
      pursued: ['fund'],
      readings: { indexDay: 'filing.date' },
    });
    expect(reading).toEqual({
      ok: true,
      claim: claimSchema.parse({
        format: 1,
        claimId: 'case',
        jurisdiction: 'invented',
        title: 'Invented',
        createdOn: '2026-03-12',
        answers: { 'recognition.date': { type: 'date', date: '2026-02-10' } },
        notKnown: [],
        drafts: {},
        losses: [{ lossId: 'loss1', head: 'burial', minor: 8_500_050, note: 'по квитанции', incurredOn: '2026-02-01' }],
        payments: [{ paymentId: 'payment1', source: 'страховая организация', minor: 2_000_000 }],
        evidence: [],
        requestedDocuments: {},
        blocks: {},
        awardPayments: [],
        safeguardsDone: [],
        pursued: ['fund'],
        readings: { indexDay: 'filing.date' },
      }),
    });
  });

  describe('the receipts', () => {
    const held = ['one', 'two'].map(id => ({
      evidenceId: evidenceIdSchema.parse(id),
      document: 'ruling',
      fileName: 'a.pdf',
      mediaType: 'application/pdf' as const,
      byteCount: 1,
      pageCount: 1,
      sha256: '0'.repeat(64),
      addedOn: day('2026-03-12'),
    }));
    const evidence = [
      { document: 'ruling', file: 'a.pdf' },
      { document: 'ruling', file: 'b.pdf' },
    ];
    const withReceipts = (receipts: string[], kept: typeof held) =>
      claimFromCase(
        pack,
        caseFileSchema.parse({
          format: 'redress.case/1',
          jurisdiction: 'invented',
          answers: {},
          losses: [{ head: 'burial', amount: '1', receipts }],
          payments: [{ source: 'страховая организация', amount: '1', receipts }],
          evidence,
        }),
        { ...made, evidence: kept },
      );

    it.each([
      [['b.pdf'], held, ['two']],
      [['b.pdf', 'a.pdf'], held, ['one', 'two']],
      [[], held, []],
      [['b.pdf'], held.slice(0, 1), []],
    ])('%j are those files', (receipts, kept, found) => {
      const reading = withReceipts(receipts, kept);
      expect(reading.ok && [reading.claim.losses[0]?.evidence, reading.claim.payments[0]?.evidence]).toEqual([
        found,
        found,
      ]);
    });
    it('stand among the evidence', () => {
      const options = ['/evidence/0/file', '/evidence/1/file'];
      expect(withReceipts(['a.pdf', 'c.pdf'], held)).toEqual({
        ok: false,
        issues: [
          { pointer: '/losses/0/receipts/1', expected: 'option', options },
          { pointer: '/payments/0/receipts/1', expected: 'option', options },
        ],
      });
    });
  });

  it.each<[string, object, string, readonly string[]]>([
    ['a head of loss', { losses: [{ head: 'funeral', amount: '1' }] }, '/losses/0/head', ['burial']],
    [
      'a document',
      { evidence: [{ document: 'passport', file: 'a.pdf' }] },
      '/evidence/0/document',
      ['application', 'birthCertificate', 'account', 'ruling'],
    ],
    ['a scheme', { pursued: ['fund', 'lottery'] }, '/pursued/1', ['fund']],
    ['a reading', { readings: { indexDay: 'today' } }, '/readings/indexDay', ['decision.date', 'filing.date']],
    [
      'a question',
      { readings: { moonPhase: 'full' } },
      '/readings/moonPhase',
      Object.keys(inventedPack().law.unsettled),
    ],
  ])('says which names there are for %s that the pack does not know', (_, content, pointer, options) => {
    expect(read(content)).toEqual({ ok: false, issues: [{ pointer, expected: 'option', options }] });
  });

  it('points at an answer that its question cannot take', () => {
    expect(read({ answers: { 'recognition.date': 'yesterday' } })).toEqual({
      ok: false,
      issues: [{ pointer: '/answers/recognition.date', expected: 'day', options: [] }],
    });
  });
});
