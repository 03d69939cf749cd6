import { PDFDocument, PDFName } from 'pdf-lib';
import { countQpdfPages } from './countQpdfPages.ts';
import { decryptPdf } from './decryptPdf.ts';
import { endAgain } from './endAgain.ts';
import { inflatesTooMuch } from './inflatesTooMuch.ts';
import { isComplete } from './isComplete.ts';
import { withPdf, type PdfReader } from './openPdf.ts';
import { readPageTree } from './readPageTree.ts';
import { copyPlainPages } from './copyPlainPages.ts';

/** `kept` is what to keep in place of the file itself: without its password, or mended. */
export interface InspectedPdf {
  readonly pageCount: number;
  readonly kept: Uint8Array | null;
  /** It was damaged, and its pages were brought into a new file. */
  readonly mended: boolean;
}

export interface RejectedPdf {
  readonly unreadable:
    | 'type'
    | 'noPages'
    | 'truncated'
    | 'damaged'
    | 'cyclic'
    | 'inflatesTooMuch'
    | 'passwordProtected'
    | 'wrongPassword'
    | 'drawnByScript';
}

function opensEveryPage(reader: PdfReader): boolean {
  try {
    for (let page = 0; page < reader.pageCount; page++) reader.pageSize(page);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false; // a page that is none
    throw cause;
  }
}

const look = (reader: PdfReader) => {
  const { pageCount, drawnByScript, intact, encrypted } = reader;
  return { pageCount, drawnByScript, intact, encrypted, opens: opensEveryPage(reader) };
};

/** What pdf-lib sees of a file. */
interface SecondOpinion {
  readonly pageCount: number;
  readonly declared: number | null;
  /** It would copy every page. */
  readonly copiesAll: boolean;
  /** All that the pages show is there. */
  readonly complete: boolean;
}

async function askPdfLib(bytes: Uint8Array): Promise<SecondOpinion | 'cyclic' | undefined> {
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const tree = readPageTree(doc);
    if (tree === 'cyclic') return tree;
    const pageCount = tree.pages.length;
    const pages = doc.getPages();
    // What a page inherits is looked for when it is copied: that throws where its parent is none.
    for (const { node } of pages) node.getInheritableAttribute(PDFName.of('Rotate'));
    const copiesAll = pages.length === pageCount;
    return { pageCount, declared: tree.declared, copiesAll, complete: isComplete(doc, tree) };
  } catch {
    return undefined; // the file is of somebody else's making: that pdf-lib cannot read it is an answer, not a failure
  }
}

/** What follows the last line of a PDF; null where there is no such line. */
function afterEnd(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf('%%EOF');
  return end === -1 ? null : file.toString('latin1', end);
}

/** Objects behind its last line: a later change to the file that is not all there, and readers show what was before. */
const lacksItsLastChange = (bytes: Uint8Array) => /\d \d+ obj\b/.test(afterEnd(bytes) ?? '');

/**
 * Opens a PDF with two readers and compares their page counts: a reader that repairs a damaged file may lose pages without a word. A file
 * that opens with a password comes back without it; a damaged one comes back mended where both readers find as many pages as it says
 * that it has, and nothing that they show is missing.
 */
export async function inspectPdf(bytes: Uint8Array, password = ''): Promise<InspectedPdf | RejectedPdf> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (!head.includes('%PDF-')) return { unreadable: 'type' };
  if (inflatesTooMuch(bytes)) return { unreadable: 'inflatesTooMuch' };
  const first = await withPdf(bytes, look, password);
  if ('unreadable' in first) {
    if (first.unreadable === 'damaged') return inspectUnopened(bytes);
    return { unreadable: password === '' ? 'passwordProtected' : 'wrongPassword' };
  }
  const { pageCount, drawnByScript, intact, encrypted, opens } = first.read;
  if (drawnByScript) return { unreadable: 'drawnByScript' };
  if (encrypted) return inspectDecrypted(bytes, password);
  if (lacksItsLastChange(bytes)) return { unreadable: 'truncated' };
  const second = await askPdfLib(bytes);
  if (second === 'cyclic') return { unreadable: 'cyclic' };
  if (pageCount === 0) return { unreadable: 'noPages' };
  if (!opens) return giveUp(bytes);
  if (intact && second?.pageCount === pageCount && second.copiesAll) return { pageCount, kept: null, mended: false };
  return mend(bytes, pageCount, second);
}

async function inspectDecrypted(bytes: Uint8Array, password: string): Promise<InspectedPdf | RejectedPdf> {
  const plain = await decryptPdf(bytes, password);
  if (plain === undefined) return { unreadable: 'damaged' };
  const inspected = await inspectPdf(plain);
  return 'unreadable' in inspected ? inspected : { ...inspected, kept: inspected.kept ?? plain };
}

/** PDFium found no way into the file at all: perhaps only its end is missing. */
async function inspectUnopened(bytes: Uint8Array): Promise<InspectedPdf | RejectedPdf> {
  const ended = endAgain(bytes);
  if (ended === undefined) return giveUp(bytes);
  const second = await askPdfLib(ended);
  if (second === 'cyclic') return { unreadable: 'cyclic' };
  const first = await withPdf(ended, look);
  return 'unreadable' in first || !first.read.opens ? giveUp(bytes) : mend(bytes, first.read.pageCount, second, ended);
}

const giveUp = (bytes: Uint8Array): RejectedPdf => ({
  unreadable: afterEnd(bytes) === null || lacksItsLastChange(bytes) ? 'truncated' : 'damaged',
});

/** Brings the pages into a new file where both readers find as many as the file declares, and all that they show; qpdf is asked where pdf-lib cannot tell. */
async function mend(
  bytes: Uint8Array,
  pageCount: number,
  second: SecondOpinion | undefined,
  readable: Uint8Array = bytes,
): Promise<InspectedPdf | RejectedPdf> {
  const agreed =
    second === undefined
      ? (await countQpdfPages(readable)) === pageCount
      : second.complete && second.pageCount === pageCount && second.declared === pageCount;
  const kept = agreed && pageCount > 0 ? await copyPlainPages(readable) : undefined;
  return kept === undefined ? giveUp(bytes) : { pageCount, kept, mended: true };
}
