import { useMemo, useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { WindowLanguage } from '../shared/text/windowLanguage.ts';
import { BridgeContext } from './bridge/useBridge.ts';
import { createWindowCache } from './bridge/createWindowCache.ts';
import type { Bridge } from './bridge/openBridge.ts';
import { WordsProvider } from './components/useWords.tsx';
import { chooseLanguage, keepLanguage } from './chooseLanguage.ts';
import { defaultTiming, type Timing } from './screens/Cover/timing.ts';
import { Workspace } from './Workspace.tsx';

/** The window: its language and its memory around the one workspace. */
export function App({ bridge, timing = defaultTiming }: { readonly bridge: Bridge; readonly timing?: Timing }) {
  const [language, setLanguage] = useState<WindowLanguage>(() => chooseLanguage());
  const cache = useMemo(() => createWindowCache(), []);
  const choose = (chosen: WindowLanguage): void => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <QueryClientProvider client={cache}>
      <BridgeContext value={bridge}>
        <WordsProvider language={language}>
          <Router hook={useHashLocation}>
            <Workspace setLanguage={choose} timing={timing} />
          </Router>
        </WordsProvider>
      </BridgeContext>
    </QueryClientProvider>
  );
}
