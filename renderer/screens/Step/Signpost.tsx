import type { LocalText } from '../../../shared/domain/language.ts';
import type { Step } from '../../../shared/packs/interview.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';

interface SignpostProps {
  readonly page: ClaimOnPage;
  readonly step: Step;
  readonly signpost: LocalText;
  readonly onContinue: () => void;
}

/** Comes before questions that may be hard: what will be asked, why, and that it may wait. */
export function Signpost({ page, step, signpost, onContinue }: SignpostProps) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  return (
    <Page
      title={<PackText text={step.title} />}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
    >
      <p>
        <PackText text={signpost} />
      </p>
      <p>{t('step.noRetelling')}</p>
      <ButtonRow>
        <Button kind="primary" onClick={onContinue}>
          {t('step.toQuestions')}
        </Button>
        <ButtonLink href={claimPaths.tasks(claimId)}>{t('step.later')}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
