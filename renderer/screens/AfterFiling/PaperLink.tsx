import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { inLanguage } from '../../../shared/domain/language.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';

interface PaperLinkProps {
  readonly page: ClaimOnPage;
  readonly scheme: string;
  readonly paper: string;
}

/** Leads to a paper that is made alone. */
export function PaperLink({ page, scheme, paper }: PaperLinkProps) {
  const t = useWords();
  const language = useLanguage();
  const title = page.pack.papers.find(({ id }) => id === paper)?.title;
  if (title === undefined) return null;
  return (
    <a href={claimPaths.paperAlone(page.opened.claim.claimId, scheme, paper)}>
      {t('after.draft', { paper: inLanguage(title, language).text })}
    </a>
  );
}
