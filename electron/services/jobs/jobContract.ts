import { z } from 'zod';
import { backupFactsSchema } from '../../../shared/bridge/backup.ts';
import { exportedFileSchema, fieldProofSchema, previewSchema } from '../../../shared/bridge/contract.ts';
import { evidenceDocumentSchema } from '../../../shared/domain/claim.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import { blockerSchema, exportPlanSchema } from '../../../shared/export/exportPlan.ts';
import { inspectedFormSchema } from '../../../shared/export/inspectedForm.ts';
import type { BackupOrder } from '../backup/writeBackup.ts';
import type { CheckOrder } from '../backup/checkFolder.ts';
import type { StageOrder } from '../backup/stageBackup.ts';
import type { SheetRequest } from '../exports/composeSheet.ts';
import type { ExportRequest } from '../exports/exportRequest.ts';
import type { FormShowing } from '../exports/showForm.ts';
import type { BoxToDraw } from '../proof/drawBoxes.ts';
import { bytesSchema, type EvidenceFile } from './evidenceFile.ts';

/** A PDF to look at, and what stands on its pages. */
const pagesToShowSchema = z.strictObject({ pdf: bytesSchema, pages: previewSchema.shape.pages });
export type PagesToShow = z.infer<typeof pagesToShowSchema>;

/** What each job gives, checked as it comes out of its process. */
export const jobOutputs = {
  inspectFile: z.strictObject({
    mediaType: evidenceDocumentSchema.shape.mediaType,
    pageCount: z.int().positive(),
    kept: bytesSchema.nullable(),
    mended: z.boolean(),
  }),
  inspectForm: inspectedFormSchema,
  measureExport: exportPlanSchema,
  composeExport: z.strictObject({
    plan: exportPlanSchema,
    files: z.array(exportedFileSchema.extend({ bytes: bytesSchema })),
    proof: z.array(fieldProofSchema),
    pictures: z.array(z.strictObject({ entry: z.int().nonnegative(), png: bytesSchema })),
  }),
  showExport: pagesToShowSchema,
  showEvidence: pagesToShowSchema,
  showForm: pagesToShowSchema.extend({ blockers: z.array(blockerSchema) }),
  /** `draftWording`: no speaker of its language has read the wording yet. */
  composeSheet: pagesToShowSchema.extend({ draftWording: z.boolean() }),
  setLog: pagesToShowSchema,
  /** A page's picture as PNG. */
  drawPage: bytesSchema,
  /** As many pictures as were asked for. */
  drawBoxes: z.array(bytesSchema),
  writeBackup: backupFactsSchema,
  checkFolder: backupFactsSchema,
  stageBackup: backupFactsSchema,
} as const;

/** An export as it is asked of a job: what is not data stays on this side. */
export type ExportOrder = Omit<ExportRequest, 'assets' | 'readEvidence' | 'onProgress'>;

/** What each job is given: data that a structured clone carries. */
export interface JobInputs {
  readonly inspectFile: { readonly bytes: Uint8Array; readonly password?: string };
  readonly inspectForm: { readonly bytes: Uint8Array };
  readonly measureExport: ExportOrder;
  readonly composeExport: ExportOrder;
  readonly showExport: ExportOrder;
  readonly showEvidence: EvidenceFile;
  readonly showForm: FormShowing;
  readonly composeSheet: SheetRequest;
  readonly setLog: PaperModel;
  /** `page` from 1. */
  readonly drawPage: { readonly pdf: Uint8Array; readonly page: number };
  readonly drawBoxes: { readonly pdf: Uint8Array; readonly boxes: readonly BoxToDraw[] };
  readonly writeBackup: Omit<BackupOrder, 'readme' | 'onProgress'>;
  readonly checkFolder: Omit<CheckOrder, 'onProgress'>;
  readonly stageBackup: Omit<StageOrder, 'onProgress'>;
}

export type JobName = keyof typeof jobOutputs;
export type JobOutput<Name extends JobName> = z.infer<(typeof jobOutputs)[Name]>;
