import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { AccessFilter, AccessPage } from '../../../shared/bridge/accessLog.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { useAppInfo } from '../../bridge/usePack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { AccessFilterForm } from './AccessFilterForm.tsx';
import { AccessTable } from './AccessTable.tsx';
import { HistoryState } from './HistoryState.tsx';
import { PrintLog } from './PrintLog.tsx';
import styles from './AccessLog.module.css';

interface EntriesProps {
  readonly page: AccessPage;
  readonly isNewest: boolean;
  readonly onBefore: (before: number | null) => void;
}

/** One page of lines and the ways to the others. */
function Entries({ page: { entries, older, total }, isNewest, onBefore }: EntriesProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <output className={styles.found}>
        {total === 0 ? t('accessLog.none') : t('accessLog.found', { count: formatNumber(total, language) })}
      </output>
      {entries.length > 0 && <AccessTable entries={entries} />}
      {(older !== null || !isNewest) && (
        <ButtonRow>
          {older !== null && <Button onClick={() => onBefore(older)}>{t('accessLog.older')}</Button>}
          {!isNewest && <Button onClick={() => onBefore(null)}>{t('accessLog.newest')}</Button>}
        </ButtonRow>
      )}
    </>
  );
}

function LogOn({ today, claimId }: { readonly today: IsoDate; readonly claimId: ClaimId | null }) {
  const t = useWords();
  const { call } = useBridge();
  const [period, setPeriod] = useState<Pick<AccessFilter, 'from' | 'until'>>({ from: null, until: null });
  const [before, setBefore] = useState<number | null>(null);
  const filter = { claimId, ...period };
  const query = useQuery({
    queryKey: ['accessLog', filter, before],
    queryFn: () => call('accessLog.list', { ...filter, before }),
    placeholderData: keepPreviousData,
    // The log grows while the window is used: each visit reads it.
    gcTime: 0,
  });
  return (
    <Ready query={query}>
      {page => (
        <Page
          title={t('accessLog.title')}
          caption={claimId === null ? undefined : t('accessLog.onlyClaim', { claim: formatCode(claimId) })}
          back={<BackLink href="#/settings">{t('settings.title')}</BackLink>}
          wide
        >
          <p>{t('accessLog.intro')}</p>
          <HistoryState head={page.head} today={today} />
          {claimId !== null && (
            <ButtonRow>
              <ButtonLink href="#/access-log">{t('accessLog.allClaims')}</ButtonLink>
            </ButtonRow>
          )}
          <AccessFilterForm
            today={today}
            onShow={wanted => {
              setBefore(null);
              setPeriod(wanted);
            }}
          />
          <Entries page={page} isNewest={before === null} onBefore={setBefore} />
          <PrintLog key={JSON.stringify(filter)} filter={filter} />
        </Page>
      )}
    </Ready>
  );
}

/** Who opened the workspace, what was looked at and what left it; of one claim where the address names one. */
export function AccessLog() {
  const { claimId } = useParams<{ claimId?: string }>();
  const info = useAppInfo();
  // An address is typed text: the services refuse what is no id of a claim.
  return (
    <Ready query={info}>
      {({ today }) => <LogOn today={today} claimId={(claimId as ClaimId | undefined) ?? null} />}
    </Ready>
  );
}
