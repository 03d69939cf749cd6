import type { Page } from '@playwright/test';
import { z } from 'zod';

const snapshotSchema = z.object({ strings: z.array(z.string()) });

/** Every string that the page's script heap still holds, once all that nothing refers to was collected. */
export async function liveStrings(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    // Twice: what a finalizer lets go of in the first round is collected in the second.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const pieces: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return snapshotSchema.parse(JSON.parse(pieces.join(''))).strings;
  } finally {
    await session.detach();
  }
}
