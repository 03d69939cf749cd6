import { Redirect, useLocation, useParams } from 'wouter';
import { inLanguage } from '../../../shared/domain/language.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useFocusOn } from '../../components/useFocusOn.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';
import { claimPaths } from '../claimPaths.ts';
import { wayBack } from '../comeBack.ts';
import { SaveForm } from '../SaveForm.tsx';
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
  const isHere = useIsHere();
  const cameFrom = wayBack(claimId, from);
  const back = cameFrom?.href ?? claimPaths.tasks(claimId);
  useFocusOn(arriveAt);

  const goOn = async (): Promise<void> => {
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
      <SaveForm
        claimId={claimId}
        errors={issues.map(({ block, box, by }) => ({
          fieldId: box === 'text' ? block : `${block}-${box}`,
          text: `${titleOf(block)}: ${t('issue.tooLong', { count: by })}`,
        }))}
        onSave={goOn}
      >
        <p>{t('written.intro')}</p>
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
      </SaveForm>
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
        const written = writtenPapers(page.pack, page.opened, every).find(candidate => candidate.paper.id === paper);
        if (written === undefined) return <Redirect to={claimPaths.tasks(claim.claimId)} replace />;
        return <BlocksOfPaper page={page} written={written} arriveAt={block} from={from} />;
      }}
    </WithClaim>
  );
}
