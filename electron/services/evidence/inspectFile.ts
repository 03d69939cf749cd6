import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import { readImageHeader } from '../pdf/readImageHeader.ts';
import { inspectPdf } from '../pdf/inspectPdf.ts';

/** What a file is, once it has been opened and not merely named. */
export interface InspectedFile {
  readonly mediaType: EvidenceDocument['mediaType'];
  readonly pageCount: number;
}

/** The most that one evidence document may hold. */
const limits = { megabytes: 200, pages: 2000 } as const;

type Reason = ConstructorParameters<typeof AppError<'evidenceRejected'>>[1]['reason'];
const reject = (reason: Reason) => new AppError('evidenceRejected', { reason, documentId: null });

/**
 * Opens a file and says what it is. Throws AppError `evidenceRejected` for a file that is empty, of another kind, damaged or protected
 * by a password, and `tooLarge` beyond 200 MB or 50 megapixels. Hidden layers are no reason to reject: the bundle shows such a file
 * as pictures, which carry only what is seen.
 */
export async function inspectFile(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length === 0) throw reject('empty');
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > limits.megabytes) throw new AppError('tooLarge', { megabytes, limit: limits.megabytes });

  const image = readImageHeader(bytes);
  if (image === 'damaged') throw reject('damaged');
  if (image === 'tooLarge') throw new AppError('tooLarge', { megabytes, limit: limits.megabytes });
  if (image !== undefined) return { mediaType: image.mediaType, pageCount: 1 };

  const pdf = await inspectPdf(bytes);
  if ('unreadable' in pdf) throw reject(pdf.unreadable);
  if (pdf.pageCount > limits.pages) throw reject('tooManyPages');
  return { mediaType: 'application/pdf', pageCount: pdf.pageCount };
}
