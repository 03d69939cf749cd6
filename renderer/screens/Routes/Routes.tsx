import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { describeRoutes } from './describeRoute.ts';
import { RouteCard } from './RouteCard.tsx';
import styles from './Routes.module.css';

function RoutesOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId, pursued } = page.opened.claim;
  return (
    <Page
      title={t('routes.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <p>{t('routes.intro')}</p>
      <ul className={styles.routes}>
        {describeRoutes(page).map(route => (
          <RouteCard key={route.scheme.schemeId} page={page} route={route} />
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink kind="primary" href={claimPaths.tasks(claimId)}>
          {t('routes.done')}
        </ButtonLink>
        <output>{t('routes.chosen', { count: pursued.length })}</output>
      </ButtonRow>
    </Page>
  );
}

/** The routes to money side by side: what each gives, what it still needs, until when, where it is filed, and which are taken. */
export function Routes() {
  return <WithClaim>{page => <RoutesOfClaim page={page} />}</WithClaim>;
}
