import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tally } from './support/tally.ts';

// npm run test:hard: faults and attacks, and one line of their figures. `-- --full` takes the full counts.

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

const folder = mkdtempSync(join(tmpdir(), 'redress-hard-'));
const figuresFile = join(folder, 'figures.txt');
const tallyFile = join(folder, 'tally.json');
const startedAt = performance.now();
const { status } = spawnSync('npm', ['run', '-s', 'unit', '--', '--project', 'real', 'tests/hard/'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    TALLY_FILE: tallyFile,
    REDRESS_FIGURES: figuresFile,
    ...(values.full ? { REDRESS_FULL: '1' } : {}),
  },
});
const tally = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally) : undefined;
const figures = existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true });

for (const { name, reason } of tally?.skipped ?? []) process.stdout.write(`skipped: ${name}: ${reason}\n`);
const seconds = Math.round((performance.now() - startedAt) / 1000);
const ending = `${tally?.passed ?? 0} passed, ${tally?.failed ?? 1} failed in ${seconds} s`;
process.stdout.write(`${values.full ? 'full' : 'small'} counts: ${[...figures, ending].join('; ')}\n`);
process.exitCode = status === 0 && tally !== undefined && tally.passed > 0 ? 0 : 1;
