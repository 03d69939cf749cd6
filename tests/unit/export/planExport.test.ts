import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { claimIdSchema, evidenceIdSchema, type EvidenceDocument } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import { claimFromCase } from '../../../shared/packs/claimFromCase.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';

const pack = createPackLibrary(join(import.meta.dirname, '..', '..', '..', 'assets')).get('kz');
const today = isoDateSchema.parse('2026-03-03');

/** kz.md §7 #1, with everything the application itself needs: a girl of 14, her mother applies. */
const girl: CaseAnswers = {
  'case.claimFor': 'child',
  'case.actsThrough': 'legalRepresentative',
  'recognition.recognised': true,
  'recognition.date': '2026-02-10',
  'recognition.body': 'Отдел полиции',
  'recognition.caseNumber': '260000000000001',
  'case.offences': ['120(3-1)(1)'],
  'incident.date': '2026-01-10',
  'fund.fullyCompensated': false,
  'fund.participationTerminated': false,
  'fund.applied': false,
  'victim.fullName': 'Т. Айгерим',
  'victim.birthDate': '2011-04-17',
  'victim.citizenship': 'kz',
  'victim.hasIin': true,
  'victim.iin': '110417699917',
  'victim.identityDocument': 'Свидетельство о рождении № 1',
  'representative.relation': 'mother',
  'representative.fullName': 'Т. Сауле',
  'representative.birthDate': '1986-07-29',
  'representative.iin': '860729499939',
  'representative.identityDocument': 'Удостоверение № 1',
  'representative.authority': 'Свидетельство о рождении № 1',
  'representative.address': 'г. Алматы',
  'representative.phone': '+7 700 000 00 01',
  'fund.addressee': 'Отдел полиции',
  'fund.documentsTrue': true,
};
const account: CaseAnswers = {
  'bank.hasAccount': true,
  'bank.iban': 'KZ259990000000000017',
  'bank.name': 'Банк',
  'bank.holder': 'Т. Сауле',
};
const herPapers = ['representativeIdentity', 'birthCertificate'];

function plan(answers: CaseAnswers, held: readonly string[], pursued: readonly string[] = ['fund']) {
  const evidence = held.map((document, at): EvidenceDocument => ({
    evidenceId: evidenceIdSchema.parse(`e${at}`),
    document,
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
    byteCount: 1,
    pageCount: at + 1,
    sha256: '0'.repeat(64),
    addedOn: today,
  }));
  const files = held.map(document => ({ document, file: 'scan.pdf' }));
  const file = caseFileSchema.parse({
    format: 'redress.case/1',
    jurisdiction: 'kz',
    answers,
    evidence: files,
    pursued,
  });
  const made = claimFromCase(pack, file, { claimId: claimIdSchema.parse('c1'), today, evidence });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const assessment = assessClaim(pack, made.claim, today);
  const ticked = computeCells(pack, pack.papers.filter(isForm)[0]!, made.claim, assessment, 'ru').ticks.filter(
    tick => tick.ticked,
  );
  return { ...planExport(pack, made.claim, assessment), ticked: ticked.map(({ field }) => field) };
}

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('what stops an export', () => {
  it('is that no scheme is pursued', () => {
    expect(codes(plan({ ...girl, ...account }, herPapers, []).blockers)).toEqual(['nothingPursued']);
  });

  it('is nothing where all that the claimant must bring is there', () => {
    expect(plan({ ...girl, ...account }, herPapers).blockers).toEqual([]);
  });

  it('is the bank account alone in kz.md §7 #1, to be mended at its question', () => {
    const { blockers } = plan(girl, herPapers);
    expect(blockers).toMatchObject([{ code: 'missingDocument', at: { fact: 'bank.iban' } }]);
    expect(blockers[0]?.cites[0]?.article).toBe('8(6)(3)');
  });

  it('is a document that the claimant must bring, and never one that the authority attaches', () => {
    const { blockers, warnings } = plan({ ...girl, ...account }, []);
    expect(blockers.map(({ code, at }) => [code, at])).toEqual([
      ['missingDocument', { document: 'representativeIdentity' }],
      ['missingDocument', { document: 'birthCertificate' }],
    ]);
    const left = warnings.filter(({ code }) => code === 'authorityDocument').map(({ at }) => at);
    expect(left).toEqual([{ document: 'recognitionRuling' }, { document: 'harmDocument' }]);
  });

  it('leaves no box open in silence: the basis, where the harm is not known, and harm not compensated, where nobody was asked', () => {
    const { 'fund.fullyCompensated': _, ...rest } = { ...girl, ...account };
    const { warnings, ticked } = plan({ ...rest, 'case.offences': ['120(3-1)(1)', '120(3)(2)'] }, herPapers);
    expect(ticked).toEqual(['roleLegalRepresentative', 'victimMinor']);
    expect(warnings.filter(({ code }) => code === 'boxLeftOpen').map(({ warningId }) => warningId)).toEqual([
      'boxLeftOpen:fundApplication.categoryOne',
      'boxLeftOpen:fundApplication.categoryTwo',
      'boxLeftOpen:fundApplication.harmNotCompensated',
    ]);
    const settled = plan({ ...girl, ...account }, herPapers).warnings;
    expect(codes(settled)).not.toContain('boxLeftOpen');
  });

  it('names each document that would do, so that nobody is sent for the wrong one', () => {
    const { blockers } = plan({ ...girl, ...account }, ['representativeIdentity']);
    const wanted = pack.schemes[0]?.documents.find(({ id }) => id === 'representativeAuthority')?.oneOf ?? [];
    expect(wanted).toContain('powerOfAttorney');
    for (const kind of wanted) expect(blockers[0]?.label?.ru).toContain(pack.documents[kind]?.label.ru);
  });

  it('is an answer that the paper needs, with its article', () => {
    const { 'fund.addressee': _, ...rest } = girl;
    expect(plan({ ...rest, ...account }, herPapers).blockers).toMatchObject([
      { code: 'missingAnswer', field: 'addressee', at: { fact: 'fund.addressee' }, cites: [{ article: '8(1)' }] },
    ]);
  });
});

