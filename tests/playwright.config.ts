import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '{shell,journeys}/**/*.spec.ts',
  outputDir: join(import.meta.dirname, '../test-results'),
  globalSetup: join(import.meta.dirname, 'support/buildOnce.ts'),
  // Long, since a busy machine is no fault of the window's: how fast it is, is for the benchmark to say.
  timeout: 600_000,
  expect: { timeout: 90_000 },
  // One more than the processors of a small machine: a test waits for its window about a third of its time.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes only at the second try has failed.
  retries: 0,
  reporter: [['line'], [join(import.meta.dirname, 'support/tallyPlaywright.ts')]],
});
