import { createContext, use } from 'react';
import type { Bridge } from './openBridge.ts';

export const BridgeContext = createContext<Bridge | undefined>(undefined);

/** The one bridge to the services. */
export function useBridge(): Bridge {
  const bridge = use(BridgeContext);
  if (bridge === undefined) throw new Error('no bridge around this component');
  return bridge;
}
