import type { ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { groupWarnings } from './groupWarnings.ts';
import { WarningText } from './WarningText.tsx';

interface WarningsProps {
  readonly page: ClaimOnPage;
  readonly warnings: readonly ExportWarning[];
}

/** What to look at before filing, first what the other side would read; none of it stops the export. */
export function Warnings({ page, warnings }: WarningsProps) {
  const t = useWords();
  return groupWarnings(warnings).map(({ group, warnings: grouped }) => (
    <Notice
      key={group}
      tone="warn"
      title={t(group === 'protected' ? 'review.lookProtected' : 'review.look', { count: grouped.length })}
    >
      <ul>
        {grouped.map(({ warning }) => (
          <li key={warning.warningId}>
            <WarningText page={page} warning={warning} />
          </li>
        ))}
      </ul>
    </Notice>
  ));
}
