import * as fontkit from '@cantoo/fontkit';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { seededRandom } from './seededRandom.ts';

const words = ['құжат', 'өтініш', 'жәбірленуші', 'ғылым', 'үкім', 'ұстам', 'іс', 'һәм', 'ән', 'қаулы'] as const;
const font = new URL('../../assets/fonts/NotoSans-Regular.ttf', import.meta.url);

/** Writes PDFs of ten pages of Kazakh text each. */
export async function makeTexts(folder: string, count: number): Promise<void> {
  const random = seededRandom(1);
  const ttf = await readFile(font);
  for (let at = 0; at < count; at++) {
    const doc = await PDFDocument.create({ updateMetadata: false });
    doc.registerFontkit(fontkit);
    const embedded = await doc.embedFont(ttf, { subset: true });
    for (let page = 0; page < 10; page++) {
      const lines = Array.from({ length: 10 }, () => Array.from({ length: 8 }, () => random.pick(words)).join(' '));
      doc.addPage([595, 842]).drawText(lines.join('\n'), { x: 50, y: 780, size: 10, lineHeight: 14, font: embedded });
    }
    await writeFile(join(folder, `${String(at).padStart(3, '0')}.pdf`), await doc.save());
  }
}

/** Writes PDFs of ten scanned pages each, which nothing compresses further, of about 294 KB a page. */
export async function makeScans(folder: string, count: number): Promise<void> {
  const random = seededRandom(2);
  const side = 542;
  for (let at = 0; at < count; at++) {
    const doc = await PDFDocument.create({ updateMetadata: false });
    for (let page = 0; page < 10; page++) {
      const noise = Uint8Array.from({ length: side * side }, () => random.below(256));
      const shape = { Type: 'XObject', Subtype: 'Image', Width: side, Height: side };
      const image = PDFRawStream.of(
        doc.context.obj({ ...shape, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }),
        noise,
      );
      doc.addPage([595, 842]).node.setXObject(PDFName.of('Scan'), doc.context.register(image));
    }
    await writeFile(join(folder, `${String(at).padStart(3, '0')}.pdf`), await doc.save());
  }
}
