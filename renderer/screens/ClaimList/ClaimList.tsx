import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ClaimRow } from '../../../shared/bridge/contract.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePacks } from '../../bridge/usePack.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { foldLetters } from '../../components/foldLetters.ts';
import { Page } from '../../components/Page.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { RemindersNotice } from './RemindersNotice.tsx';
import { sortByDeadline } from './sortByDeadline.ts';
import styles from './ClaimList.module.css';

function useRowCells() {
  const t = useWords();
  const language = useLanguage();
  const { discreet } = useSession();
  const packs = usePacks().data ?? [];
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
            ? t('claimList.archived')
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

function ClaimTable({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const t = useWords();
  const cellsOf = useRowCells();
  const [search, setSearch] = useState('');
  const found = claims.filter(({ title }) => foldLetters(title).includes(foldLetters(search.trim())));
  return (
    <>
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
      <output className={styles.found}>{found.length === 0 && t('claimList.noMatch')}</output>
      {found.length === 0 ? (
        <Button onClick={() => setSearch('')}>{t('claimList.clear')}</Button>
      ) : (
        <DataTable
          caption={t('claimList.title')}
          hideCaption
          columns={[
            { id: 'title', label: t('claimList.name') },
            { id: 'country', label: t('claimList.country') },
            { id: 'left', label: t('claimList.left') },
            { id: 'deadline', label: t('claimList.deadline') },
          ]}
          rows={sortByDeadline(found).map(row => ({ id: row.claimId, cells: cellsOf(row) }))}
        />
      )}
    </>
  );
}

/** Every claim of the workspace, the nearest deadline first. */
export function ClaimList() {
  const t = useWords();
  const { call } = useBridge();
  const claims = useQuery({ queryKey: cacheKeys.claims, queryFn: () => call('claims.list', {}) });
  return (
    <Ready query={claims}>
      {rows => (
        <Page title={t('claimList.title')} wide>
          <RemindersNotice />
          {rows.length === 0 ? (
            <p>
              {t('claimList.empty')} {t('claimList.emptyHint')}
            </p>
          ) : (
            <ClaimTable claims={rows} />
          )}
          <ButtonRow>
            <ButtonLink kind="primary" href="#/claims/new">
              {t('claimList.start')}
            </ButtonLink>
            {rows.length === 0 && <ButtonLink href="#/check">{t('frame.check')}</ButtonLink>}
          </ButtonRow>
        </Page>
      )}
    </Ready>
  );
}
