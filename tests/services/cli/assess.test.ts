import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assessmentSchema, type SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { runRedress, runRedressHere } from '../../support/runRedress.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const caseFile = (name: string) => join(import.meta.dirname, `../../fixtures/cases/kz-${name}.json`);

async function assessFund(name: string, today: string): Promise<SchemeAssessment> {
  const { out, status } = await runRedressHere('assess', caseFile(name), '--today', today, '--json');
  expect(status).toBe(0);
  const { schemes } = assessmentSchema.parse(JSON.parse(out));
  return z
    .custom<SchemeAssessment>(value => value !== undefined)
    .parse(schemes.find(({ schemeId }) => schemeId === 'fund'));
}

describe('assess --json', () => {
  // kz.md §7 rows 1, 3, 5 and 9; the others are 30 indices of 4,325 in 2026 (kz.md §2).
  it.each([
    ['mother-for-child', '2026-03-12', 12_975_000],
    ['boy-2025', '2025-11-20', 11_796_000],
    ['trafficking', '2026-05-05', 12_975_000],
    ['bereaved-family', '2026-03-25', 21_625_000],
    ['long-names', '2026-03-25', 12_975_000],
    ['in-kazakh', '2026-03-25', 12_975_000],
  ])('gives %s on %s its exact sum', async (name, today, minor) => {
    const fund = await assessFund(name, today);
    expect([fund.outcome, fund.estimate.sum]).toEqual(['met', { kind: 'exact', minor }]);
  });

  it('counts from the registration as kz.md §1.6 does', async () => {
    const days = (await assessFund('mother-for-child', '2026-03-12')).deadlines.map(({ deadlineId, safeDay }) => [
      deadlineId,
      safeDay,
    ]);
    expect(Object.fromEntries(days)).toMatchObject({
      apply: '2029-02-10',
      decide: '2026-03-13',
      register: '2026-04-15',
      pay: '2026-04-25',
    });
  });

  it('says on which day it leans while the decision lies ahead', async () => {
    expect((await assessFund('mother-for-child', '2026-03-12')).estimate.assumes).toContainEqual({
      fact: 'fund.decisionDate',
      date: '2026-03-12',
      because: 'liesAhead',
    });
  });

  it('reports both indices of 2022 among the other readings (kz.md §2)', async () => {
    const sums = (await assessFund('long-names', '2026-03-25')).estimate.otherReadings.map(({ sum }) => sum);
    expect(sums).toEqual(
      expect.arrayContaining([
        { kind: 'exact', minor: 9_189_000 },
        { kind: 'exact', minor: 9_540_000 },
      ]),
    );
  });

  it('asks about every route where the file chooses none', async () => {
    const file = join(temporaryFolder(), 'case.json');
    const {
      pursued: _,
      evidence: __,
      ...unchosen
    } = caseFileSchema.parse(JSON.parse(readFileSync(caseFile('budget'), 'utf8')));
    writeFileSync(file, JSON.stringify({ ...unchosen, $schema: undefined }));
    const { schemes } = assessmentSchema.parse(
      JSON.parse((await runRedressHere('assess', file, '--today', '2026-04-10', '--json')).out),
    );
    expect(schemes.map(({ schemeId, estimate }) => [schemeId, estimate.sum.kind])).toEqual([
      ['fund', 'none'],
      ['budget', 'exact'],
      ['civilClaim', 'noCap'],
      ['separateSuit', 'noCap'],
      ['legalAid', 'none'],
      ['traffickingServices', 'none'],
      ['participationCosts', 'unknown'],
    ]);
  });

  it('says that the pack is a draft', () => {
    const { out } = runRedress('assess', caseFile('boy-2025'), '--today', '2025-11-20', '--json');
    expect(assessmentSchema.parse(JSON.parse(out)).packStatus).toBe('draft');
  });
});

describe('assess as text', () => {
  it('prints sum, proviso, documents, days and reasons with their articles in English', async () => {
    const { out, status } = await runRedressHere('assess', caseFile('mother-for-child'), '--today', '2026-03-12');
    expect(status).toBe(0);
    for (const line of [
      'as of 12.03.2026',
      'Conditions: met',
      'Sum: KZT\u00A0129,750 (draft rules)',
      'Date of the decision: This day lies ahead',
      'in force from 01.01.2026): KZT\u00A04,325',
      'Bank account number: given in the answers',
      'the authority attaches it',
      ', 13.03.2026: is running',
      'Закон РК от 10.01.2018 № 131-VI «О Фонде компенсации потерпевшим», 7(1); in the edition of 16.09.2025',
    ])
      expect(out).toContain(line);
  });

  it('prints what holds across the routes, and the risks of each', async () => {
    const { out } = await runRedressHere('assess', caseFile('mother-for-child'), '--today', '2026-03-12');
    for (const line of [
      'Order to file in\n  1. Free legal aid\n  2. Victims Compensation Fund',
      '[+] Victims Compensation Fund → Civil claim in the criminal case (both may be filed)',
      '[+] Money can be recovered if the charge is re-qualified (recovery of what was paid)',
      'Safeguards in the proceedings',
      '[+] The ruling that recognises the victim is made at once; the status exists only after it. (done)',
    ])
      expect(out).toContain(line);
  });

  it.each([
    ['ru', 'Сумма: 117\u00A0960\u00A0₸ (черновик правил)', 'Сроки'],
    ['kk', 'Сома: 117\u00A0960\u00A0₸ (ережелер жобасы)', 'Мерзімдер'],
    ['ky', 'Сумма: 117\u00A0960\u00A0₸ (эрежелердин долбоору)', 'Мөөнөттөр'],
  ])('speaks %s where asked', async (language, sum, deadlines) => {
    const { out } = await runRedressHere(
      'assess',
      caseFile('boy-2025'),
      '--today',
      '2025-11-20',
      '--language',
      language,
    );
    expect(out).toContain(sum);
    expect(out).toContain(deadlines);
  });

  it('prints what a ceiling cuts and where the rest can be claimed', async () => {
    // kz.md §1.1: 700,000 of damage, 15,000 paid, 150 × 4,325.
    const { out } = await runRedressHere('assess', caseFile('budget'), '--today', '2026-04-10');
    for (const line of [
      'Sum: KZT\u00A0648,750 (draft rules)',
      'KZT\u00A036,250 lies above the ceiling',
      'The rest can be claimed from the convict',
    ])
      expect(out).toContain(line);
  });

  it('says once that a case file is clear text', () => {
    const { err } = runRedress('assess', caseFile('boy-2025'), '--today', '2025-11-20');
    expect(err).toBe('A case file is readable text about a person. Keep it where only you can open it.\n');
  });
});
