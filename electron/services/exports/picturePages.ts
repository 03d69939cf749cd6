import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import { withPdf } from '../pdf/openPdf.ts';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import { appendPicture } from './appendPicture.ts';

/** Pages to look at on screen: size in pixels and text of each, and the picture of one (PNG, page from 1). */
export interface PicturedPages {
  readonly pages: { width: number; height: number; text: string }[];
  picture(page: number): Promise<Uint8Array>;
}

/** Pixels per point: 120 dots per inch, sharp enough to read 7 point letters. */
const SCALE = 120 / 72;

async function read<T>(reading: Promise<{ readonly read: T } | { readonly unreadable: string }>): Promise<T> {
  const result = await reading;
  if ('unreadable' in result) throw new Error('a PDF that was written or kept cannot be read');
  return result.read;
}

/** Pictures of a PDF's pages, drawn when they are asked for. */
export async function picturePages(bytes: Uint8Array): Promise<PicturedPages> {
  const pages = await read(
    withPdf(bytes, reader =>
      Array.from({ length: reader.pageCount }, (_, page) => {
        const { width, height } = reader.pageSize(page);
        return { width: Math.round(width * SCALE), height: Math.round(height * SCALE), text: reader.text(page) };
      }),
    ),
  );
  return {
    pages,
    async picture(page) {
      const { width, height, rgba } = await read(withPdf(bytes, reader => reader.draw(page - 1, SCALE)));
      return encode({ width, height, data: rgba, channels: 4 });
    },
  };
}

/** Pictures of an evidence document, as the bundle will show it. */
export async function pictureEvidence({ mediaType, bytes }: EvidenceFile): Promise<PicturedPages> {
  if (mediaType === 'application/pdf') return picturePages(bytes);
  const doc = await PDFDocument.create({ updateMetadata: false });
  await appendPicture(doc, bytes);
  return picturePages(await doc.save());
}
