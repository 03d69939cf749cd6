import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { AppError } from '../../shared/bridge/appError.ts';
import {
  claimIdSchema,
  evidenceIdSchema,
  type Claim,
  type EvidenceDocument,
  type EvidenceId,
} from '../../shared/domain/claim.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { CaseFile } from '../../shared/packs/caseFile.ts';
import type { CaseIssue } from '../../shared/packs/caseIssue.ts';
import { claimFromCase } from '../../shared/packs/claimFromCase.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { readCaseFile } from '../../shared/packs/readCaseFile.ts';
import { inspectFile } from '../services/evidence/inspectFile.ts';
import type { PackLibrary } from '../services/packs/createPackLibrary.ts';
import { locateJsonFault } from './locateJsonFault.ts';

/** What keeps a case file from being read: where in it, and what would be right. */
export type CaseFault =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'issue'; readonly issue: CaseIssue }
  | { readonly kind: 'evidence'; readonly pointer: string; readonly failure: AppError };

/** A case as read: its claim, the law it is under, and the bytes of its evidence. */
export interface ReadCase {
  readonly pack: JurisdictionPack;
  readonly claim: Claim;
  readonly files: ReadonlyMap<EvidenceId, Uint8Array>;
}

export type CaseReading =
  { readonly ok: true; readonly read: ReadCase } | { readonly ok: false; readonly faults: readonly CaseFault[] };

function toFaults(issues: readonly CaseIssue[]): readonly CaseFault[] {
  return issues.map(issue => ({ kind: 'issue', issue }));
}

interface ReadEvidence {
  readonly document: EvidenceDocument;
  readonly bytes: Uint8Array;
}

function readInside(folder: string, file: string): Uint8Array {
  try {
    const path = realpathSync(join(folder, file));
    if (!path.startsWith(`${realpathSync(folder)}${sep}`)) throw new AppError('fileUnreadable', {});
    return readFileSync(path);
  } catch {
    // Missing, a folder or not ours to open: the person mends each in the same place.
    throw new AppError('fileUnreadable', {});
  }
}

async function readEvidence(
  folder: string,
  { document, file }: NonNullable<CaseFile['evidence']>[number],
  index: number,
  today: IsoDate,
): Promise<ReadEvidence | CaseFault> {
  try {
    const given = readInside(folder, file);
    const { kept, mended, ...inspected } = await inspectFile(given);
    const bytes = kept ?? given;
    return {
      bytes,
      document: {
        evidenceId: evidenceIdSchema.parse(`evidence${index + 1}`),
        document,
        fileName: basename(file),
        ...inspected,
        byteCount: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        addedOn: today,
        ...(mended && { mended }),
      },
    };
  } catch (cause) {
    if (cause instanceof AppError) return { kind: 'evidence', pointer: `/evidence/${index}/file`, failure: cause };
    throw cause;
  }
}

function findPack(library: PackLibrary, jurisdiction: string): JurisdictionPack | undefined {
  try {
    return library.get(jurisdiction);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'notFound') return undefined;
    throw cause;
  }
}

/** Reads a case file with its evidence, which must lie in the file's own folder or below. Throws AppError `packInvalid`. */
export async function readCase(path: string, library: PackLibrary, today: IsoDate): Promise<CaseReading> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, faults: [{ kind: 'unreadable' }] };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ kind: 'notJson', ...locateJsonFault(text) }] };
  }
  const reading = readCaseFile(raw);
  if (!reading.ok) return { ok: false, faults: toFaults(reading.issues) };
  const { caseFile } = reading;

  const pack = findPack(library, caseFile.jurisdiction);
  if (pack === undefined) {
    const options = library.list().map(({ manifest }) => manifest.jurisdiction);
    return { ok: false, faults: toFaults([{ pointer: '/jurisdiction', expected: 'option', options }]) };
  }

  const evidence = await Promise.all(
    (caseFile.evidence ?? []).map((entry, index) => readEvidence(dirname(path), entry, index, today)),
  );
  const held = evidence.filter(entry => 'bytes' in entry);
  const claimId = claimIdSchema.parse('case');
  const made = claimFromCase(pack, caseFile, { claimId, today, evidence: held.map(({ document }) => document) });
  const faults = [...(made.ok ? [] : toFaults(made.issues)), ...evidence.filter(entry => 'kind' in entry)];
  if (!made.ok || faults.length > 0) return { ok: false, faults };
  const files = new Map(held.map(({ document, bytes }) => [document.evidenceId, bytes]));
  return { ok: true, read: { pack, claim: made.claim, files } };
}
