import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDFDocument } from 'pdf-lib';
import { appendEvidence } from '../../electron/services/exports/appendEvidence.ts';
import { finishAndFree } from '../../electron/services/pdf/finishPdf.ts';
import { saveUnpacked } from '../../electron/services/pdf/saveUnpacked.ts';
import type { BoundOnce } from './measureBundle.ts';

// One piece of work in a process of its own: merge|bundle|finished FOLDER. What it took goes out as JSON. Each loads what it needs.

const [, , work = '', folder = ''] = process.argv;
const files = readdirSync(folder)
  .toSorted()
  .map(name => join(folder, name));
const pagesEach = 10;
const assetsFolder = join(import.meta.dirname, '../../assets');

interface Bound {
  readonly saved: Uint8Array<ArrayBuffer>;
  readonly pageCount: number;
}

async function merge(): Promise<Bound> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (const file of files) await appendEvidence(doc, { mediaType: 'application/pdf', bytes: readFileSync(file) });
  return { saved: await saveUnpacked(doc), pageCount: doc.getPageCount() };
}

/** What a bundle needs besides its documents: read before the clock starts, as a job's process has it. */
async function openBundle() {
  const { bindBundle } = await import('../../electron/services/exports/bindBundle.ts');
  const { openPaperAssets } = await import('../../electron/services/exports/openPaperAssets.ts');
  const { setOwnPages } = await import('../../electron/services/exports/setOwnPages.ts');
  const { createPackLibrary } = await import('../../electron/services/packs/createPackLibrary.ts');
  const { assessClaim } = await import('../../shared/assessment/assessClaim.ts');
  const { claimOfAnswers } = await import('../../shared/assessment/claimOfAnswers.ts');
  const { evidenceIdSchema } = await import('../../shared/domain/claim.ts');
  const { layFront } = await import('../../shared/export/layFront.ts');
  const { placeBundle } = await import('../../shared/export/placedBundle.ts');
  const { today } = await import('./fundCase.ts');
  const assets = await openPaperAssets(assetsFolder);
  const pack = createPackLibrary(assetsFolder).get('kz');
  const claim = claimOfAnswers(pack, { 'case.claimFor': { type: 'choice', choice: 'child' } }, today);
  const assessment = assessClaim(pack, claim, today);
  const scheme = assessment.schemes.find(({ schemeId }) => schemeId === 'fund');
  if (scheme === undefined) throw new Error('the pack has no Fund');
  const enclosures = files.map((_, at) => ({
    scheme: 'fund',
    number: at + 1,
    evidenceId: evidenceIdSchema.parse(`e${at}`),
    document: 'otherDocuments',
    label: { ru: `Приложение ${at + 1}`, kk: `${at + 1}-қосымша` },
    pageCount: pagesEach,
    suppliedBy: 'claimant' as const,
  }));
  const placed = placeBundle([], enclosures, []);
  const front = layFront({ pack, scheme, placed, part: 1, language: 'kk', isVariant: false });
  // The papers of an export are set before its bundle.
  await setOwnPages(assets.typesetter, assets.paperSource, front);
  return (): Promise<Bound> =>
    bindBundle({
      assets,
      title: 'Құжаттар жинағы',
      front,
      papers: [],
      enclosures: placed.enclosures.map((enclosure, at) => ({
        ...enclosure,
        evidenceId: evidenceIdSchema.parse(`e${at}`),
      })),
      firstPage: 1,
      wording: pack.wording,
      language: 'kk',
      draft: false,
      readEvidence: async id => ({
        mediaType: 'application/pdf',
        bytes: readFileSync(files[Number(id.slice(1))] ?? ''),
      }),
      onBound: () => undefined,
    });
}

/** Waits for the threads that still make faster what ran before, as the setting of papers: theirs is no part of what is measured. */
async function settle(): Promise<void> {
  const milliseconds = 100;
  for (let used = milliseconds; used > milliseconds / 20;) {
    const before = process.cpuUsage();
    await setTimeout(milliseconds);
    const { user, system } = process.cpuUsage(before);
    used = (user + system) / 1000;
  }
}

/** The most memory that this program held. Linux gives a new process the peak of the one that started it, but for this line. */
function peakKilobytes(): number {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS;
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return own === undefined ? maxRSS : Number(own);
}

const bind = work === 'merge' ? merge : await openBundle();
// Both readers are loaded before, too.
await appendEvidence(await PDFDocument.create(), { mediaType: 'application/pdf', bytes: readFileSync(files[0] ?? '') });
await settle();
const began = performance.now();
const usedBefore = process.cpuUsage();
const { saved, pageCount } = await bind();
const bytes = work === 'finished' ? await finishAndFree(saved) : saved;
const { user, system } = process.cpuUsage(usedBefore);
const told: BoundOnce = {
  processorMilliseconds: (user + system) / 1000,
  milliseconds: performance.now() - began,
  megabytes: (peakKilobytes() * 1024) / 1_000_000,
  pageCount,
  byteCount: bytes.length,
};
process.stdout.write(JSON.stringify(told));