describe('who may sign', () => {
  const adult = { ...girl, ...account, 'case.claimFor': 'adult', 'victim.birthDate': '1990-04-17' };

  it.for([
    ['a minor in person', { ...girl, ...account, 'case.actsThrough': 'self' }, false],
    ["a minor's legal representative", { ...girl, ...account }, true],
    ["a minor's representative", { ...girl, ...account, 'case.actsThrough': 'representative' }, true],
    ['an adult in person', { ...adult, 'case.actsThrough': 'self' }, true],
    ["an adult's successor, while the adult lives", { ...adult, 'case.actsThrough': 'successor' }, false],
    ['a deceased in person', { ...adult, 'case.claimFor': 'deceased', 'case.actsThrough': 'self' }, false],
    ["a deceased's successor", { ...adult, 'case.claimFor': 'deceased', 'case.actsThrough': 'successor' }, true],
  ] as const)('%s', ([, answers, may]) => {
    const wrong = plan(answers, herPapers).blockers.filter(({ code }) => code === 'wrongSignatory');
    expect(wrong.map(({ at }) => at)).toEqual(may ? [] : [{ fact: 'case.actsThrough' }]);
  });

  it('is a minor on the last day under 18, and no longer on the birthday', () => {
    const self = { ...adult, 'case.actsThrough': 'self' };
    const [younger, grown] = ['2008-03-04', '2008-03-03'].map(
      birthDate => plan({ ...self, 'victim.birthDate': birthDate }, herPapers).blockers,
    );
    expect(codes(younger ?? [])).toContain('wrongSignatory');
    expect(codes(grown ?? [])).not.toContain('wrongSignatory');
  });
});

describe('what is to be looked at', () => {
  it('is that the Fund gives nothing: the lawyer is warned and may still file (kz.md §7 #13)', () => {
    const { blockers, warnings } = plan({ ...girl, ...account, 'case.offences': ['312(1)'] }, herPapers);
    expect(blockers).toEqual([]);
    expect(codes(warnings)).toContain('notEntitled');
  });

  it('has an id of its own each', () => {
    const { warnings } = plan({ ...girl, 'case.offences': ['312(1)'] }, []);
    expect(new Set(warnings.map(({ warningId }) => warningId)).size).toBe(warnings.length);
  });
});

describe('the enclosures', () => {
  it('stand in the order of the requirements, the rest behind, with what the authority attaches in its place', () => {
    const held = ['otherDocuments', 'birthCertificate', 'representativeIdentity', 'recognitionRuling'];
    const { enclosures } = plan({ ...girl, ...account }, held);
    expect(
      enclosures.map(({ number, document, pageCount, suppliedBy }) => [number, document, pageCount, suppliedBy]),
    ).toEqual([
      [1, 'birthCertificate', 2, 'claimant'],
      [2, 'representativeIdentity', 3, 'claimant'],
      [3, 'recognitionRuling', 4, 'authority'],
      [4, 'harmDocument', 0, 'authority'],
      [5, 'otherDocuments', 1, 'claimant'],
    ]);
  });
});

describe('the category that is ticked', () => {
  it.for([
    ['category 1', ['120(3-1)(1)'], 'categoryOne'],
    [
      'category 2, where the larger absorbs the smaller (Art. 7(4))',
      ['120(3-1)(1)', { ref: '125-1(3)', qualifiers: { grievousHarm: true } }],
      'categoryTwo',
    ],
  ] as const)('is %s', ([, offences, category]) => {
    const { ticked } = plan({ ...girl, ...account, 'case.offences': [...offences] }, herPapers);
    expect(ticked.filter(field => field.startsWith('category'))).toEqual([category]);
  });

  it('is none where the law gives nothing', () => {
    const { ticked } = plan({ ...girl, ...account, 'case.offences': ['312(1)'] }, herPapers);
    expect(ticked.filter(field => field.startsWith('category'))).toEqual([]);
  });
});

it('stops a form for a day that is known only roughly, at its question', () => {
  const { blockers } = plan({ ...girl, ...account, 'victim.birthDate': '2011-04' }, herPapers);
  expect(blockers.map(({ code, at }) => ({ code, at }))).toEqual([
    { code: 'exactDayNeeded', at: { fact: 'victim.birthDate' } },
  ]);
});
