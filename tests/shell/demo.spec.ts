import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { launchDouble } from '../support/launchDouble.ts';

const t = words('en');

/** Lays the demo's workspace by a program of its own, because the database driver does not load in the test runner. */
function layDemoIn(folder: string): void {
  const lay = `import { seedDemo } from './electron/tools/seedDemo.ts'; await seedDemo('assets', process.argv[1]);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', lay, join(folder, 'workspace')], {
    cwd: join(import.meta.dirname, '../..'),
  });
}

const cases = [
  { app: 'the built shell', isPackaged: false, heading: t('claimList.title'), banners: 1 },
  // Nobody can be led to take a real workspace for a demo, or the other way round.
  { app: 'a packaged app, which knows no demo', isPackaged: true, heading: t('unlock.title'), banners: 0 },
] as const;

for (const { app, isPackaged, heading, banners } of cases) {
  test(`the demo in ${app}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
    try {
      layDemoIn(folder);
      const double = await launchDouble({ folder, isDemo: true, isPackaged });
      try {
        await expect(double.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(double.page.getByRole('complementary', { name: t('demo.title') })).toHaveCount(banners);
      } finally {
        await double.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
