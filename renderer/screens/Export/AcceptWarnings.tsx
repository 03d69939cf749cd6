import type { ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { CameFrom } from '../comeBack.ts';
import { groupWarnings, type JoinedWarning } from '../Review/groupWarnings.ts';
import { WarningText } from '../Review/WarningText.tsx';
import styles from './Export.module.css';

interface AcceptWarningsProps {
  readonly page: ClaimOnPage;
  readonly warnings: readonly ExportWarning[];
  readonly from: CameFrom | undefined;
  readonly accepted: ReadonlySet<string>;
  readonly onChange: (accepted: ReadonlySet<string>) => void;
}

/** Warnings, each to be ticked by itself, first what the other side would read: what is accepted is recorded with the export. */
export function AcceptWarnings({ page, warnings, from, accepted, onChange }: AcceptWarningsProps) {
  const t = useWords();
  if (warnings.length === 0) return null;
  const put = (ids: readonly string[], isAccepted: boolean) =>
    onChange(new Set(isAccepted ? [...accepted, ...ids] : [...accepted].filter(other => !ids.includes(other))));
  const groups = groupWarnings(warnings);
  const order = groups.flatMap(group => group.warnings);
  const numberOf = (joined: JoinedWarning): number => order.indexOf(joined) + 1;
  return (
    <>
      <p>{t('export.warnings', { count: order.length })}</p>
      {groups.map(({ group, warnings: grouped }) => (
        <div key={group}>
          {groups.length > 1 && <h3>{t(`export.warnings.${group}`)}</h3>}
          <ol className={styles.warnings}>
            {grouped.map(joined => (
              <li key={joined.warning.warningId} value={numberOf(joined)}>
                <p>
                  <WarningText page={page} warning={joined.warning} from={from} />
                </p>
                <Tick
                  id={`accept-${joined.warning.warningId}`}
                  label={t('export.lookedAt', { number: numberOf(joined) })}
                  checked={joined.ids.every(id => accepted.has(id))}
                  onChange={isAccepted => put(joined.ids, isAccepted)}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
