import type { Blocker, ComputedCell, ComputedPaper } from '../../../shared/export/exportPlan.ts';
import { cleanText } from '../../../shared/fmt/cleanText.ts';
import { fitExact, fitFlowing, type SetText } from './fitText.ts';
import type { OpenForm } from './openForm.ts';

/** A cell with its text as it will be printed. */
export interface FittedCell {
  readonly cell: ComputedCell;
  /** The whole answer, cleaned. */
  readonly text: string;
  readonly set: SetText;
}

export interface FittedCells {
  readonly fitted: readonly FittedCell[];
  readonly blockers: readonly Blocker[];
}

/** Measures every text in its box. What cannot be printed whole or continued is a blocker, and its box stays empty. */
export function fitCells(form: OpenForm, computed: ComputedPaper, referenceOf: (field: string) => string): FittedCells {
  const fitted: FittedCell[] = [];
  const blockers: Blocker[] = [];
  for (const cell of computed.cells) {
    const text = cleanText(cell.text, cell.fits === 'flowing');
    const block = (code: Blocker['code'], figures: Blocker['figures']) =>
      blockers.push({
        code,
        paper: computed.paper,
        field: cell.field,
        label: cell.label,
        figures,
        at: cell.fact === null ? { nowhere: true } : { fact: cell.fact },
        cites: [],
      });
    const missing = form.missingLetters(text);
    for (const { at, codePoint } of missing) block('letterNotInFont', { position: at, letter: codePoint });
    if (missing.length > 0) continue;
    const room = form.roomOf(cell.field);
    const set =
      cell.fits === 'exact'
        ? fitExact(text, room, form.measure)
        : fitFlowing(text, room, form.measure, referenceOf(cell.field));
    if ('excess' in set) block('doesNotFit', { points: Math.ceil(set.excess) });
    else fitted.push({ cell, text, set });
  }
  return { fitted, blockers };
}
