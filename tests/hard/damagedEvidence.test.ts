import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { AppError } from '../../shared/bridge/appError.ts';
import { inspectFile, type InspectedFile } from '../../electron/services/evidence/inspectFile.ts';
import { appendEvidence } from '../../electron/services/exports/appendEvidence.ts';
import { finishPdf } from '../../electron/services/pdf/finishPdf.ts';
import { seededRandom, type Random } from '../bench/seededRandom.ts';
import { evidenceFixture } from '../support/evidenceFixture.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { seenPages } from '../support/seenPages.ts';

const files = [
  'libreoffice-letter.pdf',
  'typst-tagged.pdf',
  'pdfkit-linked.pdf',
  'ghostscript-turned.pdf',
  'mutool-layers.pdf',
  'mupdf-refilled.pdf',
  'qpdf-restricted.pdf',
  'progressive.jpg',
  'cmyk.jpg',
  'palette-transparent.png',
  'grey-alpha-interlaced.png',
] as const;
/** Damages to each file. */
const rounds = countOf({ small: 6, full: 2000 });
/** Each may take: far more than any did, far less than for ever. */
const mostMs = 20_000;

/** Cuts the file off, puts a piece of it elsewhere, or flips a few bytes. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = Buffer.from(bytes);
  const place = () => random.below(bytes.length);
  const kind = random.below(10);
  if (kind < 3) return damaged.subarray(0, place());
  if (kind === 3) damaged.copyWithin(place(), place(), place());
  else for (let flips = random.below(20); flips >= 0; flips--) damaged[place()] = random.below(256);
  return damaged;
}

async function inspectOrRefuse(bytes: Uint8Array): Promise<InspectedFile | AppError> {
  try {
    return await inspectFile(bytes);
  } catch (cause) {
    if (cause instanceof AppError) return cause;
    throw cause;
  }
}

/** What became of a damaged file: taken, mended or the reason of its refusal; and how many pages lack in the bundle. */
async function findEnd(bytes: Uint8Array): Promise<{ readonly end: string; readonly pagesLost: number }> {
  const inspected = await inspectOrRefuse(bytes);
  if (inspected instanceof AppError) {
    const { reason } = inspected.details as { readonly reason?: string };
    return { end: reason ?? inspected.code, pagesLost: 0 };
  }
  const { mediaType, kept, pageCount, mended } = inspected;
  const target = await PDFDocument.create({ updateMetadata: false });
  await appendEvidence(target, { mediaType, bytes: kept ?? bytes });
  const seen = await seenPages(await finishPdf(await target.save()));
  return { end: mended ? 'mended' : 'taken', pagesLost: pageCount - seen.length };
}

it(
  'evidence that was damaged by chance is refused by name, or brings as many pages as were promised, soon',
  async () => {
    const random = seededRandom(hardSeed);
    const ends = new Map<string, number>();
    for (const file of files) {
      const whole = evidenceFixture(file);
      for (let round = 0; round < rounds; round++) {
        const startedAt = performance.now();
        const { end, pagesLost } = await findEnd(new Uint8Array(damage(whole, random)));
        ends.set(end, (ends.get(end) ?? 0) + 1);
        const tooSlow = performance.now() - startedAt > mostMs;
        expect({ file, round, pagesLost, tooSlow }).toEqual({ file, round, pagesLost: 0, tooSlow: false });
      }
    }
    const figures = [...ends].map(([end, count]) => `${count} ${end}`).join(', ');
    tellFigure(`${files.length * rounds} damaged files: ${figures}`);
    expect([...ends.keys()]).toEqual(expect.arrayContaining(['taken', 'mended', 'truncated', 'damaged']));
  },
  hardTimeout,
);
