import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screenTable } from '../../electron/cli/screenTable.ts';
import { createVoice } from '../../electron/cli/voice.ts';
import { checkEligibility } from '../../shared/assessment/checkEligibility.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { answersOf, drawCases, today, type FundCase } from './fundCase.ts';
import { alone, compared, type Row } from './row.ts';
import { seededRandom } from './seededRandom.ts';

const rowCounts = [1000, 10_000, 100_000] as const;
/** Drawn once and repeated down the table. */
const differentCases = 1000;
/** How many rows are assessed alone between two tables. */
const assessedAlone = 5000;
const bytesPerMegabyte = 1_000_000;

const columns = [
  'id',
  'case.claimFor',
  'case.actsThrough',
  'recognition.recognised',
  'recognition.date',
  'case.offences',
  'incident.date',
  'victim.birthDate',
] as const;

function lineOf(fundCase: FundCase, index: number): string {
  const circumstances = [...fundCase.circumstances].map(name => ` +${name}`).join('');
  return [
    `row ${index}`,
    fundCase.claimFor,
    fundCase.actsThrough,
    fundCase.recognised ? 'yes' : 'no',
    fundCase.recognisedOn ?? '',
    `${fundCase.offence}${circumstances}`,
    fundCase.incidentOn ?? '',
    fundCase.bornOn ?? '',
  ].join(',');
}

async function writeTable(path: string, cases: readonly FundCase[], rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${columns.join(',')}\n`);
  for (let row = 0; row < rows; row += 1) {
    const fundCase = cases[row % cases.length];
    if (fundCase !== undefined && !file.write(`${lineOf(fundCase, row)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** What is kept once all that can be let go of is. */
function keptMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / bytesPerMegabyte;
}

interface Run {
  readonly milliseconds: number;
  /** The most that was kept while it ran, above what was kept before. */
  readonly growth: number;
}

async function screenOnce(pack: JurisdictionPack, table: string): Promise<Run> {
  const before = keptMegabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, keptMegabytes());
  }, 2000);
  const began = performance.now();
  const voice = createVoice(pack, 'en');
  const faults: number[] = [];
  await screenTable({ table, out: `${table}.result`, today, voice, onFault: ({ row }) => void faults.push(row) });
  const milliseconds = performance.now() - began;
  clearInterval(watch);
  if (faults.length > 0) throw new Error(`${faults.length} rows were not checked`);
  return { milliseconds, growth: Math.max(most, keptMegabytes()) - before };
}

/** Milliseconds of one assessment of these cases, without any table. */
function assessAlone(pack: JurisdictionPack, cases: readonly FundCase[]): number {
  const asked: ReadonlySet<string> = new Set(columns);
  const answers = cases.map(each =>
    Object.fromEntries(Object.entries(answersOf(each)).filter(([fact]) => asked.has(fact))),
  );
  const began = performance.now();
  for (let row = 0; row < assessedAlone; row += 1) {
    const given = answers[row % answers.length];
    if (given !== undefined) checkEligibility(pack, given, today);
  }
  return (performance.now() - began) / assessedAlone;
}

/** Tables of growing length beside the same assessments without one, in turn; and what memory the longest took. */
export async function measureScreening(pack: JurisdictionPack): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  try {
    const cases = drawCases(pack, differentCases, seededRandom(13));
    const rows: Row[] = [];
    let before = assessAlone(pack, cases);
    for (const count of rowCounts) {
      const table = join(folder, `${count}.csv`);
      await writeTable(table, cases, count);
      const { milliseconds, growth } = await screenOnce(pack, table);
      const after = assessAlone(pack, cases);
      rows.push(
        compared(
          `screening ${count} rows, each, beside assessing alone`,
          milliseconds / count,
          (before + after) / 2,
          'ms',
          1.5,
        ),
        alone(`screening ${count} rows, memory kept above the start`, growth, 'MB'),
      );
      before = after;
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
