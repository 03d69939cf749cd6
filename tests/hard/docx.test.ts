import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/services/exports/writeDocx.ts';
import { layDrafted } from '../../shared/export/layDrafted.ts';
import { isOnPath } from '../support/isOnPath.ts';
import { readDocx } from '../support/readDocx.ts';
import { exportRequest, readCaseFile } from '../services/exports/readCase.ts';

const hasOffice = isOnPath('soffice');
if (!hasOffice) console.log('LibreOffice is not on PATH: no .docx was opened with it');

const papers = [
  { name: 'kz-civil-claim', scheme: 'civilClaim', paper: 'civilClaim', language: 'kk' },
  { name: 'kz-budget', scheme: 'budget', paper: 'budgetApplication', language: 'ru' },
  { name: 'kg-mother-for-child', scheme: 'arrest', paper: 'arrestPetition', language: 'ky' },
] as const;

const bare = (text: string) => text.replaceAll(/[\s\u200B\uFEFF]/g, '');

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 300_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-docx-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the drafted papers and reads the same text in them, with the numbers of their lists', async () => {
    const written = new Map<string, string>();
    for (const { name, scheme, paper: id, language } of papers) {
      const { pack, claim, assessment } = await exportRequest(readCaseFile(name));
      const paper = pack.papers.find(one => one.id === id);
      if (paper?.kind !== 'drafted') throw new Error(`${id} is no drafted paper`);
      const bytes = await writeDocx(layDrafted(pack, paper, scheme, claim, assessment, language).model, null);
      writeFileSync(join(folder, `${id}.docx`), bytes);
      written.set(id, bare(readDocx(bytes).text));
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = [...written.keys()].map(id => join(folder, `${id}.docx`));
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      ...files,
    ]);
    for (const [id, text] of written) {
      expect([id, bare(readFileSync(join(folder, `${id}.txt`), 'utf8'))]).toEqual([id, text]);
    }
  });
});
