import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './support/findChromium.ts';
import { isOnPath } from './support/isOnPath.ts';
import { noTally, remarksOf, type Tally } from './support/tally.ts';

// npm test: everything that checks Redress, and one line that sums it up.

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

// Hundreds of hosts and jobs start from the sources: what Node made of them once serves all.
const compileCache = mkdtempSync(join(tmpdir(), 'redress-compiled-'));
process.env['NODE_COMPILE_CACHE'] = compileCache;
process.once('exit', () => rmSync(compileCache, { recursive: true, force: true }));

function run(command: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, options, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

/** Installs a Chromium where there is none: Debian's as root, else Playwright's own. False where neither works. */
function ensureChromium(): boolean {
  if (findChromium() !== undefined) return true;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  say(
    `No Chromium here: installing ${isDebianRoot ? "Debian's" : "Playwright's"}, which the tests of the window need.`,
  );
  if (isDebianRoot) run('apt-get', ['update', '-qq']);
  const isInstalled = isDebianRoot
    ? run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    : run('npx', ['playwright', 'install', 'chromium']);
  return isInstalled && findChromium() !== undefined;
}

/** Runs one of package.json's scripts that is one check: it passes or fails as a whole. What it says is told at its end. */
function check(script: string): Promise<Tally> {
  const child = spawn('npm', ['run', '-s', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => void said.push(part));
  return new Promise(resolve => {
    child.once('close', status => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0 ? { ...noTally, passed: 1, failed: 0 } : noTally);
    });
  });
}

/** Runs one of package.json's scripts that runs tests and leaves a tally. No tests, or no tally, is a failure. */
function runTests(script: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'redress-tally-'));
  const tallyFile = join(folder, 'tally.json');
  const isGood = run('npm', ['run', '-s', script], { TALLY_FILE: tallyFile });
  const tally = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally) : noTally;
  rmSync(folder, { recursive: true });
  const isSilent = tally.failed === 0 && (!isGood || tally.passed === 0);
  return isSilent ? { ...tally, failed: 1 } : tally;
}

const witnesses = { poppler: 'pdftotext', qpdf: 'qpdf' };

/** Each after the other; those of one row at the same time, since most of them work on one processor. */
const stages: readonly Readonly<Record<string, () => Tally | Promise<Tally>>>[] = [
  { text: () => check('text') },
  {
    types: () => check('types'),
    lint: () => check('lint'),
    format: () => check('format'),
    unused: () => check('unused'),
  },
  { unit: () => runTests('unit') },
  { build: () => check('build') },
  { browser: () => runTests('browser') },
];

if (!ensureChromium()) {
  say('The tests need Chromium. Install it and run them again: sudo apt-get install chromium');
  process.exit(1);
}
say(`Chromium: ${findChromium()}`);
for (const [name, command] of Object.entries(witnesses)) {
  say(`${name}: ${isOnPath(command) ? 'present, a further witness of the PDFs' : 'not here, its checks are left out'}`);
}

const tallies: Tally[] = [];
const summary: string[] = [];
for (const row of stages) {
  say(`\n${Object.keys(row).join(', ')}`);
  const startedAt = performance.now();
  const runs = Object.entries(row).map(async ([name, runStage]) => {
    const tally = await runStage();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    summary.push(`${name.padEnd(8)} ${seconds.padStart(6)} s  ${tally.passed} passed, ${tally.failed} failed`);
    return tally;
  });
  tallies.push(...(await Promise.all(runs)));
}

const total = (count: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + count(tally), 0);
const failed = total(tally => tally.failed);
say('');
for (const remark of remarksOf(tallies)) say(remark);
for (const line of summary) say(line);
say(`${total(tally => tally.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
