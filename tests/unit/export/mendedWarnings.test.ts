import { expect, it } from 'vitest';
import { evidenceIdSchema, type EvidenceDocument } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import type { Enclosure } from '../../../shared/export/exportPlan.ts';
import { mendedWarnings } from '../../../shared/export/mendedWarnings.ts';

const file = (id: string): EvidenceDocument => ({
  evidenceId: evidenceIdSchema.parse(id),
  document: 'birthCertificate',
  fileName: 'scan.pdf',
  mediaType: 'application/pdf',
  byteCount: 1,
  pageCount: 1,
  sha256: '0'.repeat(64),
  addedOn: isoDateSchema.parse('2026-03-12'),
});

const enclosed = (number: number, evidenceId: string | null): Enclosure => ({
  scheme: 'fund',
  number,
  evidenceId: evidenceId === null ? null : evidenceIdSchema.parse(evidenceId),
  document: 'birthCertificate',
  label: { ru: 'Свидетельство' },
  pageCount: 1,
  suppliedBy: 'claimant',
});

it('a document that was mended is to be looked through before it is filed, and no other', () => {
  const evidence = [{ ...file('e1'), mended: true as const }, file('e2'), { ...file('e3'), mended: true as const }];
  // The third is held, and belongs to no bundle.
  const warnings = mendedWarnings([enclosed(1, 'e1'), enclosed(2, 'e2'), enclosed(3, null)], { evidence });
  expect(warnings.map(({ warningId, at }) => [warningId, at])).toEqual([
    ['mendedDocument:fund.1', { document: 'birthCertificate' }],
  ]);
});
