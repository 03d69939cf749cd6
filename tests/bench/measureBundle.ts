import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobFlags } from '../../electron/forkJobProcess.ts';
import { isOnPath } from '../support/isOnPath.ts';
import { median } from './alternate.ts';
import { makeScans, makeTexts } from './makeDocuments.ts';
import { alone, compared, type Row } from './row.ts';

/** What one piece of work took, measured inside its process: time, and the most memory it ever held. */
export interface BoundOnce {
  readonly milliseconds: number;
  /** Of all its threads: what else runs on the computer does not lengthen it. */
  readonly processorMilliseconds: number;
  readonly megabytes: number;
  readonly pageCount: number;
  readonly byteCount: number;
}

const rounds = 3;

function bindOnce(work: 'merge' | 'bundle' | 'finished', folder: string): BoundOnce {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...jobFlags, join(import.meta.dirname, 'bindOnce.ts'), work, folder],
    { encoding: 'utf8', maxBuffer: 1e7 },
  );
  if (status !== 0) throw new Error(`binding failed: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as BoundOnce;
}

/** Milliseconds of the qpdf program for the same files, its start included. */
function mergeByQpdf(files: readonly string[], out: string): number {
  const began = performance.now();
  const { status } = spawnSync('qpdf', ['--empty', '--pages', ...files.flatMap(file => [file, '1-z']), '--', out]);
  if (status !== 0) throw new Error('qpdf did not merge');
  return performance.now() - began;
}

/** Each work in turn, so that whatever else the computer does falls on all; the middle of the rounds. */
function inTurn(works: Readonly<Record<string, () => number>>): Readonly<Record<string, number>> {
  const timed = Array.from({ length: rounds }, () =>
    Object.entries(works).map(([name, work]) => [name, work()] as const),
  );
  return Object.fromEntries(
    Object.keys(works).map(name => [
      name,
      median(timed.map(round => round.find(([one]) => one === name)?.[1] ?? Number.NaN)),
    ]),
  );
}

/** Merging and binding fifty attachments of ten pages, as text and as scans, and how binding grows to 4,000 pages. */
export async function measureBundle(note: (text: string) => void): Promise<readonly Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  try {
    const sets = {
      texts: join(root, 'texts'),
      scans: join(root, 'scans'),
      hundred: join(root, 'hundred'),
      all: join(root, 'all'),
    };
    for (const folder of Object.values(sets)) await mkdir(folder);
    note('  making the attachments');
    await makeTexts(sets.texts, 50);
    await makeScans(sets.scans, 50);
    await makeTexts(sets.hundred, 100);
    await makeTexts(sets.all, 400);
    const rows: Row[] = [];
    const hasQpdf = isOnPath('qpdf');
    for (const [kind, goal] of [
      ['texts', 3],
      ['scans', 1.5],
    ] as const) {
      note(`  merging ${kind}`);
      const files = (await readdir(sets[kind])).toSorted().map(file => join(sets[kind], file));
      let memory = 0;
      const merged: number[] = [];
      const times = inTurn({
        merge: () => {
          const { milliseconds, processorMilliseconds, megabytes } = bindOnce('merge', sets[kind]);
          memory = Math.max(memory, megabytes);
          merged.push(processorMilliseconds);
          return milliseconds;
        },
        ...(hasQpdf && { qpdf: () => mergeByQpdf(files, join(root, 'out.pdf')) }),
        ...(kind === 'texts' && { bundle: () => bindOnce('bundle', sets[kind]).processorMilliseconds }),
      });
      const { merge = Number.NaN, qpdf, bundle } = times;
      const name = `merge 50 × 10 pages of ${kind}`;
      rows.push(
        qpdf === undefined
          ? alone(`${name} (no qpdf program here)`, merge, 'ms')
          : compared(`${name}, beside the qpdf program`, merge, qpdf, 'ms', goal),
      );
      const sizes = await Promise.all(files.map(file => stat(file)));
      const allowed = 120 + (2.7 * sizes.reduce((sum, { size }) => sum + size, 0)) / 1_000_000;
      rows.push(compared(`${name}: memory, beside 120 MB and 2.7 times the bytes`, memory, allowed, 'MB', 1));
      if (bundle !== undefined)
        rows.push(
          compared('bundle of 500 pages, beside the merge (processor time)', bundle, median(merged), 'ms', 2.5),
        );
    }
    note('  binding 1,000 and 4,000 pages');
    const grown = inTurn({
      all: () => bindOnce('bundle', sets.all).processorMilliseconds,
      hundred: () => bindOnce('bundle', sets.hundred).processorMilliseconds,
    });
    const { all = Number.NaN, hundred = Number.NaN } = grown;
    rows.push(compared('bundle of 4,000 pages, beside 1,000 (processor time)', all, hundred, 'ms', 6));
    note('  with the last pass');
    const finished = bindOnce('finished', sets.scans);
    rows.push(alone('bundle of scans with its last pass', finished.milliseconds, 'ms'));
    rows.push(alone('bundle of scans with its last pass: memory', finished.megabytes, 'MB'));
    return rows;
  } finally {
    await rm(root, { recursive: true });
  }
}
