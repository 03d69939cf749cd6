import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { blockerText } from '../../../shared/text/blockerText.ts';
import { remedyName } from '../../../shared/text/remedyName.ts';
import type { CameFrom } from '../comeBack.ts';
import { remedyPath } from './remedyPath.ts';

interface BlockersProps {
  readonly page: ClaimOnPage;
  readonly plan: Pick<ExportPlan, 'papers' | 'blockers'>;
  /** Where what is mended leads back to; the review where nothing is said. */
  readonly from?: CameFrom | undefined;
}

/** What stops the export, each thing a link to where it is mended; of several papers, in which of them. */
export function Blockers({ page, plan: { papers, blockers }, from }: BlockersProps) {
  const t = useWords();
  const language = useLanguage();
  if (blockers.length === 0) {
    return (
      <Notice tone="done">
        <p>{t('review.nothingStops')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="stop" title={t('review.stops', { count: blockers.length })}>
      <ul>
        {blockers.map(blocker => {
          const href = remedyPath(page, blocker, from);
          const paper = papers.length > 1 ? papers.find(planned => planned.paper === blocker.paper) : undefined;
          const text = blockerText(blocker, remedyName(blocker, page.pack, language), t);
          return (
            <li key={`${blocker.code} ${blocker.paper} ${blocker.field} ${text}`}>
              {href === undefined ? text : <a href={href}>{text}</a>}
              {paper !== undefined && (
                <>
                  {' · '}
                  <PackText text={paper.title} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
