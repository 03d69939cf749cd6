import { test } from '@playwright/test';
import { launchDouble, type DoubledApp } from '../support/launchDouble.ts';
import { checks } from './checks.ts';

// The built main and preload, as they ship, over Chromium.
test.describe.configure({ mode: 'default' });

let app: DoubledApp;
test.beforeAll(async () => {
  app = await launchDouble();
});
test.afterAll(() => app.close());

for (const [name, check] of Object.entries(checks)) test(name, () => check(app));
