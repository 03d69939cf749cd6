import { readdirSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { composeSheet } from '../../../electron/services/exports/composeSheet.ts';
import { openSheetAssets } from '../../../electron/services/exports/openSheetAssets.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { isSoundPdf } from '../../../electron/services/pdf/finishPdf.ts';
import { setSheet } from '../../../electron/services/exports/setSheet.ts';
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

async function make(
  pack: JurisdictionPack,
  claim: Claim,
  language: Language,
  sheet: Sheet,
  isFirstLook = false,
): Promise<Uint8Array> {
  const assessment = assessClaim(pack, claim, today);
  return composeSheet(assets, { pack, claim, assessment, language, sheet, isFirstLook });
}

/** The marks that a text holds; a sum as `76 543`, `76,543` and `7654300` alike. */
function marksIn(text: string): readonly string[] {
  const together = text.replaceAll(/(?<=\d)[\s,.](?=\d)/gu, '').toUpperCase();
  return [canary.word, canary.latin, String(canary.sum)].filter(mark => together.includes(mark.toUpperCase()));
}

describe.each(packs.map(pack => [pack.manifest.jurisdiction, pack] as const))('a claim of %s', (_, pack) => {
  const claim = markedClaim(pack);
  const pages = languageSchema.options.flatMap(language =>
    sheets.map(sheet => ({ language, sheet, kind: sheet.kind })),
  );

  it.each(pages)('leaves none of its marks on the page $kind in $language', async ({ language, sheet }) => {
    const { text, objects } = await readBack(await make(pack, claim, language, sheet));
    expect(text.length).toBeGreaterThan(20);
    expect(marksIn(text)).toEqual([]);
    expect(marksIn(objects)).toEqual([]);
    expect(text).not.toContain(canary.year);
  });

  it.each(languageSchema.options)('leaves none of its marks on the page of a quick check in %s', async language => {
    const { text, objects, pageCount } = await readBack(await make(pack, claim, language, family, true));
    expect(text.length).toBeGreaterThan(20);
    expect(pageCount).toBeLessThanOrEqual(2);
    expect([...marksIn(text), ...marksIn(objects)]).toEqual([]);
    expect(text).not.toContain(canary.year);
  });
});

it('finds a mark that is written', async () => {
  const section = { level: 1, paragraphs: [], items: { mark: 'dot', texts: [] }, lines: [] } as const;
  const marked = [canary.word, canary.latin, '76\u00A0543', '76,543'].map(heading => ({ ...section, heading }));
  const bytes = await setSheet(assets.typesetter, assets.source, { language: 'ru', sections: marked });
  expect(marksIn((await readBack(bytes)).text)).toEqual([canary.word, canary.latin, String(canary.sum)]);
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

describe('over the bridge', () => {
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
