import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';

/** The papers that will be made and what is bound behind them. */
export function PlannedPapers({ plan }: { readonly plan: ExportPlan }) {
  const t = useWords();
  if (plan.papers.length === 0) return null;
  return (
    <>
      <h2>{t('export.contents')}</h2>
      <ul>
        {plan.papers.map(({ paper, title }) => (
          <li key={paper}>
            <PackText text={title} />
          </li>
        ))}
      </ul>
      {plan.enclosures.length > 0 && (
        <>
          <h3>{t('export.enclosures')}</h3>
          <ol>
            {plan.enclosures.map(enclosure => (
              <li key={enclosure.number} value={enclosure.number}>
                <PackText text={enclosure.label} />
                {enclosure.suppliedBy === 'authority' && enclosure.evidenceId === null
                  ? ` (${t('export.byAuthority')})`
                  : enclosure.pageCount > 0 && ` (${t('export.pages', { count: enclosure.pageCount })})`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
