import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFile } from '../../../shared/packs/caseFile.ts';
import { runRedress, runRedressHere } from '../../support/runRedress.ts';

const root = join(import.meta.dirname, '../../..');
const canary = 'Қанарейкина-ЗҮБӘРЖАТ-77';

let folder: string;
/** A sound PDF that no case file of `folder` may reach. */
let outside: string;
let good: CaseFile;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-cli-'));
  cpSync(join(root, 'tests/fixtures/cases/evidence'), join(folder, 'evidence'), { recursive: true });
  outside = mkdtempSync(join(tmpdir(), 'redress-outside-'));
  cpSync(join(folder, 'evidence/identity.pdf'), join(outside, 'identity.pdf'));
  const text = readFileSync(join(root, 'tests/fixtures/cases/kz-mother-for-child.json'), 'utf8');
  good = caseFileSchema.parse(JSON.parse(text));
});
afterAll(() => {
  for (const made of [folder, outside]) rmSync(made, { recursive: true, force: true });
});

/** Writes a case file and assesses it. */
async function assess(content: unknown) {
  const file = join(folder, 'case.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return { file, ...(await runRedressHere('assess', file, '--today', '2026-03-12')) };
}

const withAnswers = (answers: Record<string, unknown>) => ({ ...good, answers: { ...good.answers, ...answers } });

describe('a case file that cannot be taken', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a question the pack does not have',
      () => withAnswers({ 'victim.surname': canary }),
      '#/answers/victim.surname: the pack has no such question',
    ],
    [
      'a day that does not exist',
      () => withAnswers({ 'victim.birthDate': '2011-02-29' }),
      '#/answers/victim.birthDate: a day that exists is needed, written as 2026-03-12',
    ],
    [
      'a word for a day',
      () => withAnswers({ 'victim.birthDate': canary }),
      '#/answers/victim.birthDate: a day that exists is needed, written as 2026-03-12',
    ],
    [
      'an option that is none',
      () => withAnswers({ 'case.actsThrough': canary }),
      '#/answers/case.actsThrough: one of these is needed: self, legalRepresentative, representative, successor',
    ],
    [
      'a provision in words',
      () => withAnswers({ 'case.offences': [canary] }),
      '#/answers/case.offences/0: a list of provisions is needed, each written as 120(3-1)(1)',
    ],
    ['another jurisdiction', () => ({ ...good, jurisdiction: 'xx' }), '#/jurisdiction: one of these is needed: kg, kz'],
    ['a scheme that is none', () => ({ ...good, pursued: ['lottery'] }), '#/pursued/0: one of these is needed: fund'],
    ['a key that is none', () => ({ ...good, [canary]: canary }), '#: the format has no such key'],
    [
      'evidence that is not there',
      () => ({ ...good, evidence: [{ document: 'birthCertificate', file: `evidence/${canary}.pdf` }] }),
      '#/evidence/0/file: ',
    ],
    [
      'evidence above the folder',
      () => ({ ...good, evidence: [{ document: 'birthCertificate', file: `../${basename(outside)}/identity.pdf` }] }),
      '#/evidence/0/file: ',
    ],
  ])('names the place of %s and what would be right', async (_, content, complaint) => {
    const { file, status, out, err } = await assess(content());
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`${file}${complaint}`);
    expect(err).not.toContain(canary);
  });

  it('gives line and column where it is not JSON', async () => {
    const { file, status, err } = await assess(
      `{\n  "format": "redress.case/1",\n  "answers": { "victim.fullName": ${canary} }\n}`,
    );
    expect(status).toBe(2);
    expect(err).toContain(`${file}:3:35: this is not JSON from here on`);
    expect(err).not.toContain('Қанарейкина');
  });

  it('reports every fault at once', async () => {
    const { err } = await assess(withAnswers({ 'victim.birthDate': 'x', 'victim.hasIin': 'yes' }));
    expect(err).toContain('#/answers/victim.birthDate');
    expect(err).toContain('#/answers/victim.hasIin');
  });

  it('does not follow a link out of the folder', async () => {
    mkdirSync(join(folder, 'links'), { recursive: true });
    symlinkSync(join(outside, 'identity.pdf'), join(folder, 'links/outside.pdf'));
    const { status, err } = await assess({
      ...good,
      evidence: [{ document: 'birthCertificate', file: 'links/outside.pdf' }],
    });
    expect(status).toBe(2);
    expect(err).toContain('#/evidence/0/file: ');
  });

  it('refuses evidence that is no PDF, JPEG or PNG', async () => {
    writeFileSync(join(folder, 'evidence/note.txt'), canary);
    const { status, err } = await assess({
      ...good,
      evidence: [{ document: 'birthCertificate', file: 'evidence/note.txt' }],
    });
    expect(status).toBe(2);
    expect(err).toContain('#/evidence/0/file: ');
    expect(err).not.toContain(canary);
  });

  it('says that a file cannot be opened', () => {
    const { status, err } = runRedress('assess', join(folder, 'nowhere.json'));
    expect(status).toBe(2);
    expect(err).toContain('nowhere.json: this file cannot be opened');
  });
});

