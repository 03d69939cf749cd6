import * as fontkit from '@cantoo/fontkit';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { PrintedPaper } from '../../../shared/packs/paper.ts';
import { openTypesetter, type Typesetter } from '../pdf/openTypesetter.ts';

/** What every export is made with. */
export interface PaperAssets {
  readonly font: Uint8Array;
  /** The code points that the font can set. */
  readonly letters: ReadonlySet<number>;
  readonly typesetter: Typesetter;
  /** The Typst source that sets our own pages. */
  readonly paperSource: string;
  /** A paper's blank form. Throws AppError `templateChanged` where it is not the file that the pack was mapped to. */
  readTemplate(jurisdiction: string, paper: PrintedPaper): Promise<Uint8Array>;
}

async function lettersOf(font: Uint8Array): Promise<ReadonlySet<number>> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.registerFontkit(fontkit);
  return new Set((await doc.embedFont(font)).getCharacterSet());
}

/** `assetsFolder` holds `packs/`, `papers/` and `fonts/`. */
export async function openPaperAssets(assetsFolder: string): Promise<PaperAssets> {
  const font = await readFile(join(assetsFolder, 'fonts', 'NotoSans-Regular.ttf'));
  const bold = await readFile(join(assetsFolder, 'fonts', 'NotoSans-Bold.ttf'));
  return {
    font,
    letters: await lettersOf(font),
    typesetter: await openTypesetter([font, bold]),
    paperSource: await readFile(join(assetsFolder, 'papers', 'paper.typ'), 'utf8'),
    async readTemplate(jurisdiction, paper) {
      const bytes = await readFile(join(assetsFolder, 'packs', jurisdiction, 'papers', paper.template));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== paper.sha256) throw new AppError('templateChanged', { paper: paper.id });
      return bytes;
    },
  };
}
