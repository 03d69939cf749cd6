import { useLocation } from 'wouter';
import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { useIsHere } from '../useIsHere.ts';
import { AmountWhy } from './AmountWhy.tsx';
import { Calculation } from './Calculation.tsx';
import { DeadlineChain } from './DeadlineChain.tsx';
import { NoticeList } from './NoticeList.tsx';
import { OtherReadings } from './OtherReadings.tsx';
import { Result } from './Result.tsx';
import { Rules } from './Rules.tsx';

interface SchemeProps {
  readonly page: ClaimOnPage;
  readonly scheme: SchemeAssessment;
}

function SchemeAmount({ page, scheme }: SchemeProps) {
  const t = useWords();
  const [, navigate] = useLocation();
  const { opened, pack, apply } = page;
  const { claimId, pursued } = opened.claim;
  const chosen = pursued.includes(scheme.schemeId);
  const law = pack.schemes.find(({ id }) => id === scheme.schemeId);
  const notices = [...opened.assessment.notices, ...scheme.notices];
  const warnings = notices.filter(({ severity }) => severity === 'warn');
  const remarks = notices.filter(({ severity }) => severity === 'info');
  const isHere = useIsHere();
  const takeIt = async (): Promise<void> => {
    if (!chosen) await apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: true }]);
    if (isHere()) navigate(claimPaths.tasks(claimId));
  };
  return (
    <section aria-labelledby={`scheme-${scheme.schemeId}`}>
      <h2 id={`scheme-${scheme.schemeId}`}>
        <PackText text={scheme.label} />
      </h2>
      <Result page={page} scheme={scheme} />
      <NoticeList notices={warnings} />
      <OtherReadings page={page} scheme={scheme} />
      <Calculation page={page} scheme={scheme} />
      <Rules page={page} scheme={scheme} />
      <DeadlineChain page={page} scheme={scheme} />
      {law !== undefined && (
        <>
          <h3>{t('amount.filing')}</h3>
          <p>
            {t('amount.fileWith')} <PackText text={law.fileWith} />
          </p>
          <p>
            {t('amount.decidedBy')} <PackText text={law.decidedBy} />
          </p>
          <h3>{t('amount.appeal')}</h3>
          <p>
            <PackText text={law.appeal.text} />
          </p>
          <Details summary={t('amount.sources')}>
            <Citations cites={law.appeal.cites} />
          </Details>
        </>
      )}
      <NoticeList title={t('amount.goodToKnow', { count: remarks.length })} notices={remarks} />
      <ButtonRow>
        {/* What fails is told by the top bar; the page stays. */}
        <Button kind="primary" onClick={() => void takeIt().catch(() => undefined)}>
          {t(chosen ? 'amount.continue' : 'amount.pursueAndContinue')}
        </Button>
        {chosen && (
          <Button
            onClick={() =>
              void apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: false }]).catch(() => undefined)
            }
          >
            {t('routes.leave')}
          </Button>
        )}
      </ButtonRow>
    </section>
  );
}

function AmountOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  const pursuedFirst = assessment.schemes.toSorted(
    (a, b) => Number(claim.pursued.includes(b.schemeId)) - Number(claim.pursued.includes(a.schemeId)),
  );
  return (
    <Page
      title={t('amount.title')}
      back={<BackLink href={claimPaths.tasks(claim.claimId)}>{t('claim.tasks')}</BackLink>}
      aside={<AmountWhy page={page} />}
    >
      {pursuedFirst.map(scheme => (
        <SchemeAmount key={scheme.schemeId} page={page} scheme={scheme} />
      ))}
    </Page>
  );
}

/** How much, why so much and not otherwise, under which readings, and which days run. */
export function Amount() {
  return <WithClaim>{page => <AmountOfClaim page={page} />}</WithClaim>;
}
