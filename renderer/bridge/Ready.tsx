import type { ReactNode } from 'react';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { LoadingPage } from '../components/Loading.tsx';
import { Page } from '../components/Page.tsx';
import { useWords } from '../components/useWords.tsx';
import { failureOf } from './failureOf.ts';

/** What a page needs of a query to wait for it, whether its reply comes whole or in pieces. */
interface AwaitedReply<Value> {
  readonly data: Value | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** A whole page that waits for a reply: nothing at first, then the page, or words about the failure and a way to try again. */
export function Ready<Value>({
  query,
  children,
}: {
  readonly query: AwaitedReply<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const t = useWords();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <LoadingPage />;
  return (
    <Page title={t('failure.title')}>
      <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
    </Page>
  );
}
