import { inLanguage, type LocalText } from '../domain/language.ts';
import type { AnswerSheetPaper } from '../packs/paper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { applyingCells, chooseValue, writeSource, type CellContext } from './computeCells.ts';
import type { LabelledValue, PaperModel } from './paperModel.ts';
import { tellsLeftOut } from './tellsLeftOut.ts';

/** Nothing is to be entered here. */
const NOTHING = '—';
/** Boxes to tick, as text that every font has. */
const TICKED = '[×]';
const OPEN = '[  ]';

/** The answers to a form that no program may fill, one under another in the form's own order. */
export function layAnswerSheet(paper: AnswerSheetPaper, context: CellContext): PaperModel {
  const { rules, language, leftOut, pack } = context;
  const say = (text: LocalText) => inLanguage(text, language).text;
  const applying = new Set(applyingCells(paper, rules));
  const rows = paper.cells.flatMap((cell): LabelledValue | readonly LabelledValue[] => {
    const label = say(cell.label);
    if ('tickWhen' in cell) {
      const isTicked = evaluateCondition(cell.tickWhen, rules).outcome === 'met';
      return { label, value: isTicked && !tellsLeftOut(cell.tickWhen, leftOut, pack) ? TICKED : OPEN };
    }
    if ('choose' in cell) {
      const isLeftOut = cell.choose.some(({ when }) => tellsLeftOut(when, leftOut, pack));
      return { label, value: (isLeftOut ? null : chooseValue(cell, rules).value) ?? NOTHING };
    }
    if (!applying.has(cell)) return [];
    const text = writeSource(cell.from, context);
    return { label, value: text === '' ? NOTHING : text };
  });
  return {
    title: say(paper.title),
    language,
    sheet: say(pack.wording.sheet),
    sheetsBefore: 0,
    parts: [
      { kind: 'title', text: say(paper.title) },
      { kind: 'note', text: say(paper.note) },
      { kind: 'rows', rows },
    ],
  };
}
