import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSoundPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { loadPack } from '../../../electron/services/packs/loadPack.ts';
import { exportedFileSchema, fieldProofSchema } from '../../../shared/bridge/contract.ts';
import { factsOf } from '../../../shared/export/computeCells.ts';
import { enclosureSchema } from '../../../shared/export/exportPlan.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { caseFileSchema, type CaseFile } from '../../../shared/packs/caseFile.ts';
import { isOnPath } from '../../support/isOnPath.ts';
import { runRedress, runRedressHere, type CommandRun } from '../../support/runRedress.ts';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'tests/fixtures/cases');
const names = readdirSync(fixtures).flatMap(name => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
const readCaseFile = (name: string): CaseFile =>
  caseFileSchema.parse(JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')));

const pursuesFund = (name: string) => readCaseFile(name).pursued?.includes('fund') === true;

const recordSchema = z.object({
  packStatus: z.literal('draft'),
  files: z.array(exportedFileSchema),
  blockers: z.array(z.unknown()),
  enclosures: z.array(enclosureSchema),
  proof: z.array(fieldProofSchema),
});

let folder: string;
let out: string;
let all: CommandRun;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-cli-'));
  out = join(folder, 'out');
  all = runRedress(
    'export',
    ...names.map(name => join(fixtures, `${name}.json`)),
    '--out',
    out,
    '--today',
    '2026-03-25',
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (name: string, file: string) => join(out, name, file);
const recordOf = (name: string) => recordSchema.parse(JSON.parse(readFileSync(pathOf(name, 'export.json'), 'utf8')));

/** Fonts that a reader would have to replace. A composite font is embedded by the fonts below it, a Type 3 font is drawn. */
async function fontsNotEmbedded(bytes: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const subtype = String(object.get(PDFName.of('Subtype')));
    if (subtype === '/Type0' || subtype === '/Type3') return [];
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(PDFName.of(key)) === true);
    return isEmbedded ? [] : [String(object.get(PDFName.of('BaseFont')))];
  });
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await withPdf(bytes, reader =>
    Array.from({ length: reader.pageCount }, (_, page) => reader.text(page)).join('\n'),
  );
  return 'read' in reading ? reading.read : '';
}

const pdfsOf = (name: string) => readdirSync(join(out, name)).filter(file => file.endsWith('.pdf'));
const withoutSpace = (text: string) => text.replaceAll(/\s/gu, '');

