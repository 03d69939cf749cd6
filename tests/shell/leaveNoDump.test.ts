import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { temporaryFolder } from '../support/startServices.ts';

const corePattern = '/proc/sys/kernel/core_pattern';
/** Only where a crash leaves its file beside the program can a test look into it. */
const canLookAtCores = process.platform === 'linux' && /^core\b/.test(readFileSync(corePattern, 'utf8'));

/** How many times a process that crashed left what it held, in any file of its folder. */
function heldAfterCrash(how: 'guarded' | 'bare'): number {
  const folder = temporaryFolder();
  const held = randomBytes(24);
  const script = join(import.meta.dirname, '../support/dumpCore.ts');
  const environment = { ...process.env, NODE_OPTIONS: '--report-on-fatalerror --report-on-signal' };
  const command = `ulimit -c unlimited; exec "$0" "$@"`;
  spawnSync('sh', ['-c', command, process.execPath, script, how, held.toString('hex')], {
    cwd: folder,
    env: environment,
  });
  return readdirSync(folder).filter(name => {
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(held) || bytes.includes(held.toString('hex'));
  }).length;
}

describe.skipIf(!canLookAtCores)('a crash', () => {
  it('leaves what was in memory on the disk where nothing is done', () => {
    expect(heldAfterCrash('bare')).toBeGreaterThan(0);
  });

  it('leaves none of it, whatever the system and the environment ask for', () => {
    expect(heldAfterCrash('guarded')).toBe(0);
  });
});

it.each(['main.ts', 'job.ts', 'host/runHost.ts', 'cli/redress.ts'])('%s sees to it that none is left', file => {
  expect(readFileSync(join(import.meta.dirname, '../../electron', file), 'utf8')).toMatch(/^ *leaveNoDump\(\);$/m);
});

describe.skipIf(process.platform !== 'linux')('a process of jobs', () => {
  it('keeps its memory out of dumps before it is given anything', async () => {
    const before = new Set(childIds());
    const job = forkJobProcess();
    try {
      const [id] = childIds().filter(child => !before.has(child));
      const filter = () => readFileSync(`/proc/${id}/coredump_filter`, 'utf8');
      await expect.poll(filter).toBe('00000000\n');
    } finally {
      job.kill();
    }
  });
});

function childIds(): readonly string[] {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
}
