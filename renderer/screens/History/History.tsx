import { useState } from 'react';
import { useParams } from 'wouter';
import type { ClaimHistory, HistoryEntry } from '../../../shared/bridge/claimHistory.ts';
import { isIsoDate } from '../../../shared/domain/isoDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useHistory, useTakeBack } from '../../bridge/useHistory.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { ClaimOnDay } from './ClaimOnDay.tsx';
import { FaultsNotice } from './FaultsNotice.tsx';
import { HistoryItem } from './HistoryItem.tsx';
import { ShowDay } from './ShowDay.tsx';
import styles from './History.module.css';

/** Taking back that a file was brought in deletes it, key and all. */
const removesFile = ({ pieces }: HistoryEntry): boolean =>
  pieces.some(({ part, before }) => part === 'evidence' && before === null);

interface HistoryPagesProps {
  readonly page: ClaimOnPage;
  readonly pages: readonly ClaimHistory[];
}

/** The entries read so far, and taking them back. */
function Entries({ page, pages }: HistoryPagesProps) {
  const t = useWords();
  const takeBack = useTakeBack(page.opened);
  const [asked, setAsked] = useState<HistoryEntry | undefined>(undefined);
  const send = ({ number }: HistoryEntry): void => {
    setAsked(undefined);
    takeBack.mutate(number);
  };
  return (
    <>
      <FaultsNotice faults={pages[0]?.faults ?? []} />
      {takeBack.isError && <FailureNotice failure={failureOf(takeBack.error)} />}
      {takeBack.isSuccess && (
        <Notice tone="done" announced>
          <p>{t('history.takenBack', { number: takeBack.variables })}</p>
        </Notice>
      )}
      <ol className={styles.entries} reversed>
        {pages
          .flatMap(({ entries }) => entries)
          .map(entry => (
            <HistoryItem
              key={entry.number}
              page={page}
              entry={entry}
              onTakeBack={() => (removesFile(entry) ? setAsked(entry) : send(entry))}
            />
          ))}
      </ol>
      <Dialog open={asked !== undefined} title={t('history.removesFile')} onClose={() => setAsked(undefined)}>
        <p>{t('history.removesFileText')}</p>
        <ButtonRow>
          <Button kind="danger" onClick={() => asked !== undefined && send(asked)}>
            {t('history.takeBack')}
          </Button>
          <Button focusFirst onClick={() => setAsked(undefined)}>
            {t('common.cancel')}
          </Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}

function HistoryOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  const query = useHistory(claimId);
  return (
    <Ready query={query}>
      {({ pages }) => (
        <Page
          title={t('history.title')}
          back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
          wide
        >
          <p>{t('history.intro')}</p>
          <ShowDay page={page} />
          <Entries page={page} pages={pages} />
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('history.earlier')}
            </Button>
          )}
        </Page>
      )}
    </Ready>
  );
}

/** What happened to a claim, change by change, with the way to take one back; of a day, the claim as it was then. */
export function History() {
  const { day } = useParams<{ day?: string }>();
  return (
    <WithClaim>
      {page =>
        day !== undefined && isIsoDate(day) ? <ClaimOnDay page={page} day={day} /> : <HistoryOfClaim page={page} />
      }
    </WithClaim>
  );
}
