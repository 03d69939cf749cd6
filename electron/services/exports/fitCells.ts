import type { Blocker, ComputedCell, ComputedPaper } from '../../../shared/export/exportPlan.ts';
import { cleanText } from '../../../shared/fmt/cleanText.ts';
import { fitComb, fitExact, fitFlowing, type SetText } from './fitText.ts';
import type { OpenForm } from './openForm.ts';

/** A cell with its text as it will be printed. */
export interface FittedCell {
  readonly cell: ComputedCell;
  /** The whole answer as this box takes it, cleaned. */
  readonly text: string;
  /** What the form keeps: of a list the value behind its words. */
  readonly value: string;
  readonly set: SetText;
}

export interface FittedCells {
  readonly fitted: readonly FittedCell[];
  readonly blockers: readonly Blocker[];
}

/** A text as its box takes it: without separators where the box takes no more letters than are left then. */
function asTaken(form: OpenForm, { field, text, narrower = [] }: ComputedCell): string {
  if (narrower.length === 0) return text;
  const { cells, letters } = form.roomOf(field);
  const most = cells ?? letters ?? Infinity;
  return [text, ...narrower].find(one => one.length <= most) ?? text;
}

function fitCell(form: OpenForm, { field, fits }: ComputedCell, text: string, referenceOf: (field: string) => string) {
  const { cells, ...room } = form.roomOf(field);
  if (cells !== null) return fitComb(text, room, cells, form.measure);
  return fits === 'exact'
    ? fitExact(text, room, form.measure)
    : fitFlowing(text, room, form.measure, referenceOf(field));
}

/** What is to be written, and the value that stands for it in the form. */
interface Wanted {
  readonly cell: ComputedCell;
  readonly value: string | undefined;
}

/** The words that lists show for what is chosen of them; groups of buttons show none. */
function chosenLines(form: OpenForm, { choices }: ComputedPaper): readonly Wanted[] {
  return choices.flatMap(({ field, label, value, fact }) => {
    const text = value === null ? undefined : form.lineOf(field, value);
    if (text === undefined || value === null) return [];
    return { cell: { field, label, fits: 'exact', text, fact }, value };
  });
}

/** Measures every text in its box. What cannot be printed whole or continued is a blocker, and its box stays empty. */
export function fitCells(form: OpenForm, computed: ComputedPaper, referenceOf: (field: string) => string): FittedCells {
  const fitted: FittedCell[] = [];
  const blockers: Blocker[] = [];
  const wanted: readonly Wanted[] = [
    ...computed.cells.map(cell => ({ cell, value: undefined })),
    ...chosenLines(form, computed),
  ];
  for (const { cell, value } of wanted) {
    const text = cleanText(asTaken(form, cell), cell.fits === 'flowing');
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
    const set = fitCell(form, cell, text, referenceOf);
    if ('excess' in set && cell.leftOut) continue;
    if ('excess' in set) block('doesNotFit', { excess: Math.ceil(set.excess) });
    else fitted.push({ cell, text, value: value ?? (set.continued ? set.lines.join(' ') : text), set });
  }
  return { fitted, blockers };
}
