import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultWorkspaceFolder } from '../../../electron/services/store/defaultWorkspaceFolder.ts';

const home = homedir();

afterEach(() => void vi.unstubAllEnvs());

describe.runIf(process.platform === 'linux')('the default place of a workspace on Linux', () => {
  it.each([
    ['the data folder that the person set', '/data/mine', join('/data/mine', 'Redress', 'workspace')],
    ['their own data folder', undefined, join(home, '.local', 'share', 'Redress', 'workspace')],
    ['their own data folder, where the setting is empty', '', join(home, '.local', 'share', 'Redress', 'workspace')],
  ])('is in %s', (_, setting, folder) => {
    vi.stubEnv('XDG_DATA_HOME', setting);
    expect(defaultWorkspaceFolder()).toBe(folder);
  });
});
