import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/services/exports/writeDocx.ts';
import type { PaperPart } from '../../shared/export/paperModel.ts';
import { isOnPath } from '../support/isOnPath.ts';
import { hardTimeout, isFull, tellFigure } from '../support/hardCounts.ts';
import { readDocx } from '../support/readDocx.ts';
import { layEveryPaper, type LaidDrafted } from '../services/exports/layEveryPaper.ts';

const hasOffice = isOnPath('soffice');
if (!hasOffice) console.log('LibreOffice is not on PATH: no .docx was opened with it');

const few = new Set(['kz.civilClaim.kk', 'kz.budgetApplication.ru', 'kg.arrestPetition.ky']);

const bare = (text: string) => text.replaceAll(/[\s\u200B\uFEFF]/g, '');

/** The text of what lies within a tag of LibreOffice's own format, without spaces. */
function within(xml: string, tag: string): readonly string[] {
  const found = xml.match(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, 'g')) ?? [];
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return found.map(part =>
    bare(part.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, entity => entities[entity as keyof typeof entities])),
  );
}

/** What a table of a model says, row by row. */
const rowsOf = (part: Extract<PaperPart, { kind: 'table' }>) =>
  [part.columns.map(({ text }) => text), ...part.rows, ...(part.total === null ? [] : [part.total])].map(row =>
    bare(row.join('')),
  );

describe.skipIf(!hasOffice)('LibreOffice', { timeout: hardTimeout }, () => {
  let folder: string;
  let papers: readonly LaidDrafted[];
  const written = new Map<string, string>();

  function convert(format: string): void {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = papers.map(({ name }) => join(folder, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
  }
  const opened = (name: string, kind: string) => readFileSync(join(folder, `${name}.${kind}`), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-docx-'));
    const all = await layEveryPaper(languages => languages);
    papers = all.filter(({ name }) => isFull || few.has(name));
    for (const { name, model } of papers) {
      const bytes = await writeDocx(model, null);
      writeFileSync(join(folder, `${name}.docx`), bytes);
      written.set(name, bare(readDocx(bytes).text));
    }
    convert('txt:Text (encoded):UTF8');
    convert('fodt');
  }, hardTimeout);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the drafted papers and reads the same text in them, with the numbers of their lists', () => {
    expect(papers.length).toBeGreaterThanOrEqual(few.size);
    for (const { name, model } of papers) {
      // Its plain text has one mark for every list that does not count; which one it shows stands in its own format.
      expect([name, bare(opened(name, 'txt')).replaceAll('•', '–')]).toEqual([name, written.get(name)]);
      const hasDashes = model.parts.some(
        part => part.kind === 'list' && part.items.some(({ marker }) => marker === '–'),
      );
      expect([name, opened(name, 'fodt').includes('text:bullet-char="–"')]).toEqual([name, hasDashes]);
    }
    tellFigure(`${papers.length} drafted papers opened with LibreOffice`);
  });

  it('finds their headings as headings, and their tables as tables with the same rows', () => {
    for (const { name, model } of papers) {
      const xml = opened(name, 'fodt');
      const headings = model.parts.flatMap(part =>
        part.kind === 'title' || part.kind === 'heading' ? bare(part.text) : [],
      );
      expect([name, within(xml, 'text:h')]).toEqual([name, headings]);
      const tables = model.parts.flatMap(part => (part.kind === 'table' ? [rowsOf(part)] : []));
      const found = xml.match(/<table:table [\s\S]*?<\/table:table>/g) ?? [];
      expect([name, found.map(table => within(table, 'table:table-row'))]).toEqual([name, tables]);
    }
  });
});
