import { withPdf } from './openPdf.ts';

/** The pages of a file of ours that has a password, as PDFium reads them with it. Throws Error where it does not open. */
export async function unlockPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const reading = await withPdf(bytes, reader => reader.copyPages(), password);
  if ('unreadable' in reading || reading.read === undefined) throw new Error('a file of ours does not open');
  return reading.read;
}
