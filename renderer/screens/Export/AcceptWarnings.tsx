import type { ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WarningText } from '../Review/WarningText.tsx';
import styles from './Export.module.css';

interface AcceptWarningsProps {
  readonly page: ClaimOnPage;
  readonly warnings: readonly ExportWarning[];
  readonly accepted: ReadonlySet<string>;
  readonly onChange: (accepted: ReadonlySet<string>) => void;
}

/** Warnings, each to be ticked by itself: what is accepted is recorded with the export. */
export function AcceptWarnings({ page, warnings, accepted, onChange }: AcceptWarningsProps) {
  const t = useWords();
  if (warnings.length === 0) return null;
  const put = (id: string, isAccepted: boolean) =>
    onChange(new Set(isAccepted ? [...accepted, id] : [...accepted].filter(other => other !== id)));
  return (
    <>
      <p>{t('export.warnings', { count: warnings.length })}</p>
      <ol className={styles.warnings}>
        {warnings.map((warning, index) => (
          <li key={warning.warningId}>
            <p>
              <WarningText page={page} warning={warning} />
            </p>
            <Tick
              id={`accept-${warning.warningId}`}
              label={t('export.lookedAt', { number: index + 1 })}
              checked={accepted.has(warning.warningId)}
              onChange={isAccepted => put(warning.warningId, isAccepted)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
