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

it(
  'evidence that was damaged by chance is refused by name, or brings as many pages as were promised, soon',
  async () => {
    const random = seededRandom(hardSeed);
    const ends = new Map<string, number>();
    for (const file of files) {
      const whole = evidenceFixture(file);
      for (let round = 0; round < rounds; round++) {
        const bytes = new Uint8Array(damage(whole, random));
        const startedAt = performance.now();
        const inspected = await inspectOrRefuse(bytes);
        if (inspected instanceof AppError) {
          expect(inspected.code).toBe('evidenceRejected');
          const { reason } = inspected.details as { readonly reason: string };
          ends.set(reason, (ends.get(reason) ?? 0) + 1);
        } else {
          const { mediaType, kept, pageCount, mended } = inspected;
          const target = await PDFDocument.create({ updateMetadata: false });
          await appendEvidence(target, { mediaType, bytes: kept ?? bytes });
          expect([file, round, await seenPages(await finishPdf(await target.save()))]).toMatchObject([
            file,
            round,
            { length: pageCount },
          ]);
          const end = mended ? 'mended' : 'taken';
          ends.set(end, (ends.get(end) ?? 0) + 1);
        }
        expect(performance.now() - startedAt).toBeLessThan(mostMs);
      }
    }
    tellFigure(
      `${files.length * rounds} damaged files: ${[...ends].map(([end, count]) => `${count} ${end}`).join(', ')}`,
    );
    expect(ends.get('mended')).toBeGreaterThan(0);
    expect(ends.get('truncated')).toBeGreaterThan(0);
  },
  hardTimeout,
);
