import type { ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WarningText } from './WarningText.tsx';

/** What to look at before filing; none of it stops the export. */
export function Warnings({
  page,
  warnings,
}: {
  readonly page: ClaimOnPage;
  readonly warnings: readonly ExportWarning[];
}) {
  const t = useWords();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('review.look', { count: warnings.length })}>
      <ul>
        {warnings.map(warning => (
          <li key={warning.warningId}>
            <WarningText page={page} warning={warning} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
