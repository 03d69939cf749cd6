import { useState } from 'react';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { describeRoutes, type RouteView } from './describeRoute.ts';
import { groupRoutes, type RouteGroup } from './groupRoutes.ts';
import { RouteCard } from './RouteCard.tsx';
import { RouteOrder } from './RouteOrder.tsx';
import { RouteRelations } from './RouteRelations.tsx';
import styles from './Routes.module.css';

/** The routes that serve one purpose; those that are closed open below. */
function RoutesOfPurpose({ page, group }: { readonly page: ClaimOnPage; readonly group: RouteGroup }) {
  const t = useWords();
  const { purpose, open, closed } = group;
  const cards = (routes: readonly RouteView[]) => (
    <ul className={styles.routes}>
      {routes.map(route => (
        <RouteCard key={route.scheme.schemeId} page={page} route={route} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={`purpose-${purpose}`}>
      <h2 id={`purpose-${purpose}`}>{t(`routes.purpose.${purpose}`)}</h2>
      {open.length > 0 && cards(open)}
      {closed.length > 0 && <Details summary={t('routes.closed', { count: closed.length })}>{cards(closed)}</Details>}
    </section>
  );
}

function RoutesOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId, pursued } = page.opened.claim;
  const [takenBefore] = useState(pursued);
  return (
    <Page
      title={t('routes.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <p>{t('routes.intro')}</p>
      <div className={styles.overview}>
        <RouteOrder page={page} />
        <RouteRelations page={page} />
      </div>
      {groupRoutes(describeRoutes(page), takenBefore).map(group => (
        <RoutesOfPurpose key={group.purpose} page={page} group={group} />
      ))}
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
