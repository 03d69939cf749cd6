import type { Assessment } from '../../../shared/assessment/assessment.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import type { Blocker } from '../../../shared/export/exportPlan.ts';
import { indexEnclosures } from '../../../shared/export/indexEnclosures.ts';
import { inventCells } from '../../../shared/export/inventCells.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { AcroFormPaper } from '../../../shared/packs/paper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { composePaper } from './composePaper.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { paperLanguage } from './paperLanguage.ts';

/** A form to be looked at while it is mapped, filled with an invented example or with a claim. */
export interface FormShowing {
  /** With the paper among its papers. */
  readonly pack: JurisdictionPack;
  readonly paper: AcroFormPaper;
  readonly template: Uint8Array;
  readonly filledWith: { readonly claim: Claim; readonly assessment: Assessment } | null;
  readonly language: Language;
}

/** Fills a form and marks it as a draft; `blockers` name what does not fit or cannot be set. */
export async function showForm(
  assets: PaperAssets,
  { pack, paper, template, filledWith, language: wanted }: FormShowing,
): Promise<{ readonly pdf: Uint8Array; readonly blockers: readonly Blocker[] }> {
  const language = paperLanguage(wanted);
  const computed =
    filledWith === null
      ? inventCells(pack, paper, language)
      : computeCells(pack, paper, filledWith.claim, filledWith.assessment, language);
  const enclosures =
    filledWith === null ? [] : indexEnclosures(pack, filledWith.claim, filledWith.assessment, paper.scheme);
  const composed = await composePaper({
    assets,
    template,
    paper,
    wording: pack.wording,
    computed,
    enclosures,
    language,
    flatten: true,
    draft: true,
  });
  return {
    pdf: await finishPdf(await composed.doc.save({ updateFieldAppearances: false })),
    blockers: composed.blockers,
  };
}
