import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Loading } from '../components/Loading.tsx';
import { failureOf } from './failureOf.ts';

interface ReadyPartProps<Value> {
  readonly query: UseQueryResult<Value>;
  /** What is being done meanwhile, in words. */
  readonly waiting: string;
  readonly children: (value: Value) => ReactNode;
}

/** A part of a page that waits for a reply, while the page around it stands: words, then the part, or the failure and a way to try again. */
export function ReadyPart<Value>({ query, waiting, children }: ReadyPartProps<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Loading text={waiting} />;
  return <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
}
