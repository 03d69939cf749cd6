import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { Entries } from './Entries.tsx';
import { entryKindsRead } from './entryKindsRead.ts';

function LossesOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  return (
    <Page
      title={t('losses.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <p>{t('losses.intro')}</p>
      {entryKindsRead(page.opened.assessment.schemes).map(kind => (
        <Entries key={kind} page={page} kind={kind} />
      ))}
      <ButtonRow>
        <ButtonLink kind="primary" href={claimPaths.tasks(claimId)}>
          {t('documents.done')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}

/** What is claimed by heads of loss, with its receipts, and what came from elsewhere for the same harm. */
export function Losses() {
  return <WithClaim>{page => <LossesOfClaim page={page} />}</WithClaim>;
}
