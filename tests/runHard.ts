import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { noTally, remarksOf, type Tally } from './support/tally.ts';
import { withoutNetwork } from './support/withoutNetwork.ts';

// npm run test:hard: faults and attacks, and one line of their figures. `-- --full` takes the full counts.

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'redress-hard-'));
const figuresFile = join(folder, 'figures.txt');
const startedAt = performance.now();

/** Runs a command that leaves a tally. No tally, or no test in it, is a failure. */
function runTally(command: readonly [string, ...string[]]): Tally {
  const [tool, ...options] = command;
  const tallyFile = join(mkdtempSync(join(folder, 'tally-')), 'tally.json');
  const { status } = spawnSync(tool, options, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      TALLY_FILE: tallyFile,
      REDRESS_FIGURES: figuresFile,
      ...(values.full ? { REDRESS_FULL: '1' } : {}),
    },
  });
  const tally = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally) : noTally;
  return tally.failed === 0 && (status !== 0 || tally.passed === 0) ? { ...tally, failed: 1 } : tally;
}

/** Runs one of package.json's scripts with these arguments. */
const runTests = (script: string, ...options: readonly string[]): Tally =>
  runTally(['npm', 'run', '-s', script, '--', ...options]);

/** The main job, over both carriers, on a machine that reaches nothing. */
function runOffline(): Tally {
  const journey = ['npm', 'run', '-s', 'browser', '--', 'mainJourney.spec.ts', '-g', 'by mouse, through the'];
  const command = withoutNetwork(journey);
  const reason = 'this system lets no program make a network of its own';
  return command === undefined
    ? { passed: 0, failed: 0, failures: [], skipped: [{ name: 'the main job with the network cut off', reason }] }
    : runTally(command);
}

const tallies = [
  runTests('unit', '--project', 'real', 'tests/hard/'),
  // `npm test` looks at each state of a screen in one language and takes each hand and each carrier once: here all of them.
  ...(values.full
    ? [runTests('browser', 'axe.spec.ts', 'mainJourney.spec.ts', 'hostileTexts.spec.ts'), runOffline()]
    : []),
];
const figures = existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true });

for (const remark of remarksOf(tallies)) say(remark);
const seconds = Math.round((performance.now() - startedAt) / 1000);
const total = (count: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + count(tally), 0);
const failed = total(tally => tally.failed);
const ending = `${total(tally => tally.passed)} passed, ${failed} failed in ${seconds} s`;
say(`${values.full ? 'full' : 'small'} counts: ${[...figures, ending].join('; ')}`);
process.exitCode = failed === 0 ? 0 : 1;
