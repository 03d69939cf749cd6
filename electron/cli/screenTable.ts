import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Info } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { checkEligibility } from '../../shared/assessment/checkEligibility.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { resultCells, resultHead } from './checkedCells.ts';
import { createTableReader } from './createTableReader.ts';
import { readHead, readRow } from './readCheckTable.ts';
import type { TableFault } from './tableFault.ts';
import type { Voice } from './voice.ts';

interface ScreenRequest {
  readonly table: string;
  readonly out: string;
  readonly today: IsoDate;
  readonly voice: Voice;
  readonly onFault: (fault: TableFault) => void;
}

/** How many rows were checked; undefined where the first row cannot be read and no result was written. */
export type Screened = { readonly rows: number } | undefined;

interface ReadRecord {
  readonly info: Info;
  readonly record: readonly string[];
}

/** What is looked at to tell how the cells are separated. */
const lookedAt = 65_536;
const separators = [',', ';', '\t'] as const;

/** The separator that stands most often in the first line; a comma where none does. */
async function findSeparator(table: string): Promise<string> {
  const file = await open(table);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(lookedAt), 0, lookedAt, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split(/[\r\n]/, 1);
    const count = (separator: string) => line.split(separator).length;
    return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
  } finally {
    await file.close();
  }
}

/**
 * Checks every row of a table and writes the result beside it, row by row: memory does not grow with the table. A bad row is told and
 * left out; a first row that cannot be read ends it. A cell that a spreadsheet would take for a formula is written as text.
 */
export async function screenTable({ table, out, today, voice, onFault }: ScreenRequest): Promise<Screened> {
  const delimiter = await findSeparator(table);
  const { pack } = voice;
  const unfinished = `${out}.unfinished`;
  let rows = 0;
  let hasHead = false;

  const { readable, parser } = createTableReader(delimiter, row =>
    onFault({ row, column: undefined, fault: { kind: 'unreadable' } }),
  );

  async function* check(records: AsyncIterable<ReadRecord>): AsyncGenerator<readonly string[]> {
    let names: readonly string[] | undefined;
    for await (const { info, record } of records) {
      const row = info.lines;
      if (names === undefined) {
        const head = readHead(record, pack, row);
        names = head.ok ? head.names : [];
        hasHead = head.ok;
        if (head.ok) yield resultHead(pack);
        else for (const fault of head.faults) onFault(fault);
        continue;
      }
      if (!hasHead) continue;
      const read = readRow(record, names, pack, { row, today });
      if (!read.ok) {
        for (const fault of read.faults) onFault(fault);
        continue;
      }
      rows += 1;
      yield resultCells(checkEligibility(pack, read.answers, today), { row, id: read.id }, voice);
    }
  }

  try {
    // Spreadsheets know UTF-8 by the mark at its beginning.
    const writer = stringify({ delimiter, escape_formulas: true, bom: true });
    await pipeline(
      createReadStream(table),
      readable,
      parser,
      check,
      writer,
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    if (hasHead) await rename(unfinished, out);
    return hasHead ? { rows } : undefined;
  } finally {
    await rm(unfinished, { force: true });
  }
}
