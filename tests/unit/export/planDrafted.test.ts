import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { evidenceIdSchema, type Claim } from '../../../shared/domain/claim.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { claimWith, day } from '../inventedPack.ts';
import { cites, layFirst, ownRemarks, packWithPapers, paperWith, text } from './draftedPack.ts';

const draft = { from: 'draft' };
const paragraph = (words: string) => ({ kind: 'paragraph', text: text(words), ...draft });
const signature = { kind: 'signature', signature: text('Signature'), date: text('Date'), ...draft };
const parent = {
  role: text('parent'),
  name: 'claimant.name',
  when: { op: 'oneOf', fact: 'claimant.role', values: ['parent'] },
  cites: cites('42'),
};

function evidenceOf(document: string): Claim['evidence'][number] {
  return {
    evidenceId: evidenceIdSchema.parse(document.toLowerCase()),
    document,
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
    byteCount: 1,
    pageCount: 1,
    sha256: '0'.repeat(64),
    addedOn: day('2026-03-01'),
  };
}

function plan(pack: JurisdictionPack, answers: CaseAnswers, more: Partial<Claim> = {}): ExportPlan {
  const claim = claimWith(answers, { pursued: ['fund'], ...more }, pack);
  return planExport(pack, claim, assessClaim(pack, claim, day('2026-03-12')));
}
const ofPaper = ({ blockers }: ExportPlan, paper: string) =>
  blockers.filter(blocker => blocker.paper === paper && blocker.code !== 'missingDocument');
const planned = ({ papers }: ExportPlan) => papers.map(({ paper, bundled }) => [paper, bundled]);
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('who signs a drafted paper', () => {
  const pack = packWithPapers(paperWith([signature], { signatories: [parent] }));
  const named = { 'victim.died': false, 'claimant.name': 'Гүлзада' };

  it('is whom the law lets sign; anybody else stops the export, with the article', () => {
    expect(ofPaper(plan(pack, { ...named, 'claimant.role': 'parent' }), 'petition')).toEqual([]);
    expect(ofPaper(plan(pack, { ...named, 'claimant.role': 'self' }), 'petition')).toMatchObject([
      { code: 'wrongSignatory', at: { fact: 'claimant.role' }, cites: [{ article: '42' }] },
    ]);
  });

  it('has to be known', () => {
    expect(ofPaper(plan(pack, named), 'petition')).toMatchObject([
      { code: 'missingAnswer', at: { fact: 'claimant.role' } },
    ]);
  });
});

describe('the plan of several papers', () => {
  const first = paperWith([paragraph('{court.name}')]);
  const second = paperWith([paragraph('{court.name}')], { id: 'second', bundled: false, audience: 'authority' });

  it('says once what several papers lack alike', () => {
    const lacking = plan(packWithPapers(first, second), {}).blockers.filter(({ code }) => code === 'missingAnswer');
    expect(lacking.filter(({ at }) => 'fact' in at && at.fact === 'court.name')).toHaveLength(1);
  });

  it('tells in which order they are filed, and which stay out of the bundle', () => {
    expect(planned(plan(packWithPapers(first, second), { 'court.name': 'Суд' }))).toEqual([
      ['petition', true],
      ['second', false],
      ['application', true],
    ]);
  });

  it('leaves out a paper of which nobody can say yet whether it applies, and says so', () => {
    const unsure = paperWith([paragraph('Died')], { appliesWhen: { op: 'isTrue', fact: 'victim.died' } });
    const { papers, warnings } = plan(packWithPapers(unsure), {});
    expect(papers.map(({ paper }) => paper)).toEqual(['application']);
    expect(warnings.filter(({ code }) => code === 'partLeftOut')).toMatchObject([{ at: { fact: 'victim.died' } }]);
    expect(plan(packWithPapers(unsure), { 'victim.died': true }).papers[0]?.paper).toBe('petition');
    expect(codes(plan(packWithPapers(unsure), { 'victim.died': false }).warnings)).not.toContain('partLeftOut');
    // What only the lawyer reads leaves nothing out of what is filed.
    const own = { ...unsure, audience: 'lawyer' as const };
    expect(codes(plan(packWithPapers(own), {}).warnings)).not.toContain('partLeftOut');
  });
});

