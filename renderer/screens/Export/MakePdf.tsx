import { useState } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useWords } from '../../components/useWords.tsx';
import { filePasswordSchema, shortestFilePassword } from '../../../shared/bridge/filePassword.ts';
import { fromPaper } from '../comeBack.ts';
import type { TypedTwice } from '../NewPassphraseFields.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { joinWarnings } from '../Review/groupWarnings.ts';
import { AcceptWarnings } from './AcceptWarnings.tsx';
import { DifferingBox } from './DifferingBox.tsx';
import { useWrite } from './useWrite.ts';

interface MakePdfProps {
  readonly page: ClaimOnPage;
  readonly plan: ExportPlan;
  /** The plan is still that of the former choices. */
  readonly settling: boolean;
  readonly choices: ExportChoices;
  /** As it is typed; undefined where none is wanted. */
  readonly password: TypedTwice | undefined;
  readonly onMade: (record: ExportRecord) => void;
}

/** Whether the password, if one is wanted, was typed twice alike and may be one. */
function isUsable(typed: TypedTwice | undefined): boolean {
  return (
    typed === undefined || (typed.passphrase === typed.again && filePasswordSchema.safeParse(typed.passphrase).success)
  );
}

/** Makes the files once nothing stops them and every warning was looked at; a draft at any time. */
export function MakePdf({ page, plan, settling, choices, password: typed, onMade }: MakePdfProps) {
  const t = useWords();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { write, cancel, writing, progress, failure } = useWrite(page, onMade);
  const accept = plan.warnings.map(({ warningId }) => warningId).filter(id => accepted.has(id));
  const unseen = joinWarnings(plan.warnings).filter(({ ids }) => !ids.every(id => accepted.has(id))).length;
  const blocked = plan.blockers.length > 0;
  const password = typed === undefined ? null : typed.passphrase;
  const shortest = shortestFilePassword;
  const unsealed = isUsable(typed) ? undefined : t('export.passwordFirst', { shortest });
  const reason = blocked
    ? t('review.blocked', { count: plan.blockers.length })
    : unseen > 0
      ? t('export.tickFirst', { count: unseen })
      : unsealed;
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
      {failure !== undefined && <DifferingBox failure={failure} />}
      <ButtonRow>
        <Button
          kind="primary"
          busy={writing || settling}
          {...(reason !== undefined && { blockedBecause: reason })}
          onClick={() => void write({ ...choices, password, accept, draft: false })}
        >
          {t('export.makePdf')}
        </Button>
        {plan.papers.length > 0 && (
          <Button
            busy={writing || settling}
            {...(unsealed !== undefined && { blockedBecause: unsealed })}
            onClick={() => void write({ ...choices, password, accept, draft: true })}
          >
            {t('export.makeDraft')}
          </Button>
        )}
        {writing && <Button onClick={cancel}>{t('common.cancel')}</Button>}
      </ButtonRow>
      {writing && (
        <JobProgress
          label={progress === undefined ? t('export.working') : t('export.workingAt', { ...progress })}
          progress={progress}
        />
      )}
    </section>
  );
}