describe('a command that cannot be taken', () => {
  it.each([
    [['fly'], 'Usage: '],
    [[], 'Usage: '],
    [['toString'], 'Usage: '],
    [['packs', 'burn'], 'Usage: '],
    [['assess', 'a.json', '--frobnicate'], 'Usage: '],
    [['assess', 'a.json', '--today'], 'Usage: '],
    [['assess', 'a.json', '--today', '12.03.2026'], '--today takes a day that exists'],
    [['assess', 'a.json', '--language', 'de'], '--language takes one of: en, ru, kk, ky'],
    [['fly', '--language', 'ky'], 'Колдонулушу: '],
    [['assess', '--language', 'kk'], 'Бір іс файлын атаңыз.'],
    [['assess'], 'Name one case file.'],
    [['packs', 'lint', 'renderer'], 'There is no pack here'],
  ])('is explained: %j', async (args, words) => {
    const { status, out, err } = await runRedressHere(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('explains itself where asked', () => {
    const { status, out } = runRedress('--help');
    expect(status).toBe(0);
    expect(out).toContain('Usage: ');
  });
});

const spoil = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('a pack with a fault', () => {
  it('is named by file and pointer', () => {
    const pack = join(folder, 'packs/kz');
    cpSync(join(root, 'assets/packs/kz'), pack, { recursive: true });
    const manifest = readFileSync(join(pack, 'pack.json'), 'utf8');
    writeFileSync(join(pack, 'pack.json'), manifest.replace('"draft"', '"perfect"'));
    const { status, err } = runRedress('packs', 'lint', pack);
    expect(status).toBe(2);
    expect(err).toContain(`${join('kz', 'pack.json')}#/status: `);
  });

  it.each<[string, string, string, (paper: string, template: string) => void]>([
    ['a field that its template lacks', '/cells/0/field', 'no field', paper => spoil(paper, '"addressee"', '"nobody"')],
    ['another edition of its template', '/sha256', 'is ', (_paper, template) => appendFileSync(template, '\n')],
    ['no template', '/template', 'there is no', (_paper, template) => rmSync(template)],
    ['a template that is no form', '/template', 'no form', (_paper, template) => writeFileSync(template, 'no PDF')],
  ])('does not lint with a paper of %s', async (_case, pointer, words, change) => {
    const pack = mkdtempSync(join(folder, 'papers-'));
    cpSync(join(root, 'assets/packs/kz'), pack, { recursive: true });
    const paper = join(pack, 'papers/fundApplication.json');
    change(paper, join(pack, 'papers/fundApplication.pdf'));
    const { status, out, err } = await runRedressHere('packs', 'lint', pack);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`papers/fundApplication\\.json#${pointer}: .*${words}`));
  });
});

describe('our packs', () => {
  it('lint clean and keep to their scenarios', async () => {
    expect((await runRedressHere('packs', 'lint')).status).toBe(0);
    expect((await runRedressHere('packs', 'test')).status).toBe(0);
  });
});
