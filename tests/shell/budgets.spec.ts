import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const dist = join(import.meta.dirname, '../../dist');
const kilobytesOf = (...files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 1000;

test('the main process starts from at most 1.5 MB, and a job from at most 3.1 MB', () => {
  expect(kilobytesOf('electron/main.cjs')).toBeLessThan(1_500);
  expect(kilobytesOf('electron/job.cjs')).toBeLessThan(3_100);
});

test('the window starts from at most 450 kB of code, beside its words', () => {
  const page = readFileSync(join(dist, 'renderer/index.html'), 'utf8');
  const scripts = [...page.matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  const code = scripts.filter(file => !file.startsWith('assets/words-'));
  expect([scripts.length - code.length, code.length > 1]).toEqual([1, true]);
  expect(kilobytesOf(...code.map(file => `renderer/${file}`))).toBeLessThan(450);
});
