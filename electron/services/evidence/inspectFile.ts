import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import { inspectPdf } from '../pdf/inspectPdf.ts';
import { isHeic, readImageHeader } from '../pdf/readImageHeader.ts';

/** What a file is, once it has been opened and not merely named. */
export interface InspectedFile {
  readonly mediaType: EvidenceDocument['mediaType'];
  readonly pageCount: number;
  /** What to keep in place of the file as it came: without its password, or mended. Null keeps it as it came. */
  readonly kept: Uint8Array | null;
  /** It was damaged; somebody should look through its pages. */
  readonly mended: boolean;
}

/** The most that one evidence document may hold. */
const limits = { megabytes: 200, pages: 2000 } as const;

type Reason = ConstructorParameters<typeof AppError<'evidenceRejected'>>[1]['reason'];
const reject = (reason: Reason) => new AppError('evidenceRejected', { reason, documentId: null });

/**
 * Opens a file, with its password where it has one, and says what it is. Throws AppError `evidenceRejected` with the reason why it cannot
 * be enclosed, and `tooLarge` beyond 200 MB. Hidden layers are no reason to reject: the bundle shows such a file as pictures, which carry
 * only what is seen.
 */
export async function inspectFile(bytes: Uint8Array, password = ''): Promise<InspectedFile> {
  if (bytes.length === 0) throw reject('empty');
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > limits.megabytes) throw new AppError('tooLarge', { megabytes, limit: limits.megabytes });

  const image = readImageHeader(bytes);
  if (typeof image === 'string') throw reject(image);
  if (image !== undefined) return { mediaType: image.mediaType, pageCount: 1, kept: null, mended: false };
  if (isHeic(bytes)) throw reject('heic');

  const pdf = await inspectPdf(bytes, password);
  if ('unreadable' in pdf) throw reject(pdf.unreadable);
  if (pdf.pageCount > limits.pages) throw reject('tooManyPages');
  return { mediaType: 'application/pdf', ...pdf };
}
