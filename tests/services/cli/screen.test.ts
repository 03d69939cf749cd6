import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRedress, runRedressHere, type CommandRun } from '../../support/runRedress.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const head = [
  'id',
  'case.claimFor',
  'case.actsThrough',
  'recognition.recognised',
  'recognition.date',
  'case.offences',
  'incident.date',
  'victim.birthDate',
  'fund.fullyCompensated',
  'fund.participationTerminated',
];
const child = [
  'A1',
  'child',
  'legalRepresentative',
  'yes',
  '2026-02-10',
  '120(3-1)(1)',
  '2026-01-10',
  '2014-05-01',
  'no',
  'no',
];

interface Screened extends CommandRun {
  readonly folder: string;
  /** The rows of the result by the names of its columns. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly result: string;
}

/** Runs `screen` over a table as it lies on the disk. */
async function screen(table: string | Uint8Array, ...more: readonly string[]): Promise<Screened> {
  const folder = temporaryFolder();
  const [file, out] = [join(folder, 'people.csv'), join(folder, 'result.csv')];
  writeFileSync(file, table);
  const run = await runRedressHere(
    'screen',
    file,
    '--jurisdiction',
    'kz',
    '--out',
    out,
    '--today',
    '2026-03-12',
    ...more,
  );
  const result = existsSync(out) ? readFileSync(out, 'utf8') : '';
  const [names = [], ...lines] = result
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .map(line => line.split(/[,;\t]/));
  const rows = lines.map(line => Object.fromEntries(line.map((cell, at) => [names[at] ?? '', cell])));
  return { ...run, folder, rows, result };
}

const tableOf = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map(row => row.join(separator)).join('\n');

describe('screen', () => {
  it('gives each row the result of the quick check (kz.md §1.1, §2: 30 × 4,325)', async () => {
    const { status, out, rows } = await screen(tableOf([head, child]));
    expect(status).toBe(0);
    expect(out).toMatch(/result\.csv: 1 row checked\n$/);
    expect(rows).toMatchObject([
      {
        row: '2',
        id: 'A1',
        'fund.result': 'probably',
        'fund.sum': 'fixed',
        'fund.amount': '129750.00',
        'fund.safeDay': '2029-02-10',
      },
    ]);
  });

  it.each([
    ['a mark at the beginning and semicolons', `\uFEFF${tableOf([head, child], ';')}`],
    ['tabs', tableOf([head, child], '\t')],
    ['lines of Windows', `${head.join(',')}\r\n${child.join(',')}\r\n`],
    ['cells in quotation marks', tableOf([head, child.map(cell => `"${cell}"`)])],
    ['empty lines', `${head.join(',')}\n\n${child.join(',')}\n\n`],
    [
      'words and days as people write them',
      tableOf([
        head,
        [
          'A1',
          'child',
          'legalRepresentative',
          'да',
          '10.02.2026',
          'ст. 120 ч. 3-1 п. 1',
          '10.1.2026',
          '1.5.2014',
          'жоқ',
          'нет',
        ],
      ]),
    ],
  ])('reads a table with %s', async (_case, table) => {
    const { status, rows } = await screen(table);
    expect(status).toBe(0);
    expect(rows).toMatchObject([{ id: 'A1', 'fund.amount': '129750.00' }]);
  });

  it('takes an empty cell for an answer that is not known yet', async () => {
    const { status, rows } = await screen(tableOf([head, ['A1', 'child', ...head.slice(2).map(() => '')]]));
    expect(status).toBe(0);
    expect(rows[0]?.['fund.result']).toBe('maybe');
  });

  it('reads circumstances with their provision', async () => {
    const adult = [
      'A2',
      'adult',
      'self',
      'yes',
      '2026-02-10',
      '120(3)(2) +grievousHarm',
      '2026-01-10',
      '1990-05-01',
      'no',
      'no',
    ];
    // List two, 40 × 4,325 (kz.md §1.1).
    expect((await screen(tableOf([head, adult]))).rows[0]?.['fund.amount']).toBe('173000.00');
  });

  it('tells a bad row by its line and cell, never what stands there, and does the others', async () => {
    const bad = [
      'Testova',
      'child',
      'legalRepresentative',
      'yes',
      '2026-02-30',
      'Testova',
      '2026-01-10',
      '2014-05-01',
      'no',
      'no',
    ];
    const { status, out, err, rows } = await screen(tableOf([head, child, bad, child.slice(1), child]));
    expect(status).toBe(2);
    expect(rows.map(({ row }) => row)).toEqual(['2', '5']);
    expect(out).toContain('2 rows checked');
    expect(err).toMatch(/people\.csv:3:5: a day that exists/);
    expect(err).toMatch(/people\.csv:3:6: a list of provisions/);
    expect(err).toMatch(/people\.csv:4: this row has more or fewer cells/);
    expect(err).toContain('2 rows could not be checked');
    expect(err).not.toContain('Testova');
  });

  it('takes a quotation mark inside a cell for a sign like any other', async () => {
    const { status, rows } = await screen(tableOf([head, ['"A3"x', ...child.slice(1)], child]));
    expect(status).toBe(0);
    expect(rows).toHaveLength(2);
  });

  it('says where a quotation mark opens that is not closed, and does what stands before it', async () => {
    const { status, err, rows } = await screen(tableOf([head, child, ['"A3', ...child.slice(1)], child]));
    expect(status).toBe(2);
    expect(err).toMatch(/people\.csv:3: a quotation mark/);
    expect(rows.map(({ id }) => id)).toEqual(['A1']);
  });

  it('says so once, however much follows', async () => {
    const hidden = Array.from({ length: 60_000 }, () => child);
    const { status, err, rows } = await screen(tableOf([head, child, ['"A3', ...child.slice(1)], ...hidden]));
    expect(status).toBe(2);
    expect(err.match(/people\.csv:3: a quotation mark/g)).toHaveLength(1);
    expect(rows.map(({ id }) => id)).toEqual(['A1']);
  });

  it('says of a cell that it is not UTF-8', async () => {
    const table = Buffer.concat([
      Buffer.from(`${head.join(',')}\n`),
      Buffer.from([0xc0, 0xe9]),
      Buffer.from(
        `${child
          .slice(1)
          .map(cell => `,${cell}`)
          .join('')}\n`,
      ),
    ]);
    const { status, err } = await screen(table);
    expect(status).toBe(2);
    expect(err).toMatch(/people\.csv:2:1: this cell is not UTF-8/);
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)'])('writes %j as text that no spreadsheet works out', async formula => {
    const { status, rows } = await screen(tableOf([head, [formula, ...child.slice(1)]]));
    expect(status).toBe(0);
    expect(rows[0]?.['id']).toBe(`'${formula}`);
  });

  it.each([
    [
      'a column that is no question, which may hold a name',
      ['victim.fullName', 'case.claimFor'],
      'people.csv:1:1: this column is no question',
    ],
    ['a column twice', ['case.claimFor', 'case.claimFor'], 'people.csv:1:2: this column stands twice'],
    ['no column of answers', ['id'], 'people.csv:1: no column holds an answer'],
  ])('refuses %s and writes nothing', async (_case, columns, fault) => {
    const { status, err, folder } = await screen(tableOf([columns, columns]));
    expect(status).toBe(2);
    expect(err).toContain(fault);
    expect(readdirSync(folder)).toEqual(['people.csv']);
  });

  it('leaves nothing behind but the result', async () => {
    const { folder } = await screen(tableOf([head, child]));
    expect(readdirSync(folder)).toEqual(['people.csv', 'result.csv']);
  });

  it('lists the columns, names not among them', async () => {
    const { status, out } = await runRedressHere('screen', '--jurisdiction', 'kz', '--columns');
    expect(status).toBe(0);
    const names = out.split('\n').map(line => line.split('\t')[0]);
    expect(names).toEqual(expect.arrayContaining(['id', ...head]));
    expect(names.filter(name => /fullName|\.iin|phone|address/i.test(name ?? ''))).toEqual([]);
  });

  it.each([
    [['--jurisdiction', 'xx'], '--jurisdiction takes one of: kg, kz'],
    [[], '--jurisdiction takes one of: kg, kz'],
    [['--jurisdiction', 'kz'], 'Name one table'],
    [['people.csv', '--jurisdiction', 'kz'], '--out names the file'],
    [['people.csv', '--jurisdiction', 'kz', '--out', 'people.csv'], '--out names the file'],
    [['no-such.csv', '--jurisdiction', 'kz', '--out', 'result.csv'], 'no-such.csv: this file cannot be opened'],
    [['people.csv', '--jurisdiction', 'kz', '--today', '2026-02-30'], '--today takes a day'],
    [['--jurisdiction', 'kz', '--columns', '--language', 'xx'], '--language takes one of'],
  ])('refuses %j with the one thing that would be right', async (args, sentence) => {
    const { status, out, err } = await runRedressHere('screen', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('says that a result cannot be written where nothing may be', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'people.csv');
    writeFileSync(file, tableOf([head, child]));
    const { status } = await runRedressHere(
      'screen',
      file,
      '--jurisdiction',
      'kz',
      '--out',
      join(folder, 'none', 'result.csv'),
    );
    expect(status).toBe(3);
  });

  it('runs from the shell', () => {
    const { status, out } = runRedress('screen', '--jurisdiction', 'kg', '--columns', '--language', 'ky');
    expect(status).toBe(0);
    expect(out).toContain('case.claimFor');
  });
});
