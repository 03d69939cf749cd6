import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import type { EvidenceFile } from '../jobs/evidenceFile.ts';
import type { PagesToShow } from '../jobs/jobContract.ts';
import { withPdf } from '../pdf/openPdf.ts';
import { appendPicture } from './appendPicture.ts';

/** Pixels per point: 120 dots per inch, sharp enough to read 7 point letters. */
const SCALE = 120 / 72;

async function read<T>(reading: Promise<{ readonly read: T } | { readonly unreadable: string }>): Promise<T> {
  const result = await reading;
  if ('unreadable' in result) throw new Error('a PDF that was written or kept cannot be read');
  return result.read;
}

/** Size in pixels and text of a PDF's pages. */
export const readPages = async (pdf: Uint8Array): Promise<PagesToShow['pages']> =>
  read(
    withPdf(pdf, reader =>
      Array.from({ length: reader.pageCount }, (_, page) => {
        const { width, height } = reader.pageSize(page);
        return { width: Math.round(width * SCALE), height: Math.round(height * SCALE), text: reader.text(page) };
      }),
    ),
  );

/** The picture of a page as PNG; `page` from 1. */
export async function drawPage(pdf: Uint8Array, page: number): Promise<Uint8Array> {
  const { width, height, rgba } = await read(withPdf(pdf, reader => reader.draw(page - 1, SCALE)));
  return encode({ width, height, data: rgba, channels: 4 });
}

/** An evidence document as a PDF, as the bundle will show it. */
export async function evidenceAsPdf({ mediaType, bytes }: EvidenceFile): Promise<Uint8Array> {
  if (mediaType === 'application/pdf') return bytes;
  const doc = await PDFDocument.create({ updateMetadata: false });
  await appendPicture(doc, bytes);
  return doc.save();
}
