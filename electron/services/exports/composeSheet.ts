import type { Assessment } from '../../../shared/assessment/assessment.ts';
import type { Request } from '../../../shared/bridge/contract.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { buildDocumentList } from '../../../shared/export/buildDocumentList.ts';
import { buildSummary } from '../../../shared/export/buildSummary.ts';
import { writeDocumentList, writeSummary } from '../../../shared/export/writeSheet.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { SheetAssets } from './openSheetAssets.ts';
import { setSheet } from './setSheet.ts';

export interface SheetRequest {
  readonly pack: JurisdictionPack;
  readonly claim: Pick<Claim, 'pursued'>;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly sheet: Request<'sheets.preview'>['sheet'];
  /** After a quick check: the page says that it is no decision. */
  readonly isFirstLook?: boolean;
}

/** The PDF of a family's sheet or of the list of documents. */
export function composeSheet({ typesetter, source, wording }: SheetAssets, request: SheetRequest): Promise<Uint8Array> {
  const { pack, claim, assessment, language, sheet, isFirstLook = false } = request;
  const written =
    sheet.kind === 'family'
      ? writeSummary(buildSummary(pack, claim, assessment, language), wording, { ...sheet, isFirstLook })
      : writeDocumentList(buildDocumentList(pack, claim, assessment, language), wording);
  return setSheet(typesetter, source, written);
}
