import { useState } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useWords } from '../../components/useWords.tsx';
import { fromPaper } from '../comeBack.ts';
import type { ExportChoices } from '../useExportPlan.ts';
import { joinWarnings } from '../Review/groupWarnings.ts';
import { AcceptWarnings } from './AcceptWarnings.tsx';
import { useWrite } from './useWrite.ts';

interface MakePdfProps {
  readonly page: ClaimOnPage;
  readonly plan: ExportPlan;
  /** The plan is still that of the former choices. */
  readonly settling: boolean;
  readonly choices: ExportChoices;
  readonly onMade: (record: ExportRecord) => void;
}

/** Makes the files once nothing stops them and every warning was looked at; a draft at any time. */
export function MakePdf({ page, plan, settling, choices, onMade }: MakePdfProps) {
  const t = useWords();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { write, cancel, writing, progress, failure } = useWrite(page, onMade);
  const accept = plan.warnings.map(({ warningId }) => warningId).filter(id => accepted.has(id));
  const unseen = joinWarnings(plan.warnings).filter(({ ids }) => !ids.every(id => accepted.has(id))).length;
  const blocked = plan.blockers.length > 0;
  const reason = blocked
    ? t('review.blocked', { count: plan.blockers.length })
    : unseen > 0
      ? t('export.tickFirst', { count: unseen })
      : undefined;
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t('export.make')}</h2>
      <AcceptWarnings
        page={page}
        warnings={plan.warnings}
        from={choices.alone && fromPaper(choices.alone)}
        accepted={accepted}
        onChange={setAccepted}
      />
      {failure !== undefined && <FailureNotice failure={failure} />}
      <ButtonRow>
        <Button
          kind="primary"
          busy={writing || settling}
          {...(reason !== undefined && { blockedBecause: reason })}
          onClick={() => void write({ ...choices, accept, draft: false })}
        >
          {t('export.makePdf')}
        </Button>
        {plan.papers.length > 0 && (
          <Button busy={writing || settling} onClick={() => void write({ ...choices, accept, draft: true })}>
            {t('export.makeDraft')}
          </Button>
        )}
        {writing && <Button onClick={cancel}>{t('common.cancel')}</Button>}
      </ButtonRow>
      {writing && <JobProgress label={t('export.working')} progress={progress} />}
    </section>
  );
}
