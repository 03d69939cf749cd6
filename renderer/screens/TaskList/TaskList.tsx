import { WithClaim } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { TaskListView } from '../../components/TaskListView.tsx';
import { useWords } from '../../components/useWords.tsx';
import { RequalificationNotice } from '../RequalificationNotice.tsx';
import { stageOf } from '../stageOf.ts';
import { ContinueLink } from './ContinueLink.tsx';
import { KeepClaim } from './KeepClaim.tsx';
import { MoreLinks } from './MoreLinks.tsx';
import { NextDeadline } from './NextDeadline.tsx';
import { PackNewsNotice } from './PackNewsNotice.tsx';
import { RoutesPanel } from './RoutesPanel.tsx';
import { useTaskGroups } from './useTaskGroups.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';

function TaskListOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, plan } = page.opened;
  const groups = useTaskGroups(page);
  const started = Object.keys(claim.answers).length > 0;
  const needed = plan.steps.filter(
    ({ stepId, status }) => status !== 'notNeeded' && stageOf(page.pack.interview, stepId) === 'beforeFiling',
  );
  const completed = needed.filter(({ status }) => status === 'completed');
  return (
    <Page
      title={claim.title}
      back={<BackLink href="#/claims">{t('taskList.claims')}</BackLink>}
      aside={
        <>
          <RoutesPanel page={page} />
          <NextDeadline page={page} />
          <MoreLinks page={page} />
          <KeepClaim claimId={claim.claimId} />
        </>
      }
    >
      <PackNewsNotice page={page} />
      <RequalificationNotice page={page} />
      <p>{!started ? t('taskList.begin') : t('taskList.progress', { done: completed.length, count: needed.length })}</p>
      <ContinueLink groups={groups} started={started} />
      <TaskListView groups={groups} />
    </Page>
  );
}

/** The hub of a claim: every task with its state, what the law opens, and the next day that matters. */
export function TaskList() {
  return <WithClaim>{page => <TaskListOfClaim page={page} />}</WithClaim>;
}