describe('export of every case', () => {
  it('ends well and names what it wrote', () => {
    expect(all.status).toBe(0);
    for (const name of names) expect(all.out).toContain(join(out, name));
  });

  it.each(names)('leaves for %s the papers, a bundle for each route and the record, as recorded', name => {
    const { files, blockers } = recordOf(name);
    expect(readdirSync(join(out, name)).toSorted()).toEqual(
      [...files.map(file => file.name), 'export.json'].toSorted(),
    );
    const bundles = files.filter(({ kind }) => kind === 'bundle').map(file => file.name);
    const routes = readCaseFile(name).pursued ?? [];
    expect(bundles.toSorted()).toEqual(routes.map(scheme => `bundle-${scheme}.pdf`).toSorted());
    expect(blockers).toEqual([]);
    for (const file of files) {
      const bytes = readFileSync(pathOf(name, file.name));
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.byteCount, file.sha256]);
    }
  });

  it.each(names)('binds every document that %s encloses behind its papers', async name => {
    const { files, enclosures } = recordOf(name);
    for (const file of files.filter(({ kind }) => kind === 'bundle')) {
      const doc = await PDFDocument.load(readFileSync(pathOf(name, file.name)), { updateMetadata: false });
      expect(doc.getPageCount()).toBe(file.pageCount);
      const held = enclosures.filter(({ scheme }) => file.name === `bundle-${scheme}.pdf`);
      const pages = held.reduce((sum, { pageCount }) => sum + pageCount, 0);
      expect(file.pageCount).toBeGreaterThan(pages);
    }
    // Nothing that the case brings is lost: each of its files lies in a bundle.
    const enclosed = new Set(enclosures.flatMap(({ evidenceId }) => evidenceId ?? []));
    expect(enclosed.size).toBe(readCaseFile(name).evidence?.length ?? 0);
  });

  it.each(names)('writes for %s files of sound structure with every font in them', async name => {
    for (const file of pdfsOf(name)) {
      const bytes = readFileSync(pathOf(name, file));
      expect(await isSoundPdf(bytes)).toBe(true);
      expect(await fontsNotEmbedded(bytes)).toEqual([]);
    }
  });

  it.each(names)('proves every field of %s as text and as ink', name => {
    const { proof } = recordOf(name);
    expect(proof.length).toBeGreaterThan(5);
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

describe('what the papers say', () => {
  const loaded = loadPack(join(root, 'assets/packs/kz'));
  if (!loaded.ok) throw new Error('the pack does not load');
  const { facts, papers } = loaded.pack;
  const written = new Set(
    papers.filter(isForm).flatMap(({ cells }) => cells.flatMap(cell => ('from' in cell ? factsOf(cell.from) : []))),
  );

  /** Answers of a case to questions of these kinds that the application has a box for, by question. */
  function answersOf(name: string, kinds: readonly string[]): readonly string[] {
    const { answers } = readCaseFile(name);
    const applies = answers['case.actsThrough'] === 'self' ? 'victim.' : 'representative.';
    return Object.entries(answers).flatMap(([fact, answer]) => {
      const isOnPaper = written.has(fact) && (!fact.endsWith('.address') || fact.startsWith(applies));
      return typeof answer === 'string' && isOnPaper && kinds.includes(facts[fact]?.kind ?? '') ? answer : [];
    });
  }

  const alphabet = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
  const letters = [...Array.from(alphabet), ...Array.from(alphabet.toLowerCase())];

  it.each([
    ['names', ['name']],
    ['addresses', ['address']],
    ['free text', ['text', 'longText']],
  ])('is every Russian and Kazakh letter in both cases in %s, read back whole from the bundles', async (_, kinds) => {
    const seen = new Set<string>();
    for (const name of names.filter(pursuesFund)) {
      const text = withoutSpace(await textOf(readFileSync(pathOf(name, 'bundle-fund.pdf'))));
      for (const answer of answersOf(name, kinds)) {
        expect(text).toContain(withoutSpace(answer));
        for (const letter of answer) seen.add(letter);
      }
    }
    expect(letters.filter(letter => !seen.has(letter))).toEqual([]);
  });
});

/** What another reader prints of a file, with its complaints; it must end well. */
function ask(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe.for(names)('what readers of others say of the files of %s', name => {
  it('qpdf finds nothing wrong', ({ skip }) => {
    skip(!isOnPath('qpdf'), 'qpdf is not installed');
    for (const file of pdfsOf(name))
      expect(ask('qpdf', '--check', pathOf(name, file))).toContain('No syntax or stream encoding errors found');
  });

  it('poppler finds every font embedded', ({ skip }) => {
    skip(!isOnPath('pdffonts'), 'poppler is not installed');
    for (const file of pdfsOf(name)) {
      const fonts = ask('pdffonts', pathOf(name, file)).trimEnd().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // The columns from the right: object and generation, unicode, subset, embedded.
      expect(fonts.filter(font => font.trim().split(/\s+/).at(-5) !== 'yes')).toEqual([]);
    }
  });

  it('poppler reads the name of the person who claims', ({ skip }) => {
    skip(!isOnPath('pdftotext'), 'poppler is not installed');
    const { answers } = readCaseFile(name);
    const claims = answers['case.actsThrough'] === 'self' ? 'victim.fullName' : 'representative.fullName';
    const fullName = z.string().parse(answers[claims]);
    for (const file of pdfsOf(name).filter(pdf => pdf.startsWith('bundle')))
      expect(withoutSpace(ask('pdftotext', pathOf(name, file), '-'))).toContain(withoutSpace(fullName));
  });
});

function write(name: string, content: unknown): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const target = () => mkdtempSync(join(folder, 'out-'));

describe('where a case cannot be exported', () => {
  const good = readCaseFile('kz-boy-2025');
  const bare = { ...good, evidence: [] };
  const on = ['--today', '2025-11-20', '--language', 'ru'] as const;

  it('prints what blocks it with the article, and writes nothing', async () => {
    const to = target();
    const { status, out: printed, err } = await runRedressHere('export', write('bare', bare), '--out', to, ...on);
    expect([status, printed, readdirSync(to)]).toEqual([1, '', []]);
    expect(err).toContain('Копия документа, удостоверяющего личность лица');
    expect(err).toContain('8(6)(2)');
    expect(err).not.toContain('Сүлейменов');
  });

  it('writes a draft where asked, and still says that it is blocked', async () => {
    const to = target();
    const { status } = await runRedressHere('export', write('bare', bare), '--out', to, '--draft', ...on);
    expect(status).toBe(1);
    expect(readdirSync(join(to, 'bare')).toSorted()).toEqual([
      'application-fund.pdf',
      'bundle-fund.pdf',
      'calculation-fund.pdf',
      'export.json',
    ]);
  });

  it('goes on with the others and ends with the worst', async () => {
    const to = target();
    const broken = write('broken', { ...good, jurisdiction: 'xx' });
    const { status, err } = await runRedressHere(
      'export',
      broken,
      join(fixtures, 'kz-boy-2025.json'),
      '--out',
      to,
      ...on,
    );
    expect([status, readdirSync(to)]).toEqual([2, ['kz-boy-2025']]);
    expect(err).toContain('broken.json#/jurisdiction');
  });

  it('pursues what is asked for instead, and knows the names', async () => {
    const to = target();
    const unpursued = write('unpursued', { ...bare, pursued: [] });
    expect((await runRedressHere('export', unpursued, '--out', to, ...on)).status).toBe(1);
    const { status, err } = await runRedressHere('export', unpursued, '--out', to, '--schemes', 'lottery', ...on);
    expect(status).toBe(2);
    expect(err).toContain('fund');
  });

  it('replaces its own folder and leaves one with a foreign file alone', { timeout: 180_000 }, async () => {
    const to = target();
    const boy = join(fixtures, 'kz-boy-2025.json');
    cpSync(join(out, 'kz-boy-2025'), join(to, 'kz-boy-2025'), { recursive: true });
    expect((await runRedressHere('export', boy, '--out', to, ...on)).status).toBe(0);
    expect(JSON.parse(readFileSync(join(to, 'kz-boy-2025/export.json'), 'utf8'))).toMatchObject({ assessedOn: on[1] });
    writeFileSync(join(to, 'kz-boy-2025', 'notes.txt'), 'mine');
    const before = readdirSync(join(to, 'kz-boy-2025'));
    expect((await runRedressHere('export', boy, '--out', to, ...on)).status).toBe(3);
    expect([readdirSync(to), readdirSync(join(to, 'kz-boy-2025'))]).toEqual([['kz-boy-2025'], before]);
  });

  it('writes what is for another recipient beside the whole export, which it never replaces', async () => {
    const to = target();
    const asked = ['--leave-out', 'bank.bic', '--draft', '--out', to, ...on];
    await runRedressHere('export', write('bare', bare), ...asked);
    expect(readdirSync(to)).toEqual(['bare-redacted']);
    const record = () => readFileSync(join(to, 'bare-redacted/export.json'), 'utf8');
    const before = record();
    // A case that is itself named so.
    const named = write('bare-redacted', bare);
    expect((await runRedressHere('export', named, '--draft', '--out', to, ...on)).status).toBe(3);
    expect(record()).toBe(before);
  });

  it('does not write two cases into one folder', async () => {
    const to = target();
    mkdirSync(join(folder, 'other'), { recursive: true });
    writeFileSync(join(folder, 'other/bare.json'), JSON.stringify(bare));
    const { status, err } = await runRedressHere(
      'export',
      write('bare', bare),
      join(folder, 'other/bare.json'),
      '--out',
      to,
      ...on,
    );
    expect(status).toBe(2);
    expect(err).toContain('other/bare.json');
  });

  it.each([
    [['a.json'], '--out'],
    [['--out', 'x'], 'файл дела'],
    [['a.json', '--out', 'x', '--language', 'de'], 'en, ru, kk, ky'],
  ])('asks for what is missing: %j', async (args, expected) => {
    const { status, err } = await runRedressHere('export', ...args);
    expect(status).toBe(2);
    expect(err).toContain(expected);
  });
});
