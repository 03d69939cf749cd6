import { useDeferredValue, useState } from 'react';
import type { ClaimRow } from '../../../shared/bridge/contract.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { removalDay } from '../../../shared/domain/removalDay.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { usePacks } from '../../bridge/usePack.ts';
import { useRetention } from '../../bridge/useRetention.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { BackupNotice } from './BackupNotice.tsx';
import { RemindersNotice } from './RemindersNotice.tsx';
import { RemovalsDueNotice } from './RemovalsDueNotice.tsx';
import { useFoundClaims, type FoundClaims } from './useFoundClaims.ts';
import styles from './ClaimList.module.css';

/** As many as a reply holds at most. */
const rowsInReply = 50;

function useRowCells() {
  const t = useWords();
  const language = useLanguage();
  const { discreet } = useSession();
  const packs = usePacks().data ?? [];
  const years = useRetention().data?.years ?? null;
  const archivedText = (archivedOn: ClaimRow['archivedOn']): string => {
    const dueOn = removalDay(archivedOn, years);
    return dueOn === null ? t('claimList.archived') : t('retention.rowDue', { day: formatDate(dueOn) });
  };
  return (row: ClaimRow) => {
    const pack = packs.find(({ jurisdiction }) => jurisdiction === row.jurisdiction);
    const country = pack === undefined ? undefined : inLanguage(pack.name, language);
    const news = row.hasPackNews && <StatusTag tone="warn">{t('packNews.tag')}</StatusTag>;
    const deadline = row.nextDeadline === null ? undefined : inLanguage(row.nextDeadline.label, language);
    return {
      title: (
        <a href={claimPaths.tasks(row.claimId)} className={discreet ? styles.discreet : undefined}>
          {row.title}
        </a>
      ),

      country: country === undefined ? row.jurisdiction : <span lang={country.language}>{country.text}</span>,
      left: (
        <>
          {row.status === 'archived'
            ? archivedText(row.archivedOn)
            : t('claimList.questionsLeft', { count: row.openQuestions })}{' '}
          {news}
        </>
      ),
      deadline:
        row.nextDeadline === null || deadline === undefined ? (
          t('claimList.noDeadline')
        ) : (
          <>
            {formatDate(row.nextDeadline.day)} {!discreet && <span lang={deadline.language}>{deadline.text}</span>}
          </>
        ),
    };
  };
}

interface FoundProps {
  readonly found: FoundClaims;
  readonly onMore: () => void;
  /** More are being read. */
  readonly busy: boolean;
}

function FoundTable({ found: { rows, total }, onMore, busy }: FoundProps) {
  const t = useWords();
  const cellsOf = useRowCells();
  const more = Math.min(rowsInReply, total - rows.length);
  return (
    <>
      <DataTable
        caption={t('claimList.title')}
        hideCaption
        columns={[
          { id: 'title', label: t('claimList.name') },
          { id: 'country', label: t('claimList.country') },
          { id: 'left', label: t('claimList.left') },
          { id: 'deadline', label: t('claimList.deadline') },
        ]}
        rows={rows.map(row => ({ id: row.claimId, cells: cellsOf(row) }))}
      />
      {more > 0 && (
        <Button busy={busy} onClick={onMore}>
          {t('deadlines.more', { count: more })}
        </Button>
      )}
    </>
  );
}

/** The claims, and a box that leaves those which have the words typed into it. */
function SearchedClaims({ count }: { readonly count: number }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const query = useFoundClaims(words);
  const { data: found } = query;
  return (
    <>
      {count > 1 && (
        <TextField
          id="search"
          type="search"
          width="medium"
          label={t('claimList.find')}
          hint={t('claimList.findHint')}
          value={typed}
          onChange={setTyped}
        />
      )}
      <output className={styles.found}>
        {found !== undefined &&
          words !== '' &&
          (found.total === 0 ? t('claimList.noMatch') : t('claimList.found', { count: found.total }))}
      </output>
      {query.isError && <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />}
      {found?.total === 0 && <Button onClick={() => setTyped('')}>{t('claimList.clear')}</Button>}
      {found !== undefined && found.total > 0 && (
        <FoundTable found={found} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
    </>
  );
}

/** The claims of the workspace, the nearest deadline first, or those that have the words looked for. */
export function ClaimList() {
  const t = useWords();
  return (
    <Ready query={useFoundClaims('')}>
      {({ total }) => (
        <Page title={t('claimList.title')} wide>
          <RemindersNotice />
          <RemovalsDueNotice />
          <BackupNotice />
          {total === 0 ? (
            <p>
              {t('claimList.empty')} {t('claimList.emptyHint')}
            </p>
          ) : (
            <SearchedClaims count={total} />
          )}
          <ButtonRow>
            <ButtonLink kind="primary" href="#/claims/new">
              {t('claimList.start')}
            </ButtonLink>
            {total === 0 && <ButtonLink href="#/check">{t('frame.check')}</ButtonLink>}
          </ButtonRow>
        </Page>
      )}
    </Ready>
  );
}
