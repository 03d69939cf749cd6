import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDouble, type DoubledApp } from '../support/launchDouble.ts';
import { pageChecks, shellChecks } from './checks.ts';

// The built main and preload, as they ship, over Chromium.
test.describe.configure({ mode: 'default' });

let app: DoubledApp;
test.beforeAll(async () => {
  app = await launchDouble();
});
test.afterAll(() => app.close());

for (const [name, check] of Object.entries({ ...pageChecks, ...shellChecks })) test(name, () => check(app));

for (const file of ['main.cjs', 'job.cjs', 'preload.cjs']) {
  test(`${file} holds no server, no command line and no tool`, () => {
    const built = readFileSync(join(import.meta.dirname, '../../dist/electron', file), 'utf8');
    const ours =
      /^\/\/ electron\/(?!main|preload|job|shell|services|createLogFile|leaveNoDump|systemPorts|windowFiles).*/gm;
    expect(built.match(ours)).toBeNull();
    expect(built).not.toMatch(/node:(?:http|https|http2|net|tls|dgram|child_process|inspector)"/);
  });
}
