import type { Assessment } from '../../../shared/assessment/assessment.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { cellContext, computeCells } from '../../../shared/export/computeCells.ts';
import type { Blocker } from '../../../shared/export/exportPlan.ts';
import { indexEnclosures } from '../../../shared/export/indexEnclosures.ts';
import { inventCells, inventSheet } from '../../../shared/export/inventCells.ts';
import { layAnswerSheet } from '../../../shared/export/layAnswerSheet.ts';
import type { OwnFormPaper } from '../../../shared/export/mapOwnForm.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { AcroFormPaper, AnswerSheetPaper } from '../../../shared/packs/paper.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { composePaper } from './composePaper.ts';
import { letterBlockers } from './letterBlockers.ts';
import { setDrafted } from './measureDrafted.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { paperLanguage } from './paperLanguage.ts';

/** A form to be looked at while it is mapped, filled with an invented example or with a claim. */
export interface FormShowing {
  /** With the paper among its papers. */
  readonly pack: JurisdictionPack;
  readonly paper: OwnFormPaper;
  readonly template: Uint8Array;
  readonly filledWith: { readonly claim: Claim; readonly assessment: Assessment } | null;
  readonly language: Language;
}

interface ShownForm {
  readonly pdf: Uint8Array;
  readonly blockers: readonly Blocker[];
}

/** What is shown, of a paper of its kind. */
type Showing<Paper> = Omit<FormShowing, 'paper'> & { readonly assets: PaperAssets; readonly paper: Paper };

async function showFields({
  assets,
  pack,
  paper,
  template,
  filledWith,
  language,
}: Showing<AcroFormPaper>): Promise<ShownForm> {
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

async function showSheet({ assets, pack, paper, filledWith, language }: Showing<AnswerSheetPaper>): Promise<ShownForm> {
  const model =
    filledWith === null
      ? inventSheet(pack, paper, language)
      : layAnswerSheet(paper, cellContext(pack, paper, filledWith.claim, filledWith.assessment, language));
  const { doc } = await setDrafted(model, { assets, pack, draft: true });
  return {
    pdf: await finishPdf(await doc.save()),
    blockers: filledWith === null ? [] : letterBlockers(model, paper.id, filledWith.claim, assets.letters),
  };
}

/** Fills a form, or sets its answers, and marks it as a draft; `blockers` name what does not fit or cannot be set. */
export function showForm(assets: PaperAssets, { paper, language: wanted, ...rest }: FormShowing): Promise<ShownForm> {
  const showing = { ...rest, assets, language: paperLanguage(wanted) };
  return paper.kind === 'answerSheet' ? showSheet({ ...showing, paper }) : showFields({ ...showing, paper });
}
