import { useCallback, useEffect, useMemo, useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { KeptPreferences } from '../shared/domain/preferences.ts';
import { BridgeContext } from './bridge/useBridge.ts';
import { createWindowCache } from './bridge/createWindowCache.ts';
import type { Bridge } from './bridge/openBridge.ts';
import { WordsProvider } from './components/useWords.tsx';
import { completePreferences, type Preferences } from './preferences.ts';
import { defaultTiming, type Timing } from './screens/Cover/timing.ts';
import { Workspace } from './Workspace.tsx';

/** Addresses live in the hash: they work under the app's own scheme and reach no server. */
const hashRouting = { hook: useHashLocation };

/** The window: its language and its memory around the one workspace. */
export function App({ bridge, timing = defaultTiming }: { readonly bridge: Bridge; readonly timing?: Timing }) {
  const [kept, setKept] = useState<KeptPreferences>();
  const [systemLanguages, setSystemLanguages] = useState(navigator.languages);
  const cache = useMemo(() => createWindowCache(), []);
  useEffect(() => {
    // What keeps them from being read is told by whatever is asked next.
    void bridge.call('app.preferences', {}).then(setKept, () => setKept({}));
  }, [bridge]);
  useEffect(() => {
    const follow = () => setSystemLanguages(navigator.languages);
    addEventListener('languagechange', follow);
    return () => removeEventListener('languagechange', follow);
  }, []);
  const prefer = useCallback(
    <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => {
      setKept(before => ({ ...before, [name]: value }));
      // It counts in this window already; a disk that does not keep it for the next start stops nobody.
      bridge.call('app.prefer', { [name]: value }).catch(() => undefined);
    },
    [bridge],
  );
  const preferences = useMemo(() => kept && completePreferences(kept, systemLanguages), [kept, systemLanguages]);
  if (preferences === undefined) return null;
  return (
    <QueryClientProvider client={cache}>
      <BridgeContext value={bridge}>
        <WordsProvider language={preferences.language}>
          <Router {...hashRouting}>
            <Workspace preferences={preferences} prefer={prefer} timing={timing} />
          </Router>
        </WordsProvider>
      </BridgeContext>
    </QueryClientProvider>
  );
}
