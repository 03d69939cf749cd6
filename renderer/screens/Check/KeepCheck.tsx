import { useMemo, useState, type ReactNode } from 'react';
import { CheckContext, noCheck, type CheckState } from './useCheckState.ts';

/** Keeps a quick check while one goes from page to page, and no longer than the workspace is open. */
export function KeepCheck({ children }: { readonly children: ReactNode }) {
  const [state, keep] = useState<CheckState>(noCheck);
  const kept = useMemo(() => ({ state, keep }), [state]);
  return <CheckContext value={kept}>{children}</CheckContext>;
}
