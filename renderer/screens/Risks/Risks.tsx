import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Details } from '../../components/Details.tsx';
import { MarkedList } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { watchedSchemes } from '../watchedSchemes.ts';
import { countRisks, describeRisks, type RiskView, type RouteRisks } from '../describeRisks.ts';
import { RiskItem } from './RiskItem.tsx';

interface RouteSectionProps {
  readonly page: ClaimOnPage;
  readonly risks: RouteRisks;
}

/** The risks of one route: what is there first, then what is not known; what is not there opens below. */
function RouteSection({ page, risks: { scheme, there, unknown, notThere } }: RouteSectionProps) {
  const t = useWords();
  const heading = `risks-${scheme.schemeId}`;
  const list = (risks: readonly RiskView[]) => (
    <MarkedList>
      {risks.map(risk => (
        <RiskItem key={risk.id} page={page} schemeId={scheme.schemeId} risk={risk} />
      ))}
    </MarkedList>
  );
  const open = [...there, ...unknown];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <PackText text={scheme.label} />
      </h2>
      <p>{t('risks.count', { there: there.length, unknown: unknown.length })}</p>
      {open.length > 0 && list(open)}
      {notThere.length > 0 && (
        <Details summary={t('risks.notThere', { count: notThere.length })}>{list(notThere)}</Details>
      )}
    </section>
  );
}

function RisksOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId, pursued } = page.opened.claim;
  const schemes = watchedSchemes(page.opened);
  return (
    <Page title={t('risks.title')} back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>} wide>
      <p>{t(pursued.length > 0 ? 'risks.intro' : 'risks.introOpen')}</p>
      {countRisks(schemes).all === 0 && <p>{t('risks.none')}</p>}
      {schemes
        .map(describeRisks)
        .filter(({ there, unknown, notThere }) => there.length + unknown.length + notThere.length > 0)
        .map(risks => (
          <RouteSection key={risks.scheme.schemeId} page={page} risks={risks} />
        ))}
    </Page>
  );
}

/** What may have an application refused or delayed, or its money taken back, with the law and the remedy of each. */
export function Risks() {
  return <WithClaim>{page => <RisksOfClaim page={page} />}</WithClaim>;
}
