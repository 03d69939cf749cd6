import { PDFDocument } from 'pdf-lib';
import type { EvidenceId } from '../../../shared/domain/claim.ts';
import { appendEvidence } from './appendEvidence.ts';
import type { ReadEvidence } from './bindBundle.ts';
import type { BoundSizes } from './splitBundle.ts';

/** What each document weighs once it is bound: pictures of pages may be much larger than the file that was added. */
export async function measureEnclosures(
  held: readonly { readonly number: number; readonly evidenceId: EvidenceId }[],
  readEvidence: ReadEvidence,
): Promise<BoundSizes['enclosures']> {
  const sizes: BoundSizes['enclosures'][number][] = [];
  for (const { number, evidenceId } of held) {
    const doc = await PDFDocument.create({ updateMetadata: false });
    await appendEvidence(doc, await readEvidence(evidenceId));
    sizes.push({ number, bytes: (await doc.save()).length });
  }
  return sizes;
}
