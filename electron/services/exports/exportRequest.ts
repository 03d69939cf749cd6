import type { Assessment } from '../../../shared/assessment/assessment.ts';
import type { ChainHeads } from '../../../shared/domain/chainHeads.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { PaperAlone } from '../../../shared/export/exportPlan.ts';
import type { RedactedVariant } from '../../../shared/export/redactedVariant.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { ReadEvidence } from './bindBundle.ts';
import type { PaperAssets } from './openPaperAssets.ts';

export interface ExportRequest {
  readonly assets: PaperAssets;
  readonly pack: JurisdictionPack;
  readonly claim: Claim;
  readonly assessment: Assessment;
  readonly readEvidence: ReadEvidence;
  readonly language: Language;
  /** This paper and no other, without the application and its bundle. */
  readonly alone?: PaperAlone | undefined;
  /** Prints the answers into the pages of forms; otherwise they stay editable. The bundle's copy is always printed. */
  readonly flatten: boolean;
  /** The most that a part of a bundle may weigh, as its addressee takes it; a megabyte is a million bytes. */
  readonly limit?: { readonly megabytes: number } | null | undefined;
  /** Opens every PDF of the export; it is kept nowhere. */
  readonly password?: string | null | undefined;
  /** Our own papers as PDF/A-2b, for archives. Not with a password. */
  readonly archival?: boolean | undefined;
  /** Every drafted paper also as .docx; with a password none is, since it would lie open. */
  readonly docx?: boolean;
  /** For another recipient, with answers left out. */
  readonly variant?: RedactedVariant | null;
  /** Templates that no pack's folder holds, by paper: of the forms that the office mapped itself. */
  readonly ownTemplates?: Readonly<Record<string, Uint8Array>>;
  /** Made although blockers stand; every page says so. */
  readonly draft: boolean;
  /** For the record and the lawyer's own sheets; none where no workspace keeps the claim. */
  readonly heads?: ChainHeads | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}
