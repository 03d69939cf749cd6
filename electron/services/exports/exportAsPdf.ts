import { PDFDocument } from 'pdf-lib';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { ComposedFile } from './exportedFile.ts';

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** All that an export would print, to be looked at: each bundle, then each paper that goes into none, in their order. */
export async function exportAsPdf(
  { papers }: ExportPlan,
  files: readonly ComposedFile[],
): Promise<Uint8Array | undefined> {
  const loose = new Set(papers.filter(({ bundled }) => !bundled).map(({ paper }) => paper));
  const shown = [
    ...files.filter(({ kind }) => kind === 'bundle'),
    ...files.filter(({ kind, paper }) => kind === 'paper' && loose.has(paper ?? '')),
  ];
  const [first, ...others] = shown;
  if (first === undefined || others.length === 0) return first?.bytes;
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (const { bytes } of shown) {
    const source = await load(bytes);
    for (const page of await doc.copyPages(source, source.getPageIndices())) doc.addPage(page);
  }
  return doc.save();
}
