import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { claimIdSchema, evidenceIdSchema, type EvidenceDocument } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { claimFromCase } from '../../../shared/packs/claimFromCase.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import { caseFileSchema, type CaseFile } from '../../../shared/packs/caseFile.ts';
import { inspectFile } from '../../../electron/services/evidence/inspectFile.ts';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import type { ExportRequest } from '../../../electron/services/exports/exportRequest.ts';
import type { ComposedFile } from '../../../electron/services/exports/exportedFile.ts';
import { composePaper, type ComposedPaper } from '../../../electron/services/exports/composePaper.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import { indexEnclosures } from '../../../shared/export/indexEnclosures.ts';
import { openPaperAssets, type PaperAssets } from '../../../electron/services/exports/openPaperAssets.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const assetsFolder = join(root, 'assets');
const casesFolder = join(root, 'tests', 'fixtures', 'cases');

export const caseNames = [
  'kz-bereaved-family',
  'kz-boy-2025',
  'kz-in-kazakh',
  'kz-long-names',
  'kz-mother-for-child',
  'kz-trafficking',
] as const;

/** The real pack, fonts and layouts. */
export const packs = createPackLibrary(assetsFolder);
export const assets = await openPaperAssets(assetsFolder);

export function readCaseFile(name: string): CaseFile {
  return caseFileSchema.parse(JSON.parse(readFileSync(join(casesFolder, `${name}.json`), 'utf8')));
}

/** What `composeExport` is asked for a case of the fixtures, with changes. */
export async function exportRequest(file: CaseFile, changes: Partial<ExportRequest> = {}): Promise<ExportRequest> {
  const today = isoDateSchema.parse('2026-03-12');
  const pack = packs.get(file.jurisdiction);
  const files = new Map<string, { readonly bytes: Buffer; readonly mediaType: EvidenceDocument['mediaType'] }>();
  const evidence = await Promise.all(
    (file.evidence ?? []).map(async ({ document, file: path }, at): Promise<EvidenceDocument> => {
      const bytes = readFileSync(join(dirname(join(casesFolder, 'x')), path));
      const { mediaType, pageCount } = await inspectFile(bytes);
      const evidenceId = evidenceIdSchema.parse(`e${at}`);
      files.set(evidenceId, { bytes, mediaType });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return {
        evidenceId,
        document,
        fileName: 'scan',
        mediaType,
        pageCount,
        byteCount: bytes.length,
        sha256,
        addedOn: today,
      };
    }),
  );
  const made = claimFromCase(pack, file, { claimId: claimIdSchema.parse('c1'), today, evidence });
  if (!made.ok) throw new Error(`the case file does not read: ${JSON.stringify(made.issues)}`);
  return {
    assets,
    pack,
    claim: made.claim,
    assessment: assessClaim(pack, made.claim, today),
    readEvidence: async id => {
      const held = files.get(id);
      if (held === undefined) throw new Error('no such evidence');
      return held;
    },
    language: 'ru',
    flatten: true,
    draft: false,
    ...changes,
  };
}

/** A case as it stands, made once for all tests that only look at it. */
export function composedCase(name: string, changes: Partial<Pick<ExportRequest, 'flatten' | 'language'>> = {}) {
  const key = JSON.stringify({ name, flatten: true, language: 'ru', ...changes });
  const known = composedCases.get(key);
  if (known !== undefined) return known;
  const made = exportRequest(readCaseFile(name), changes).then(composeExport);
  composedCases.set(key, made);
  return made;
}
const composedCases = new Map<string, Promise<ComposedExport>>();

/** The application alone, before the last pass, with what should stand in its boxes. */
export async function applicationOf(
  name: string,
  { flatten, with: made = assets }: { readonly flatten: boolean; readonly with?: PaperAssets },
): Promise<ComposedPaper & { readonly bytes: Uint8Array }> {
  const { pack, claim, assessment } = await exportRequest(readCaseFile(name));
  const [paper] = pack.papers.filter(isForm);
  if (paper === undefined) throw new Error('the pack has no form');
  const composed = await composePaper({
    assets: made,
    template: await made.readTemplate('kz', paper),
    paper,
    wording: pack.wording,
    computed: computeCells(pack, paper, claim, assessment, 'ru'),
    enclosures: indexEnclosures(pack, claim, assessment, paper.scheme),
    language: 'ru',
    flatten,
    draft: false,
  });
  return { ...composed, bytes: await composed.doc.save({ updateFieldAppearances: false }) };
}

/** The one file of its kind. */
export function fileOf({ files }: ComposedExport, kind: ComposedFile['kind']): ComposedFile {
  const [file] = files.filter(made => made.kind === kind);
  if (file === undefined) throw new Error(`the export made no ${kind}`);
  return file;
}

/** What PDFium reads on a page, from 0, with its words on one line; fields count as read. */
export async function textOf(bytes: Uint8Array, page: number): Promise<string> {
  const reading = await withPdf(bytes, reader => {
    reader.flatten(page);
    return reader.text(page).replaceAll(/\s+/g, ' ');
  });
  if ('unreadable' in reading) throw new Error('the PDF cannot be read');
  return reading.read;
}
