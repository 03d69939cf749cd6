import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'redress-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A computer: where it stands, what it speaks, and what its clock says. */
interface Computer {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly umask: string;
  /** Moves the clock of the process by so many hours. */
  readonly hoursAhead: number;
}

const computers: readonly Computer[] = [
  {
    name: 'honolulu',
    env: { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C' },
    cwd: root,
    umask: '077',
    hoursAhead: 9000,
  },
  {
    name: 'kiritimati',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'kk_KZ.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    cwd: '/',
    umask: '002',
    hoursAhead: -20_000,
  },
];

/** Run before the command line: the same program, on a day of its own. */
const moveClock = (hours: number) => `
  const moved = ${hours} * 3_600_000;
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given) { super(...(given.length === 0 ? [Now.now() + moved] : given)); }
    static now() { return Now.now() + moved; }
  };
`;

/** The sha256 of every file that a computer writes for a case, by its name. */
async function exportOn({ name, env, cwd, umask, hoursAhead }: Computer, ...options: readonly string[]) {
  const out = join(folder, name);
  const imported = `data:text/javascript,${encodeURIComponent(moveClock(hoursAhead))}`;
  const script = join(root, 'electron/cli/redress.ts');
  const command = [process.execPath, '--import', imported, script, 'export', ...options, '--out', out];
  const run = spawn('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  run.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const status = await new Promise<number | null>(resolve => void run.on('close', resolve));
  if (status !== 0) throw new Error(`${name}: ${status} ${told}`);
  return Object.fromEntries(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.\w+$/.test(file))
      .toSorted()
      .map(file => [
        file,
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ]),
  );
}

describe.skipIf(process.platform === 'win32')('the same case on the same day', { timeout: 120_000 }, () => {
  it('gives the same bytes in every file, whatever the time zone, language, clock, folder and rights', async () => {
    const file = join(root, 'tests/fixtures/cases/kz-mother-for-child.json');
    const [one = {}, other] = await Promise.all(
      computers.map(computer => exportOn(computer, file, '--today', '2026-03-12', '--docx')),
    );
    expect(new Set(Object.keys(one).map(name => name.replace(/.*\./, '')))).toEqual(new Set(['pdf', 'docx', 'json']));
    expect(other).toEqual(one);
  });
});
