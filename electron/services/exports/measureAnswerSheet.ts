import { cellContext } from '../../../shared/export/computeCells.ts';
import { layAnswerSheet } from '../../../shared/export/layAnswerSheet.ts';
import type { ToldClaim } from '../../../shared/export/toldClaim.ts';
import type { AnswerSheetPaper } from '../../../shared/packs/paper.ts';
import type { ExportRequest } from './exportRequest.ts';
import { letterBlockers } from './letterBlockers.ts';
import { makeDrafted } from './measureDrafted.ts';
import type { MeasuredPaper } from './measuredPaper.ts';
import { paperLanguage } from './paperLanguage.ts';

/** Lays out the answers to a form that nobody may fill by program; the sheet stays out of the bundle, since it is copied from. */
export function measureAnswerSheet(
  request: ExportRequest,
  paper: AnswerSheetPaper,
  { claim, assessment, leftOut }: ToldClaim,
): MeasuredPaper {
  const { assets, pack } = request;
  const language = paperLanguage(request.language);
  const context = cellContext(pack, paper, claim, assessment, language, leftOut);
  const model = layAnswerSheet(paper, context);
  return {
    paper: paper.id,
    scheme: paper.scheme,
    kind: 'paper',
    bundled: false,
    blockers: letterBlockers(model, paper.id, claim, assets.letters),
    warnings: [],
    make: () => makeDrafted(request, paper, model),
  };
}
