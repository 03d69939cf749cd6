import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { DeadlineDay } from '../DeadlineDay.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import { distanceText } from '../leftText.ts';
import type { DeadlineRow } from './deadlineRows.ts';
import styles from './Deadlines.module.css';

/** The day, how far it lies from today, and until when it may run where its start is known only roughly. */
function Day({ row: { deadline }, today }: { readonly row: DeadlineRow; readonly today: IsoDate }) {
  const t = useWords();
  const { discreet } = useSession();
  const { safeDay, latestDay, state } = deadline;
  if (discreet && state === 'untilEvent') return t('deadline.state.untilEvent');
  return (
    <>
      <strong>
        <DeadlineDay deadline={deadline} />
      </strong>
      {safeDay !== null && <p className={styles.left}>{distanceText(today, safeDay, t)}</p>}
      {latestDay !== null && <p className={styles.left}>{t('deadline.latest', { day: formatDate(latestDay) })}</p>}
      {state === 'mayHavePassed' && <StatusTag tone="warn">{t('deadline.state.mayHavePassed')}</StatusTag>}
    </>
  );
}

/** What must be done by a day, on which route, and why it is that day; in discreet wording whose day it is and no more. */
function What({ row: { deadline, route, pack } }: { readonly row: DeadlineRow }) {
  const t = useWords();
  const { discreet } = useSession();
  const whose = t(`deadline.binds.${deadline.binds}`);
  if (discreet) return whose;
  return (
    <>
      <p className={styles.what}>
        <strong>
          <PackText text={deadline.label} />
        </strong>{' '}
        · <PackText text={route} /> ({whose})
      </p>
      {deadline.missing.length > 0 && <p>{t('deadlines.mayApply')}</p>}
      {deadline.state === 'passed' && deadline.restorable !== null && (
        <p>
          <PackText text={deadline.restorable} />
        </p>
      )}
      <DeadlineWhy deadline={deadline} pack={pack} />
    </>
  );
}

interface DeadlineTableProps {
  readonly title: string;
  readonly rows: readonly DeadlineRow[];
  readonly today: IsoDate;
  /** How many stand there at first, and how many come with each further step. */
  readonly step: number;
}

/** Days of one kind under their heading, some at a time; nothing where there are none. */
export function DeadlineTable({ title, rows, today, step }: DeadlineTableProps) {
  const t = useWords();
  const { discreet } = useSession();
  const [shown, setShown] = useState(step);
  if (rows.length === 0) return null;
  const more = Math.min(step, rows.length - shown);
  return (
    <section className={styles.days}>
      <DataTable
        caption={title}
        columns={[
          { id: 'day', label: t('deadlines.day') },
          { id: 'claim', label: t('claimList.name') },
          { id: 'what', label: t(discreet ? 'deadlines.whose' : 'deadlines.what') },
        ]}
        rows={rows.slice(0, shown).map(row => ({
          id: row.id,
          cells: {
            day: <Day row={row} today={today} />,
            claim: (
              <a href={claimPaths.tasks(row.claim.claimId)} className={discreet ? styles.discreet : undefined}>
                {row.claim.title}
              </a>
            ),
            what: <What row={row} />,
          },
        }))}
      />
      {more > 0 && (
        <Button label={`${t('deadlines.more', { count: more })}: ${title}`} onClick={() => setShown(shown + step)}>
          {t('deadlines.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
