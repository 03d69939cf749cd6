import { useCallback, useMemo, useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { BridgeContext } from './bridge/useBridge.ts';
import { createWindowCache } from './bridge/createWindowCache.ts';
import type { Bridge } from './bridge/openBridge.ts';
import { WordsProvider } from './components/useWords.tsx';
import { keepPreference, readPreferences, type Preferences } from './preferences.ts';
import { defaultTiming, type Timing } from './screens/Cover/timing.ts';
import { Workspace } from './Workspace.tsx';

/** Addresses live in the hash: they work under the app's own scheme and reach no server. */
const hashRouting = { hook: useHashLocation };

/** The window: its language and its memory around the one workspace. */
export function App({ bridge, timing = defaultTiming }: { readonly bridge: Bridge; readonly timing?: Timing }) {
  const [preferences, setPreferences] = useState(() => readPreferences());
  const cache = useMemo(() => createWindowCache(), []);
  const prefer = useCallback(<Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => {
    keepPreference(name, value);
    setPreferences(before => ({ ...before, [name]: value }));
  }, []);
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
