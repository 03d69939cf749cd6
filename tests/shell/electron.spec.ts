import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronRuntime, whyNoElectron } from '../support/launchElectron.ts';

test('the real Electron finds the built app whole', () => {
  const reason = whyNoElectron();
  test.skip(reason !== undefined, reason);
  const { status, stdout } = spawnSync(electronRuntime ?? '', [join(import.meta.dirname, '../..'), '--self-test'], {
    encoding: 'utf8',
    timeout: 50_000,
  });
  const { findings, electron } = JSON.parse(stdout) as { findings: Record<string, string>; electron: string };
  expect(Object.entries(findings).filter(([, finding]) => finding !== 'ok')).toEqual([]);
  expect({ status, electron }).toEqual({ status: 0, electron: '45.4.1' });
});
