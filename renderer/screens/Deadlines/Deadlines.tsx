import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AllDeadlines } from '../../../shared/bridge/claimDeadlines.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePacksOf } from '../../bridge/usePack.ts';
import { useSession } from '../../bridge/useSession.ts';
import { LoadingPage } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { deadlineRows, type DeadlineRows } from './deadlineRows.ts';
import { DeadlineTable } from './DeadlineTable.tsx';
import styles from './Deadlines.module.css';

const countRows = ({ passed, coming, events }: DeadlineRows) => passed.length + coming.length + events.length;

interface DeadlineListProps {
  readonly deadlines: AllDeadlines;
  readonly packs: readonly JurisdictionPack[];
}

function DeadlineList({ deadlines, packs }: DeadlineListProps) {
  const t = useWords();
  const { discreet } = useSession();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const { today, claims, behind } = deadlines;
  const rows = deadlineRows(claims, packs, { search, all });
  return (
    <>
      <p>{t('deadlines.intro')}</p>
      {discreet && <p>{t('deadlines.discreet')}</p>}
      {behind > 0 && (
        <Notice tone="info" announced>
          <p>{t('deadlines.behind', { count: behind })}</p>
        </Notice>
      )}
      {claims.length > 1 && (
        <TextField
          id="search"
          type="search"
          width="medium"
          label={t('claimList.search')}
          value={search}
          onChange={setSearch}
        />
      )}
      <Tick id="all" label={t('deadlines.all')} checked={all} onChange={setAll} />
      <output className={styles.found}>{countRows(rows) === 0 && t('deadlines.noMatch')}</output>
      <DeadlineTable title={t('deadlines.passed')} rows={rows.passed} today={today} step={5} />
      <DeadlineTable title={t('deadlines.coming')} rows={rows.coming} today={today} step={50} />
      <DeadlineTable title={t('deadlines.events')} rows={rows.events} today={today} step={20} />
      {claims.some(claim => claim.deadlines.some(({ state }) => state === 'running')) && <CalendarFile />}
    </>
  );
}

/** Waits for the law of every claim: the list holds days, their words stand in the packs. */
function DeadlinesOfPacks({ deadlines }: { readonly deadlines: AllDeadlines }) {
  const t = useWords();
  const queries = usePacksOf([...new Set(deadlines.claims.map(({ jurisdiction }) => jurisdiction))]);
  const packs = queries.flatMap(({ data }) => data ?? []);
  if (queries.some(({ isPending }) => isPending)) return <LoadingPage />;
  return (
    <Page title={t('deadline.title')} wide>
      {deadlines.claims.every(claim => claim.deadlines.length === 0) ? (
        <p>{t('deadline.noneYet')}</p>
      ) : (
        <DeadlineList deadlines={deadlines} packs={packs} />
      )}
    </Page>
  );
}

/** The days of every open claim, by date: which claim, what for, and why that day. */
export function Deadlines() {
  const { call } = useBridge();
  const query = useQuery({ queryKey: cacheKeys.deadlines, queryFn: () => call('deadlines.list', {}) });
  return <Ready query={query}>{deadlines => <DeadlinesOfPacks deadlines={deadlines} />}</Ready>;
}
