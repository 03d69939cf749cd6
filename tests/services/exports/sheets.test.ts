import { readdirSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { composeSheet } from '../../../electron/services/exports/composeSheet.ts';
import { openSheetAssets } from '../../../electron/services/exports/openSheetAssets.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { isSoundPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { Request } from '../../../shared/bridge/contract.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { languageSchema, type Language } from '../../../shared/domain/language.ts';
import { familyBlockSchema } from '../../../shared/export/sheetWording.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { canary, markedClaim } from '../../support/markedClaim.ts';
import { fetchFile } from '../../support/uploadFile.ts';
import { assetsFolder, chosenFolder, startOpenServices } from '../../support/startServices.ts';

const assets = await openSheetAssets(assetsFolder);
const packs = createPackLibrary(assetsFolder).list();
const today = isoDateSchema.parse('2026-03-12');
const bringBy = isoDateSchema.parse('2026-04-10');

type Sheet = Request<'sheets.preview'>['sheet'];
const family: Sheet = { kind: 'family', blocks: familyBlockSchema.options, bringBy };
const sheets: readonly Sheet[] = [family, { kind: 'documents' }];

interface ReadBack {
  readonly text: string;
  readonly pageCount: number;
  /** Every object of the file as written, streams unpacked. */
  readonly objects: string;
}

async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const reading = await withPdf(bytes, reader => ({
    pageCount: reader.pageCount,
    text: Array.from({ length: reader.pageCount }, (_, page) => reader.text(page)).join('\n'),
  }));
  if ('unreadable' in reading) throw new Error('the page cannot be read');
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = doc.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  return { ...reading.read, objects: objects.join('\n') };
}

async function make(pack: JurisdictionPack, claim: Claim, language: Language, sheet: Sheet): Promise<Uint8Array> {
  const assessment = assessClaim(pack, claim, today);
  return composeSheet(assets, { pack, claim, assessment, language, sheet });
}

/** `76 543`, `76,543` and `7654300` alike. */
const digitsOf = (text: string): string => text.replaceAll(/(?<=\d)[\s,.](?=\d)/gu, '');

describe.each(packs.map(pack => [pack.manifest.jurisdiction, pack] as const))('a claim of %s', (_, pack) => {
  const claim = markedClaim(pack);
  it.each(languageSchema.options)('leaves none of its marks on a page, in %s', async language => {
    for (const sheet of sheets) {
      const { text, objects } = await readBack(await make(pack, claim, language, sheet));
      expect(text.length, sheet.kind).toBeGreaterThan(20);
      for (const where of [text, objects]) {
        expect(where).not.toContain(canary.word);
        expect(where.toUpperCase()).not.toContain(canary.latin);
        expect(digitsOf(where)).not.toContain(String(canary.sum));
      }
      expect(text).not.toContain(canary.year);
      // Its own wording is read back, so a mark would have been too.
      if (sheet.kind === 'family') expect(text).toContain('2026');
    }
  });
});

describe('the file of a page', () => {
  const [pack] = packs;
  it('is one side, sound, tagged, in its language, and says nothing of itself', async () => {
    if (pack === undefined) throw new Error('there is no pack');
    const claim = { ...markedClaim(pack), answers: {} };
    for (const language of languageSchema.options) {
      const bytes = await make(pack, claim, language, family);
      const doc = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(doc.getPageCount()).toBe(1);
      expect(await isSoundPdf(bytes)).toBe(true);
      expect(doc.context.trailerInfo.Info).toBeUndefined();
      const root = doc.catalog.toString();
      expect(root).not.toContain('/Metadata');
      expect(root).toContain('/StructTreeRoot');
      expect(root).toContain(`/Lang (${language})`);
      expect((await readBack(bytes)).objects).not.toMatch(/redress|typst|https?:/i);
    }
  });

  it('is the same whenever it is made', async () => {
    if (pack === undefined) throw new Error('there is no pack');
    const claim = { ...markedClaim(pack), answers: {} };
    expect(await make(pack, claim, 'ky', family)).toEqual(await make(pack, claim, 'ky', family));
  });
});

describe('over the bridge', () => {
  async function startWithClaim() {
    const { folder, dialogs } = chosenFolder();
    const started = await startOpenServices({ dialogs });
    const { claim, revision } = await started.call('claims.create', {
      jurisdiction: 'kz',
      title: canary.latin,
      answers: {},
    });
    return {
      ...started,
      folder,
      request: { claimId: claim.claimId, revision, language: 'kk' as const, sheet: family },
    };
  }

  it('shows the page, and that nobody who speaks its language has read the wording', async () => {
    const { call, services, request } = await startWithClaim();
    const { previewId, pages, draftWording } = await call('sheets.preview', request);
    expect(draftWording).toBe(true);
    expect(pages.map(({ text }) => text).join()).toContain('Әрі қарай не болады?');
    const picture = await fetchFile(services.serveFile, `/files/previews/${previewId}/1`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('hands over that page under names that say nothing', async () => {
    const { call, folder, request } = await startWithClaim();
    const { exportId, files } = await call('sheets.write', request);
    expect(files.map(({ name, kind, pageCount }) => ({ name, kind, pageCount }))).toEqual([
      { name: 'page.pdf', kind: 'sheet', pageCount: 1 },
    ]);
    await call('exports.handOver', { exportId });
    expect(readdirSync(folder, { recursive: true })).toEqual(['papers-2026-03-12', 'papers-2026-03-12/page.pdf']);
  });

  it('refuses a page of a claim that has changed since', async () => {
    const { call, request } = await startWithClaim();
    await expect(call('sheets.preview', { ...request, revision: 7 })).rejects.toMatchObject({ code: 'conflict' });
  });
});
