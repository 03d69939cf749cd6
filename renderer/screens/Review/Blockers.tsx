import type { LocalText } from '../../../shared/domain/language.ts';
import type { Blocker, ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackTexts } from '../../components/PackText.tsx';
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

/** Of whom a question asks, where its own words may be the same for several people: the page that it stands on. */
function pageOf({ pack }: ClaimOnPage, { at }: Blocker): LocalText | undefined {
  return 'fact' in at ? pack.interview.steps.find(({ asks }) => asks.includes(at.fact))?.title : undefined;
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
          const where = [pageOf(page, blocker), paper?.title].filter(title => title !== undefined);
          const text = blockerText(blocker, remedyName(blocker, page.pack, language), t);
          return (
            <li
              key={JSON.stringify([
                blocker.code,
                blocker.paper,
                blocker.field,
                blocker.label,
                blocker.at,
                blocker.figures,
              ])}
            >
              {href === undefined ? text : <a href={href}>{text}</a>}
              {where.length > 0 && ' · '}
              <PackTexts texts={where} between=" · " />
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
