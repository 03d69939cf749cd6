import { PDFDocument } from 'pdf-lib';
import { inflateSync } from 'node:zlib';
import { withPdf } from './openPdf.ts';

/** `copyable` is false where the pages can only be shown as pictures. */
export interface InspectedPdf {
  readonly pageCount: number;
  readonly copyable: boolean;
}

export interface RejectedPdf {
  readonly unreadable: 'type' | 'empty' | 'damaged' | 'passwordProtected';
}

const MAX_OBJECT_STREAM = 64_000_000;

/**
 * Opens a PDF with two readers and compares their page counts: a reader that repairs a damaged file may lose pages without a word.
 * Where only PDFium can read an intact file, its pages are used as pictures.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<InspectedPdf | RejectedPdf> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (!head.includes('%PDF-')) return { unreadable: 'type' };
  const first = await withPdf(bytes, ({ pageCount, drawnByScript, intact }) => ({ pageCount, drawnByScript, intact }));
  if ('unreadable' in first) return first;
  const { pageCount, drawnByScript, intact } = first.read;
  if (drawnByScript) return { unreadable: 'type' };
  if (pageCount === 0) return { unreadable: 'empty' };
  if (hidesTooMuch(bytes)) return { unreadable: 'damaged' };
  const second = await countPages(bytes);
  if (second === undefined) return intact ? { pageCount, copyable: false } : { unreadable: 'damaged' };
  return second === pageCount ? { pageCount, copyable: true } : { unreadable: 'damaged' };
}

async function countPages(bytes: Uint8Array): Promise<number | undefined> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false, password: '' })).getPageCount();
  } catch {
    return undefined; // the file is of somebody else's making: that pdf-lib cannot read it is an answer, not a failure
  }
}

/** True where a compressed object stream would fill the memory: pdf-lib inflates these without a limit. */
function hidesTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('/ObjStm'); at !== -1; at = file.indexOf('/ObjStm', at + 7)) {
    const keyword = file.indexOf('stream', at);
    if (keyword === -1) return false;
    const start = keyword + 6 + (file[keyword + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    if (end === -1) return false;
    try {
      inflateSync(file.subarray(start, end), { maxOutputLength: MAX_OBJECT_STREAM });
    } catch (cause) {
      if (cause instanceof RangeError) return true; // the limit; any other fault is the readers' to find
    }
  }
  return false;
}
