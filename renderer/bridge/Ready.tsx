import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { LoadingPage } from '../components/Loading.tsx';
import { Page } from '../components/Page.tsx';
import { useWords } from '../components/useWords.tsx';
import { failureOf } from './failureOf.ts';

/** A whole page that waits for a reply: nothing at first, then the page, or words about the failure and a way to try again. */
export function Ready<Value>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Value>;
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
