import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { runRedressHere, runRedressKnowing } from '../../support/runRedress.ts';

const boyFile = join(import.meta.dirname, '../../fixtures/cases/kz-boy-2025.json');
const boy = caseFileSchema.parse(JSON.parse(readFileSync(boyFile, 'utf8')));
const on = ['--today', '2025-11-20', '--language', 'ru'] as const;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'redress-leave-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of more than half a megabyte, which nothing packs. */
async function writeScan(file: string): Promise<void> {
  const doc = await PDFDocument.create();
  const image = { Type: 'XObject', Subtype: 'Image', Width: 800, Height: 800, BitsPerComponent: 8 };
  const noise = doc.context.stream(randomBytes(640_000), { ...image, ColorSpace: 'DeviceGray' });
  doc.addPage().node.setXObject(PDFName.of('Scan'), doc.context.register(noise));
  writeFileSync(join(folder, file), await doc.save());
}

describe('the files of an export', () => {
  it('lie below the limit part by part, and open with the password that was typed', async () => {
    for (const at of (boy.evidence ?? []).keys()) await writeScan(`scan-${at + 1}.pdf`);
    const evidence = boy.evidence?.map((document, at) => ({ ...document, file: `scan-${at + 1}.pdf` })) ?? [];
    const scanned = join(folder, 'scanned.json');
    writeFileSync(scanned, JSON.stringify({ ...boy, evidence }));
    const asked = ['--limit-mb', '1', '--password', '--out', folder, ...on];
    const { status } = await runRedressKnowing('Құпия сөз 7', 'export', scanned, ...asked);
    expect(status).toBe(0);
    const pdfs = readdirSync(join(folder, 'scanned')).filter(file => file.endsWith('.pdf'));
    expect(pdfs.filter(file => file.startsWith('bundle'))).toEqual(
      [1, 2, 3].map(part => `bundle-fund-${part}-of-3.pdf`),
    );
    for (const file of pdfs) {
      const bytes = readFileSync(join(folder, 'scanned', file));
      expect(bytes.length).toBeLessThan(1_000_000);
      expect(await withPdf(bytes, () => 'open')).toEqual({ unreadable: 'passwordProtected' });
      expect(await withPdf(bytes, () => 'open', 'Құпия сөз 7')).toEqual({ read: 'open' });
    }
  });

  it('say of a paper that is wholly ours that it is PDF/A, where that was asked', async () => {
    expect((await runRedressHere('export', boyFile, '--archival', '--out', folder, ...on)).status).toBe(0);
    const made = join(folder, 'kz-boy-2025');
    const saysSo = readdirSync(made).filter(file => readFileSync(join(made, file)).includes('pdfaid:part>2<'));
    expect(saysSo).toEqual(['calculation-fund.pdf']);
  });

  it.each([
    [['--limit-mb', '0'], '--limit-mb'],
    [['--limit-mb', '1.5'], '--limit-mb'],
    [['--archival', '--password'], '--archival'],
    // Nothing is typed.
    [['--password'], 'парол'],
  ])('are not written for %j', async (asked, expected) => {
    const to = join(folder, 'nothing');
    const { status, err } = await runRedressHere('export', boyFile, ...asked, '--out', to, ...on);
    expect([status, err]).toEqual([2, expect.stringContaining(expected)]);
    expect(readdirSync(folder)).not.toContain('nothing');
  });
});
