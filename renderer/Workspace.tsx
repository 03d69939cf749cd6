import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { AppEvent } from '../shared/bridge/contract.ts';
import type { Failure } from '../shared/bridge/appError.ts';
import type { WindowLanguage } from '../shared/text/windowLanguage.ts';
import { cacheKeys } from './bridge/cacheKeys.ts';
import { failureOf } from './bridge/failureOf.ts';
import { useBridge } from './bridge/useBridge.ts';
import { useDemo } from './bridge/useDemo.ts';
import { ChangeQueuesContext, createChangeQueues } from './bridge/useChangeQueues.ts';
import { useEvents } from './bridge/useEvents.ts';
import { SessionContext } from './bridge/useSession.ts';
import { DraftTranslation } from './components/DraftTranslation.tsx';
import { DemoBanner } from './components/DemoBanner.tsx';
import { FailureNotice } from './components/FailureNotice.tsx';
import { LoadingPage } from './components/Loading.tsx';
import { Page } from './components/Page.tsx';
import { useWords } from './components/useWords.tsx';
import { WindowTitleContext } from './components/useWindowTitle.tsx';
import type { Preferences } from './preferences.ts';
import { Start } from './screens/Start/Start.tsx';
import type { Timing } from './screens/Cover/timing.ts';

// Nobody needs it before the workspace is open.
const OpenWorkspace = lazy(async () => ({ default: (await import('./OpenWorkspace.tsx')).OpenWorkspace }));

type StoreState =
  | { readonly state: 'opening' | 'absent' | 'locked' | 'open' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Whether the workspace is absent, locked or open, and what is shown in each case. Locking forgets everything the window knew. */
export function Workspace({
  preferences,
  prefer,
  timing,
}: {
  readonly preferences: Preferences;
  readonly prefer: <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => void;
  readonly timing: Timing;
}) {
  const bridge = useBridge();
  const cache = useQueryClient();
  const t = useWords();
  const { language, discreet, discreetClaims, lockAfter } = preferences;
  const [, navigate] = useLocation();
  const [store, setStore] = useState<StoreState>({ state: 'opening' });
  const [covered, setCovered] = useState(false);
  const [failedOpenings, setFailedOpenings] = useState<readonly string[]>([]);
  const demo = useDemo();
  const flushes = useRef(new Set<() => Promise<void>>());
  const queues = useMemo(() => createChangeQueues(bridge, cache), [bridge, cache]);

  const ask = useCallback(
    () =>
      bridge.call('store.state', {}).then(setStore, cause => setStore({ state: 'failed', failure: failureOf(cause) })),
    [bridge],
  );

  useEffect(() => {
    void ask();
  }, [ask]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  /** Forgets first on the screen, then in the cache: no component may ask for what is gone. */
  const forget = useCallback(() => {
    flushSync(() => {
      setStore({ state: 'locked' });
      setCovered(false);
      setFailedOpenings([]);
    });
    queues.forget();
    cache.clear();
  }, [cache, queues]);

  const lock = useCallback(() => {
    setCovered(true);
    const flushAll = async (): Promise<void> => {
      await Promise.allSettled([...flushes.current].map(flush => flush()));
      await queues.retryAll();
      await bridge.call('store.lock', {}).catch(() => undefined);
      forget();
    };
    void flushAll();
  }, [bridge, forget, queues]);

  useEvents(store.state === 'open', (event: AppEvent) => {
    if (event.kind === 'hide') setCovered(true);
    if (event.kind === 'progress') {
      cache.setQueryData(cacheKeys.progress(event.jobId), { done: event.done, total: event.total });
    }
    if (event.kind === 'changed') {
      void cache.invalidateQueries({ queryKey: cacheKeys.claim(event.claimId) });
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
    }
    if (event.kind === 'reckoned') void cache.invalidateQueries({ queryKey: cacheKeys.claims });
    if (event.kind === 'locked') {
      // The event may tell of an earlier lock: the services say what is so now.
      void bridge.call('store.state', {}).then(
        ({ state }) => state === 'open' || forget(),
        () => undefined,
      );
    }
  });

  const session = useMemo(
    () => ({
      language,
      setLanguage: (chosen: WindowLanguage) => prefer('language', chosen),
      discreet,
      setDiscreet: (wanted: boolean) => prefer('discreet', wanted),
      discreetClaims,
      setDiscreetClaims: (wanted: boolean) => prefer('discreetClaims', wanted),
      lockAfter,
      setLockAfter: (minutes: number) => prefer('lockAfter', minutes),
      hide: () => setCovered(true),
      lock,
      beforeLock: (flush: () => Promise<void>) => {
        flushes.current.add(flush);
        return () => void flushes.current.delete(flush);
      },
    }),
    [language, discreet, discreetClaims, lockAfter, prefer, lock],
  );

  if (store.state === 'opening') return <LoadingPage />;
  return (
    <SessionContext value={session}>
      <WindowTitleContext value={{ title: t('app.name'), covered }}>
        {demo !== null && <DemoBanner passphrase={demo.passphrase} />}
        {store.state === 'failed' && (
          <Page title={t('failure.title')}>
            <FailureNotice failure={store.failure} onRetry={() => void ask()} />
          </Page>
        )}
        {(store.state === 'absent' || store.state === 'locked') && (
          <Start
            exists={store.state === 'locked'}
            onOpen={times => {
              setFailedOpenings(times);
              setStore({ state: 'open' });
            }}
            onCreated={() => {
              navigate('/claims');
              setStore({ state: 'open' });
            }}
          />
        )}
        {store.state === 'open' && (
          <ChangeQueuesContext value={queues}>
            <Suspense fallback={<LoadingPage />}>
              <OpenWorkspace
                covered={covered}
                onShow={() => setCovered(false)}
                timing={timing}
                failedOpenings={failedOpenings}
                onFailedOpeningsSeen={() => setFailedOpenings([])}
              />
            </Suspense>
          </ChangeQueuesContext>
        )}
        <DraftTranslation />
      </WindowTitleContext>
    </SessionContext>
  );
}
