import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { checkEligibility } from '../../../shared/assessment/checkEligibility.ts';
import { claimOfAnswers } from '../../../shared/assessment/claimOfAnswers.ts';
import type { CheckResult } from '../../../shared/assessment/checkResult.ts';
import type { Request, Response } from '../../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { PreviewShelf } from '../createPreviewShelf.ts';
import type { PicturedPages } from '../exports/createExportService.ts';
import { pageFile } from '../exports/pageFile.ts';
import { writeFolder } from '../exports/writeFolder.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import type { Ports } from '../ports.ts';

export interface CheckServiceParts {
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'dialogs'>;
  readonly packOf: (jurisdiction: string) => JurisdictionPack;
  readonly previews: Pick<PreviewShelf, 'pdf'>;
}

/** Quick checks: answered from what is asked alone. Nothing of them is stored, and locking drops what a page was looking at. */
export interface CheckService {
  run(request: Request<'checks.run'>): CheckResult;
  preview(request: Request<'checks.preview'>): Promise<{
    readonly pictured: PicturedPages;
    readonly pdf: Uint8Array;
    readonly draftWording: boolean;
  }>;
  handOver(request: Request<'checks.handOver'>): Promise<Response<'checks.handOver'>>;
}

/** A probable route as its page may tell it: what it gives “if it decides yes”, which the page says beside every sum. */
function ifYes(assessed: SchemeAssessment): SchemeAssessment {
  const { estimate } = assessed;
  return { ...assessed, outcome: 'met', estimate: { ...estimate, sum: estimate.calculation.sum } };
}

export function createCheckService({ runJob, ports, packOf, previews }: CheckServiceParts): CheckService {
  const { clock, dialogs } = ports;
  return {
    run: ({ jurisdiction, answers }) => checkEligibility(packOf(jurisdiction), answers, clock.today()),

    async preview({ jurisdiction, answers, language, sheet }) {
      const pack = packOf(jurisdiction);
      const today = clock.today();
      const { routes } = checkEligibility(pack, answers, today);
      const open = routes.filter(({ chance }) => chance !== 'notThisRoute').map(({ schemeId }) => schemeId);
      const ofMoney = pack.schemes.filter(({ id, purpose }) => purpose === 'money' && open.includes(id));
      const probable = routes.filter(({ chance }) => chance === 'probably').map(({ schemeId }) => schemeId);
      const assessed = assessClaim(pack, claimOfAnswers(pack, answers, today), today);
      const assessment = {
        ...assessed,
        schemes: assessed.schemes.map(one => (probable.includes(one.schemeId) ? ifYes(one) : one)),
      };
      const { pdf, pages, draftWording } = await runJob('composeSheet', {
        pack,
        claim: { pursued: ofMoney.map(({ id }) => id) },
        assessment,
        language,
        sheet,
        isFirstLook: true,
      });
      return { pictured: { pages, picture: page => runJob('drawPage', { pdf, page }) }, pdf, draftWording };
    },

    async handOver({ previewId }) {
      const bytes = previews.pdf(previewId, 'check');
      if (dialogs.chooseFolder === undefined) return { how: 'download', names: [pageFile] };
      const folder = await dialogs.chooseFolder('export');
      if (folder === undefined) return { how: 'cancelled' };
      // A page that a family takes home does not name us.
      await writeFolder(folder, `papers-${clock.today()}`, [{ name: pageFile, bytes }]);
      return { how: 'saved' };
    },
  };
}
