import { useEffect, useState } from 'react';
import type { Response } from '../../shared/bridge/contract.ts';
import { useBridge } from './useBridge.ts';

type Demo = Response<'app.info'>['demo'];

/** Whether this is a demo, asked once: it stays so while the program runs, locked or open. */
export function useDemo(): Demo {
  const { call } = useBridge();
  const [demo, setDemo] = useState<Demo>(null);
  useEffect(() => {
    void call('app.info', {}).then(
      info => setDemo(info.demo),
      // What stops every call is told by those that people wait for.
      () => undefined,
    );
  }, [call]);
  return demo;
}
