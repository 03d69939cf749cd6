import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDouble } from '../support/launchDouble.ts';
import { checks } from './checks.ts';
import { weakenings, type Weakening } from './weakenings.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Copies the built shell with one mistake seeded, beside the same window; gives the folder. */
function seed({ file, from, to }: Weakening, folder: string): string {
  const shell = join(folder, 'electron');
  mkdirSync(shell, { recursive: true });
  cpSync(join(dist, 'electron'), shell, { recursive: true });
  symlinkSync(join(dist, 'renderer'), join(folder, 'renderer'));
  const built = readFileSync(join(shell, file), 'utf8');
  expect(built.split(from).length - 1, `how often ${file} holds ${from}`).toBe(1);
  writeFileSync(
    join(shell, file),
    built.replace(from, () => to),
  );
  return join(shell, 'main.cjs');
}

/** What the check says of the seeded app: nothing where it noticed nothing. */
async function findFault(main: string, caughtBy: Weakening['caughtBy']): Promise<unknown> {
  const app = await launchDouble({ main }).catch((error: unknown) => {
    if (caughtBy === 'start') return undefined;
    throw error;
  });
  if (app === undefined) return 'it does not start';
  try {
    if (caughtBy !== 'start') await checks[caughtBy](app);
    return undefined;
  } catch (fault) {
    return fault;
  } finally {
    await app.close();
  }
}

// A promise of the shell that no check would miss is no promise: each mistake must make its check fail.
for (const [index, weakening] of weakenings.entries()) {
  test(`is noticed: ${weakening.name}`, async () => {
    const folder = join(dist, 'weakened', String(index));
    try {
      expect(await findFault(seed(weakening, folder), weakening.caughtBy)).toBeDefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
