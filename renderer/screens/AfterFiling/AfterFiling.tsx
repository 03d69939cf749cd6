import { Redirect, useParams } from 'wouter';
import { inLanguage } from '../../../shared/domain/language.ts';
import { WithClaim } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { Award } from './Award.tsx';
import { Contest } from './Contest.tsx';
import { Decision } from './Decision.tsx';
import { Filed } from './Filed.tsx';
import { findFollowed, type Followed } from './followed.ts';
import { FollowingSteps } from './FollowingSteps.tsx';
import { Gauges } from './Gauges.tsx';
import { nextAction } from './nextAction.ts';

/** The one thing to do next, or the way back where nothing is. */
function NextAction({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const language = useLanguage();
  const next = nextAction(followed);
  const label = next === undefined || next.label === null ? '' : inLanguage(next.label, language).text;
  return (
    <ButtonRow>
      {next === undefined ? (
        <ButtonLink kind="primary" href={claimPaths.tasks(followed.page.opened.claim.claimId)}>
          {t('documents.done')}
        </ButtonLink>
      ) : (
        <ButtonLink kind="primary" href={next.href}>
          {next.does === 'draft'
            ? t('after.draft', { paper: label })
            : next.does === 'record'
              ? t('after.recordOf', { step: label })
              : t(`after.${next.does}`)}
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

function AfterFilingOfScheme({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const { page, scheme } = followed;
  return (
    <Page
      title={t('after.title')}
      caption={<PackText text={scheme.label} />}
      back={<BackLink href={claimPaths.tasks(page.opened.claim.claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <NextAction followed={followed} />
      <Filed followed={followed} />
      <FollowingSteps followed={followed} />
      <Decision followed={followed} />
      <Contest followed={followed} />
      <Award followed={followed} />
      <Gauges followed={followed} />
    </Page>
  );
}

/** What came of one route's application: filed, awaited, decided, contested, paid. */
export function AfterFiling() {
  const { scheme } = useParams<{ scheme: string }>();
  return (
    <WithClaim>
      {page => {
        const followed = findFollowed(page, scheme);
        if (followed === undefined) return <Redirect to={claimPaths.tasks(page.opened.claim.claimId)} replace />;
        return <AfterFilingOfScheme followed={followed} />;
      }}
    </WithClaim>
  );
}
