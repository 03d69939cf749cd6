import { Ready } from '../../bridge/Ready.tsx';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { useExportPlan } from '../useExportPlan.ts';
import { AnswersReadBack } from './AnswersReadBack.tsx';
import { Blockers } from './Blockers.tsx';
import { Warnings } from './Warnings.tsx';

function ReviewOfPlan({ page, plan }: { readonly page: ClaimOnPage; readonly plan: ExportPlan }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  const blocked = plan.blockers.length > 0;
  return (
    <Page
      title={t('review.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <Blockers page={page} blockers={plan.blockers} />
      <Warnings page={page} warnings={plan.warnings} />
      <AnswersReadBack page={page} />
      <ButtonRow>
        <ButtonLink kind="primary" href={claimPaths.export(claimId)}>
          {t(blocked ? 'review.toDraft' : 'review.toExport')}
        </ButtonLink>
        {blocked && <span>{t('review.blocked', { count: plan.blockers.length })}</span>}
      </ButtonRow>
    </Page>
  );
}

function ReviewOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const query = useExportPlan(page.opened);
  return <Ready query={query}>{plan => <ReviewOfPlan page={page} plan={plan} />}</Ready>;
}

/** Everything read back before export: what stops it, what to look at, and every answer with its way to change it. */
export function Review() {
  return <WithClaim>{page => <ReviewOfClaim page={page} />}</WithClaim>;
}
