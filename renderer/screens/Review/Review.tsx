import { ReadyPart } from '../../bridge/ReadyPart.tsx';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { AnswersReadBack } from '../AnswersReadBack.tsx';
import { claimPaths } from '../claimPaths.ts';
import { RequalificationNotice } from '../RequalificationNotice.tsx';
import { useExportPlan } from '../useExportPlan.ts';
import { Blockers } from './Blockers.tsx';
import { RisksNotice } from './RisksNotice.tsx';
import { Warnings } from './Warnings.tsx';

function ReviewOfPlan({ page, plan }: { readonly page: ClaimOnPage; readonly plan: ExportPlan }) {
  const t = useWords();
  const blocked = plan.blockers.length > 0;
  return (
    <>
      <Blockers page={page} plan={plan} />
      <RisksNotice page={page} />
      <Warnings page={page} warnings={plan.warnings} />
      <AnswersReadBack page={page} changeFrom="review" />
      <ButtonRow>
        <ButtonLink kind="primary" href={claimPaths.export(page.opened.claim.claimId)}>
          {t(blocked ? 'review.toDraft' : 'review.toExport')}
        </ButtonLink>
        {blocked && <span>{t('review.blocked', { count: plan.blockers.length })}</span>}
      </ButtonRow>
    </>
  );
}

function ReviewOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const query = useExportPlan(page.opened);
  return (
    <Page
      title={t('review.title')}
      back={<BackLink href={claimPaths.tasks(page.opened.claim.claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <RequalificationNotice page={page} />
      <ReadyPart query={query} waiting={t('export.checking')}>
        {plan => <ReviewOfPlan page={page} plan={plan} />}
      </ReadyPart>
    </Page>
  );
}

/** Everything read back before export: what stops it, what to look at, and every answer with its way to change it. */
export function Review() {
  return <WithClaim>{page => <ReviewOfClaim page={page} />}</WithClaim>;
}
