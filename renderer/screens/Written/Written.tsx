import { useEffect, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { inLanguage } from '../../../shared/domain/language.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';
import { claimPaths } from '../claimPaths.ts';
import { wayBack } from '../comeBack.ts';
import { useIsHere } from '../useIsHere.ts';
import { BlockFields } from './BlockFields.tsx';
import { writtenPapers, type WrittenPaper } from './lawyerBlocks.ts';
import { useBlocks } from './useBlocks.ts';

interface BlocksOfPaperProps {
  readonly page: ClaimOnPage;
  readonly written: WrittenPaper;
  /** The block to begin at. */
  readonly arriveAt: string | undefined;
  readonly from: string | undefined;
}

function BlocksOfPaper({ page, written: { paper, blocks }, arriveAt, from }: BlocksOfPaperProps) {
  const t = useWords();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { claimId } = page.opened.claim;
  const { issues, textOf, type, leave, save } = useBlocks(page, blocks);
  const [sendings, setSendings] = useState(0);
  const isHere = useIsHere();
  const cameFrom = wayBack(claimId, from);
  const back = cameFrom?.href ?? claimPaths.tasks(claimId);
  useEffect(() => {
    if (arriveAt !== undefined) document.getElementById(arriveAt)?.focus();
  }, [arriveAt]);

  const send = async (): Promise<void> => {
    setSendings(before => before + 1);
    if ((await save()) && isHere()) navigate(back);
  };
  const titleOf = (id: string): string => {
    const block = blocks.find(candidate => candidate.id === id);
    return block === undefined ? '' : inLanguage(block.title, language).text;
  };
  return (
    <Page
      title={t('written.title')}
      caption={<PackText text={paper.title} />}
      back={<BackLink href={back}>{t(cameFrom?.word ?? 'claim.tasks')}</BackLink>}
      aside={
        <WhyPanel title={t('written.how')}>
          <p>{t('written.fromRecord')}</p>
          <p>{t('written.readBy')}</p>
        </WhyPanel>
      }
      failed={issues.length > 0}
      keepFocus={arriveAt !== undefined}
    >
      <ErrorSummary
        key={sendings}
        errors={issues.map(({ block, box, by }) => ({
          fieldId: box === 'text' ? block : `${block}-${box}`,
          text: `${titleOf(block)}: ${t('issue.tooLong', { count: by })}`,
        }))}
      />
      <p>{t('written.intro')}</p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          // The top bar says why nothing was kept; what was typed stays here.
          send().catch(() => undefined);
        }}
      >
        {blocks.map(block => (
          <BlockFields
            key={block.id}
            block={block}
            textOf={box => textOf(block.id, box)}
            issueOf={box => issues.find(issue => issue.block === block.id && issue.box === box)}
            onText={(box, text) => type(block.id, box, text)}
            onLeave={leave}
          />
        ))}
        <ButtonRow>
          <Button kind="primary" type="submit">
            {t('step.save')}
          </Button>
          <a href={claimPaths.tasks(claimId)}>{t('step.saveLater')}</a>
        </ButtonRow>
      </form>
    </Page>
  );
}

/** What the lawyer writes for one paper from the record of the case; the address may name the part to begin at. */
export function Written() {
  const { paper, block, from } = useParams<{ paper: string; block?: string; from?: string }>();
  return (
    <WithClaim>
      {page => {
        const { claim } = page.opened;
        const every = page.pack.schemes.map(({ id }) => id);
        const written = writtenPapers(page.pack, every).find(candidate => candidate.paper.id === paper);
        if (written === undefined) return <Redirect to={claimPaths.tasks(claim.claimId)} replace />;
        return <BlocksOfPaper page={page} written={written} arriveAt={block} from={from} />;
      }}
    </WithClaim>
  );
}
