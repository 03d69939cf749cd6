import type { FactDefinition } from '../../shared/packs/interview.ts';
import { expectationText } from './checkColumns.ts';
import type { Voice } from './voice.ts';

/** What is wrong with a table, and where: its line and its cell, both from 1; the cell is left out where the whole row is meant. */
export interface TableFault {
  readonly row: number;
  readonly column: number | undefined;
  readonly fault:
    | { readonly kind: 'column' | 'repeated' | 'noAnswers' | 'cells' | 'encoding' | 'unreadable' }
    | { readonly kind: 'answer'; readonly definition: FactDefinition };
}

/** One line: the file as it was named, the place in it, and what would be right; never what stands there. */
export function describeTableFault(file: string, { row, column, fault }: TableFault, voice: Voice): string {
  const place = column === undefined ? `${file}:${row}` : `${file}:${row}:${column}`;
  const words =
    fault.kind === 'answer' ? expectationText(fault.definition, voice) : voice.t(`cli.screen.fault.${fault.kind}`);
  return `${place}: ${words}`;
}
