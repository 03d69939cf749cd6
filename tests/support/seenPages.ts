import { createHash } from 'node:crypto';
import { withPdf, type PdfReader } from '../../electron/services/pdf/openPdf.ts';

/** Reads a PDF that must be readable. */
export async function readPdf<T>(bytes: Uint8Array, use: (reader: PdfReader) => T): Promise<T> {
  const reading = await withPdf(bytes, use);
  if ('unreadable' in reading) throw new Error('the PDF cannot be read');
  return reading.read;
}

/** Each page as it is seen: its size, its text and a hash of its picture. */
export const seenPages = (bytes: Uint8Array) =>
  readPdf(bytes, reader =>
    Array.from({ length: reader.pageCount }, (_, page) => {
      const { width, height, rgba } = reader.draw(page, 0.5);
      return { width, height, text: reader.text(page), ink: createHash('sha256').update(rgba).digest('hex') };
    }),
  );
