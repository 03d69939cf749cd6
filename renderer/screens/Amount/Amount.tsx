import { Redirect, useLocation, useParams } from 'wouter';
import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { useIsHere } from '../useIsHere.ts';
import { AmountWhy } from './AmountWhy.tsx';
import { Calculation } from './Calculation.tsx';
import { CutNotices } from './CutNotices.tsx';
import { DeadlineChain } from './DeadlineChain.tsx';
import { Duty } from './Duty.tsx';
import { LossesByHead } from './LossesByHead.tsx';
import { NoticeList } from './NoticeList.tsx';
import { OtherReadings } from './OtherReadings.tsx';
import { Result } from './Result.tsx';
import { Rules } from './Rules.tsx';

interface SchemeProps {
  readonly page: ClaimOnPage;
  readonly scheme: SchemeAssessment;
}

/** What one can do here. Against the advice of the rules one may apply all the same, but it is not what the page leads to. */
function Actions({ page, scheme }: SchemeProps) {
  const t = useWords();
  const [, navigate] = useLocation();
  const { opened, apply } = page;
  const { claimId, pursued } = opened.claim;
  const chosen = pursued.includes(scheme.schemeId);
  const advised = scheme.outcome !== 'notMet';
  const isHere = useIsHere();
  const goOn = async (): Promise<void> => {
    if (!chosen) await apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: true }]);
    if (isHere()) navigate(claimPaths.tasks(claimId));
  };
  const leave = () => apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: false }]);
  return (
    <ButtonRow>
      {!advised && !chosen && (
        <ButtonLink kind="primary" href={claimPaths.routes(claimId)}>
          {t('amount.otherRoutes')}
        </ButtonLink>
      )}
      {/* What fails is told by the top bar; the page stays. */}
      <Button kind={advised || chosen ? 'primary' : 'secondary'} onClick={() => void goOn().catch(() => undefined)}>
        {t(chosen ? 'amount.continue' : advised ? 'amount.pursueAndContinue' : 'amount.pursueAnyway')}
      </Button>
      {chosen && <Button onClick={() => void leave().catch(() => undefined)}>{t('routes.leave')}</Button>}
    </ButtonRow>
  );
}

function AmountOfScheme({ page, scheme }: SchemeProps) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  const law = page.pack.schemes.find(({ id }) => id === scheme.schemeId);
  const notices = [...assessment.notices, ...scheme.notices];
  const warnings = notices.filter(({ severity }) => severity === 'warn');
  const remarks = notices.filter(({ severity }) => severity === 'info');
  return (
    <Page
      title={<PackText text={scheme.label} />}
      caption={t('amount.title')}
      back={<BackLink href={claimPaths.routes(claim.claimId)}>{t('amount.allRoutes')}</BackLink>}
      aside={<AmountWhy page={page} scheme={law} />}
    >
      <Result page={page} scheme={scheme} />
      <CutNotices page={page} scheme={scheme} />
      <NoticeList notices={warnings} />
      <OtherReadings page={page} scheme={scheme} />
      <Duty page={page} scheme={scheme} />
      <LossesByHead page={page} law={law} />
      <Calculation page={page} scheme={scheme} />
      <Rules page={page} scheme={scheme} />
      <DeadlineChain page={page} scheme={scheme} />
      {law !== undefined && (
        <>
          <h2>{t('amount.filing')}</h2>
          <p>
            {t('amount.fileWith')} <PackText text={law.fileWith} />
          </p>
          <p>
            {t('amount.decidedBy')} <PackText text={law.decidedBy} />
          </p>
          <h2>{t('amount.appeal')}</h2>
          <p>
            <PackText text={law.appeal.text} />
          </p>
          <Details summary={t('amount.sources')}>
            <Citations cites={law.appeal.cites} />
          </Details>
        </>
      )}
      <NoticeList title={t('amount.goodToKnow', { count: remarks.length })} notices={remarks} />
      <Actions page={page} scheme={scheme} />
    </Page>
  );
}

function AmountOfClaim({ page, schemeId }: { readonly page: ClaimOnPage; readonly schemeId: string }) {
  const scheme = page.opened.assessment.schemes.find(candidate => candidate.schemeId === schemeId);
  if (scheme !== undefined) return <AmountOfScheme page={page} scheme={scheme} />;
  return <Redirect to={claimPaths.routes(page.opened.claim.claimId)} replace />;
}

/** What one route gives: how much, why so much and not otherwise, under which readings, and which days run. */
export function Amount() {
  const { scheme } = useParams<{ scheme: string }>();
  return <WithClaim>{page => <AmountOfClaim page={page} schemeId={scheme} />}</WithClaim>;
}