describe('an enclosure that shows what is kept back', () => {
  const answers = { 'victim.address': 'Канареечный переулок, 13', 'representative.address': 'Контора, 3' };
  const evidence = [evidenceOf('receipt'), evidenceOf('birthCertificate')];
  const shows = (pack: JurisdictionPack, isProtected: boolean) =>
    plan(pack, { ...answers, 'data.protected': isProtected }, { evidence })
      .warnings.filter(({ code }) => code === 'enclosureShows')
      .map(({ at }) => at);

  it('is looked at where the other side reads the bundle', () => {
    const pack = packWithPapers(paperWith([paragraph('One')]));
    expect(shows(pack, true)).toEqual([{ document: 'receipt' }]);
    expect(shows(pack, false)).toEqual([]);
  });

  it('is none where nobody but the authority does', () => {
    expect(shows(packWithPapers(paperWith([paragraph('One')], { audience: 'authority' })), true)).toEqual([]);
  });
});

const lossesOf = (head: string) => ({ op: 'losses' as const, heads: [head], label: text(head) });

describe('the calculation sheet', () => {
  const block = {
    kind: 'calculation',
    columns: { step: text('Step'), article: text('Law'), sum: text('Sum') },
    total: text('Total'),
    noCap: text('no ceiling'),
    none: text('nothing'),
    unknown: text('not known'),
    cut: text('{cut} is above the ceiling: {note}'),
    assumes: text('{fact} lies ahead: {date}'),
    ...draft,
  };
  const apart = { scheme: null, audience: 'lawyer', bundled: false };
  const printedFor = (asked: CaseAnswers) =>
    layFirst(packWithPapers(paperWith([{ ...block, own: ownRemarks }], apart)), asked).lines.map(line =>
      line.replaceAll('\u00A0', ' '),
    );
  const answers = {
    'recognition.date': '2025-12-01',
    'recognition.offences': ['120(3-1)(1)'],
    'victim.birthDate': '2011-04-17',
    'victim.died': false,
    'claimant.role': 'parent',
    'filing.filed': true,
    'filing.date': '2025-12-29',
    'decision.made': false,
  };
  const printed = (blocks: readonly object[]) =>
    layFirst(packWithPapers(paperWith(blocks)), answers).lines.map(line => line.replaceAll('\u00A0', ' '));

  // The index of the day of decision, which lies ahead: 30 × 4 325; on the day of filing in 2025: 30 × 3 932.
  it('prints the steps with their articles and edition, the sum in figures and in words', () => {
    const lines = printed([block]);
    expect(lines.some(line => line.includes('30 × 4 325 ₸'))).toBe(true);
    expect(lines.some(line => line.includes('Invented Act, ст. '))).toBe(true);
    expect(lines).toContain('Total: 129 750 ₸ (сто двадцать девять тысяч семьсот пятьдесят тенге 00 тиын)');
  });

  it('tells on a filed paper which day was taken, and nothing of drafts, doubts or other readings', () => {
    const lines = printed([block]);
    expect(lines).toContain('Decided on lies ahead: 12.03.2026');
    expect(lines.join('\n')).not.toContain('117 960');
    expect(lines).not.toContain('The law was not yet confirmed by a lawyer');
  });

  it('leaves out what was entered as nothing, and keeps what came to nothing', () => {
    const pack = packWithPapers(paperWith([block]));
    const amount = {
      op: 'sum' as const,
      of: [
        lossesOf('medical'),
        { op: 'minus' as const, from: lossesOf('property'), take: lossesOf('property'), label: text('left') },
      ],
    };
    const spent = { ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, amount })) };
    const entered = { losses: [{ lossId: 'a', head: 'property', minor: parseMoney('5000') }] };
    const { lines } = layFirst(spent, answers, entered);
    expect(lines.filter(line => ['medical', 'property', 'left'].includes(line))).toEqual([
      'property',
      'property',
      'left',
    ]);
  });

  it('makes no step of taking nothing off', () => {
    const pack = packWithPapers(paperWith([block]));
    const take = { op: 'payments' as const, label: text('received') };
    const amount = { op: 'minus' as const, from: lossesOf('property'), take, label: text('left') };
    const spent = { ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, amount })) };
    const losses = [{ lossId: 'a', head: 'property', minor: parseMoney('5000') }];
    const payments = [{ paymentId: 'b', source: 'somebody', minor: parseMoney('2000'), receivedOn: day('2026-03-01') }];
    const steps = (more: Partial<Claim>) =>
      layFirst(spent, answers, more).lines.filter(line => ['property', 'received', 'left'].includes(line));
    expect(steps({ losses })).toEqual(['property']);
    expect(steps({ losses, payments })).toEqual(['property', 'received', 'left']);
  });

  it('tells the lawyer that the pack is a draft, how surely each place is known, and what another reading gives', () => {
    const lines = printedFor(answers);
    expect(lines.slice(lines.indexOf('The law was not yet confirmed by a lawyer')).slice(0, 2)).toEqual([
      'The law was not yet confirmed by a lawyer',
      'open',
    ]);
    expect(lines.some(line => line.includes('Invented Act, ст. ') && line.includes('[verbatim]'))).toBe(true);
    expect(lines.slice(lines.indexOf('Otherwise'))).toEqual([
      'Otherwise',
      'Reading',
      'Outcome',
      'Then',
      'Day of filing (Which day fixes the index?)',
      'open',
      '117 960 ₸',
    ]);
  });

  it('tells the lawyer which answers could still move the sum, and what it means where the route is closed', () => {
    const { 'recognition.offences': _, ...unsure } = answers;
    expect(printedFor(unsure)).toContain('still asked: Offences');
    const closed = { ...answers, 'recognition.offences': ['1'] };
    expect(printedFor(closed)).toContain('if it were open');
    for (const asked of [unsure, closed])
      expect(printedFor(asked).filter(line => line.startsWith('decided by: '))).toHaveLength(1);
    expect(printedFor(answers).filter(line => line.startsWith('decided by: '))).toEqual([]);
  });

  it('is made for the lawyer by every scheme that sets a sum, and lies in no bundle', () => {
    const pack = packWithPapers(paperWith([{ ...block, own: ownRemarks }], apart));
    expect(planned(plan(pack, answers))).toEqual([
      ['application', true],
      ['petition', false],
    ]);
    const schemes = pack.schemes.map(scheme => ({ ...scheme, amount: { op: 'nothing' as const } }));
    expect(planned(plan({ ...pack, schemes }, answers))).toEqual([['application', true]]);
  });

  it('says what a ceiling cuts and where the rest can be claimed', () => {
    const pack = packWithPapers(paperWith([block]));
    const amount = {
      op: 'least' as const,
      of: [
        { op: 'losses' as const, heads: ['property'], label: text('Losses') },
        { op: 'parameter' as const, parameter: 'index', label: text('Ceiling') },
      ],
      cutNote: text('in a suit'),
      cites: [{ act: 'Invented Act', article: '71(7)', confidence: 'verbatim' as const }],
    };
    const capped = { ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, amount })) };
    const losses = [{ lossId: 'a', head: 'property', minor: parseMoney('5000') }];
    const lines = layFirst(capped, answers, { losses }).lines.map(line => line.replaceAll('\u00A0', ' '));
    expect(lines.find(line => line.includes('is above the ceiling'))).toMatch(
      /^675 ₸ \(шестьсот семьдесят пять тенге 00 тиын\) is above the ceiling: in a suit \(Invented Act, /,
    );
  });
});
