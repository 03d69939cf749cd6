import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workspaceFiles } from '../../electron/services/store/workspaceFiles.ts';
import type { Slot } from '../../electron/services/vault/header.ts';
import { createClient } from '../../shared/bridge/client.ts';
import { countOf, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { passphrase, temporaryFolder } from '../support/startServices.ts';
import { startChild } from '../support/startChild.ts';

const mebibyte = 1024;
/** The most that a header may ask for at once, and what a try takes besides. */
const mostMebibytes = 512 + 64;
const dearSlots = countOf({ small: 2, full: 16 });

const slot = (place: number, params: Slot['params']): Slot => ({
  id: `slot${place}`,
  kind: 'passphrase',
  label: '',
  params,
  salt: Buffer.alloc(16, place).toString('base64'),
  nonce: Buffer.alloc(12).toString('base64'),
  wrapped: Buffer.alloc(48).toString('base64'),
});
const header = (slots: readonly Slot[]): string =>
  JSON.stringify({ format: 'redress.workspace', version: 1, kdf: 'argon2id', slots });
const slots = (count: number, params: Slot['params']) =>
  Array.from({ length: count }, (_, place) => slot(place, params));

const refused = [
  ['64 GiB of memory', header(slots(1, { memoryKib: 67_108_864, passes: 1, lanes: 1 }))],
  ['a thousand passes', header(slots(1, { memoryKib: 524_288, passes: 1000, lanes: 1 }))],
  ['a thousand lanes', header(slots(1, { memoryKib: 524_288, passes: 1, lanes: 1000 }))],
  ['slots without end', header(slots(5000, { memoryKib: 8, passes: 1, lanes: 1 }))],
  ['slots that are too dear together', header(slots(16, { memoryKib: 524_288, passes: 8, lanes: 1 }))],
  ['lists within lists', '['.repeat(60_000)],
  ['a hundred megabytes of nothing', ' '.repeat(100_000_000)],
] as const;

/** The most memory that a process ever had, in mebibytes. */
function peakOf(pid: number): number {
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
  return Number(kib) / mebibyte;
}

/** A process that opens the workspace in a folder under whatever header lies there. */
async function startOpener() {
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  const files = workspaceFiles(workspaceFolder);
  mkdirSync(workspaceFolder);
  writeFileSync(files.database, Buffer.alloc(8192, 7));
  const child = startChild('serveLines.ts', [JSON.stringify({ workspaceFolder })]);
  onTestFinished(() => child.kill());
  const call = createClient(async (name, request) => {
    child.process.stdin?.write(`${JSON.stringify({ name, request })}\n`);
    return JSON.parse(await child.line());
  });
  await call('store.state', {});
  const peak = () => peakOf(child.process.pid ?? 0);
  const before = peak();
  return {
    /** How a header is answered. */
    open: async (text: string): Promise<string> => {
      writeFileSync(files.header, text);
      return call('store.unlock', { passphrase }).then(
        () => 'opened',
        (cause: unknown) => (cause as { code: string }).code,
      );
    },
    /** Mebibytes that the process had at most, above what it had when it stood. */
    spent: () => peak() - before,
  };
}

// What a process takes is read where Linux tells it.
it.skipIf(process.platform !== 'linux')(
  'refuses a header that asks for too much before anything is spent on it',
  async () => {
    const { open, spent } = await startOpener();
    const answers: Record<string, string> = {};
    for (const [what, text] of refused) answers[what] = await open(text);
    expect(answers).toEqual(Object.fromEntries(refused.map(([what]) => [what, 'storeDamaged'])));
    expect(spent()).toBeLessThan(64);
  },
);

it.skipIf(process.platform !== 'linux')(
  'gives a header that asks for all that it may no more than that',
  { timeout: hardTimeout },
  async () => {
    const { open, spent } = await startOpener();
    const answer = await open(header(slots(dearSlots, { memoryKib: 524_288, passes: 1, lanes: 4 })));
    expect(answer).toBe('wrongPassphrase');
    expect(spent()).toBeGreaterThan(256);
    expect(spent()).toBeLessThan(mostMebibytes);
    tellFigure(`${dearSlots} dearest slots of a forged header in ${Math.round(spent())} MiB`);
  },
);
