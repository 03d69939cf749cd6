import { QueryClient } from '@tanstack/react-query';

/** What the window remembers of replies. The services are local: nothing is retried, nothing waits for a network. */
export function createWindowCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
      },
      // Gone with the page that asked: a passphrase may be among what it asked with.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
