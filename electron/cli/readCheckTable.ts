import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { checkColumns, idColumn } from './checkColumns.ts';
import { readCheckCell } from './readCheckCell.ts';
import type { TableFault } from './tableFault.ts';

/** The columns of a table by their places; none of them is left open. */
export type TableHead =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/** What a row answers, and its mark if it has one. */
export type CheckedRow =
  | { readonly ok: true; readonly id: string; readonly answers: Readonly<Record<FactId, FactValue>> }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/** What stands where a byte was no UTF-8. */
const replacement = '\uFFFD';

/** Reads the first row of a table: a column that is no question is refused, since it may hold a name. */
export function readHead(cells: readonly string[], pack: JurisdictionPack, row: number): TableHead {
  const known = checkColumns(pack);
  const names = cells.map(cell => cell.trim());
  const faults = names.flatMap((name, index): readonly TableFault[] => {
    if (name !== idColumn && !known.has(name)) return [{ row, column: index + 1, fault: { kind: 'column' } }];
    return names.indexOf(name) === index ? [] : [{ row, column: index + 1, fault: { kind: 'repeated' } }];
  });
  const hasAnswers = names.some(name => known.has(name));
  if (!hasAnswers) return { ok: false, faults: [...faults, { row, column: undefined, fault: { kind: 'noAnswers' } }] };
  return faults.length === 0 ? { ok: true, names } : { ok: false, faults };
}

/** Reads one row under the names of the first; an empty cell is an answer that is not known yet. */
export function readRow(
  cells: readonly string[],
  names: readonly string[],
  { facts }: Pick<JurisdictionPack, 'facts'>,
  { row, today }: { readonly row: number; readonly today: IsoDate },
): CheckedRow {
  if (cells.length !== names.length)
    return { ok: false, faults: [{ row, column: undefined, fault: { kind: 'cells' } }] };
  const answers: Record<FactId, FactValue> = {};
  const faults: TableFault[] = [];
  let id = '';
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? '';
    const definition = facts[name];
    const text = cell.trim();
    const refuse = (fault: TableFault['fault']) => faults.push({ row, column: index + 1, fault });
    if (text.includes(replacement)) refuse({ kind: 'encoding' });
    else if (name === idColumn) id = text;
    else if (text !== '' && definition !== undefined) {
      const value = readCheckCell(definition, text, today);
      if (value === undefined) refuse({ kind: 'answer', definition });
      else answers[name] = value;
    }
  }
  return faults.length === 0 ? { ok: true, id, answers } : { ok: false, faults };
}
