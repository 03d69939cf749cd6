import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AppEnded, launchBlind, launchDouble, type DoubledShell } from '../support/launchDouble.ts';
import { pageChecks, shellChecks, type CheckName, type PageCheckName } from './checks.ts';
import { weakenings, type Weakening } from './weakenings.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Copies the built shell with one mistake seeded, beside the same window; gives the folder. */
function seed({ file, from, to }: Weakening, folder: string): string {
  const shell = join(folder, 'electron');
  // What a run that was ended left behind.
  rmSync(folder, { recursive: true, force: true });
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

const isPageCheck = (name: CheckName): name is PageCheckName => Object.hasOwn(pageChecks, name);

/** Why the check fails; nothing where it passes. */
async function faultOf(checking: Promise<void>, app: DoubledShell): Promise<unknown> {
  try {
    await checking;
    return undefined;
  } catch (fault) {
    return fault;
  } finally {
    await app.close();
  }
}

/** What notices the mistake: its check, in Chromium where it looks at the page, or the start. Nothing where all goes well. */
async function findFault(main: string, { caughtBy, isPackaged = false }: Weakening): Promise<unknown> {
  if (caughtBy === 'start') {
    const started = await launchBlind({ main, isPackaged }).catch((fault: unknown) => fault);
    if (started instanceof AppEnded) return started;
    await (started as DoubledShell).close();
    return undefined;
  }
  if (isPageCheck(caughtBy)) {
    const app = await launchDouble({ main, isPackaged });
    return faultOf(pageChecks[caughtBy](app), app);
  }
  const app = await launchBlind({ main, isPackaged });
  return faultOf(shellChecks[caughtBy](app), app);
}

// A promise of the shell that no check would miss is no promise: each mistake must make its check fail.
for (const [index, weakening] of weakenings.entries()) {
  test(`is noticed: ${weakening.name}`, async () => {
    const folder = join(dist, 'weakened', String(index));
    try {
      expect(await findFault(seed(weakening, folder), weakening)).toBeDefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
