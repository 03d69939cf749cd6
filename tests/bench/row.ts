/** One line of the benchmark. Smaller is better: `ratio` is ours by the peer's, `goal` the most that it should be. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal: number | null;
}

/** A line beside a peer; without a goal where it shows growth alone. */
export function compared(name: string, ours: number, peer: number, unit: string, goal: number | null): Row {
  return { name, ours, peer, unit, ratio: ours / peer, goal };
}

/** A line that has no peer, or for which no goal was set. */
export function alone(name: string, ours: number, unit: string): Row {
  return { name, ours, peer: null, unit, ratio: null, goal: null };
}

const figure = (number: number | null) => (number === null ? '' : Number(number.toPrecision(3)).toString());

/** The lines as a table to be read. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'ours', 'peer', 'unit', 'ratio', 'goal'];
  const cells = rows.map(({ name, ours, peer, unit, ratio, goal }) => [
    name,
    figure(ours),
    figure(peer),
    unit,
    figure(ratio),
    goal === null ? '' : `≤ ${goal}`,
  ]);
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map(line => line[column]?.length ?? 0)));
  return all
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
