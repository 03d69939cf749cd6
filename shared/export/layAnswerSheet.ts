import { inLanguage, type Language, type LocalText } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AnswerSheetPaper } from '../packs/paper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { applyingCells, chooseValue, writeSource, type CellContext } from './computeCells.ts';
import type { LabelledValue, PaperModel } from './paperModel.ts';

/** Nothing is to be entered here. */
const NOTHING = '—';
/** Boxes to tick, as text that every font has. */
const TICKED = '[×]';
const OPEN = '[  ]';

/** What goes beside each label of the form, in its own order. */
function answerRows(paper: AnswerSheetPaper, context: CellContext): readonly LabelledValue[] {
  const { rules, language } = context;
  const applying = new Set(applyingCells(context));
  return paper.cells.flatMap((cell): LabelledValue | readonly LabelledValue[] => {
    const label = inLanguage(cell.label, language).text;
    if ('tickWhen' in cell) {
      const isTicked = evaluateCondition(cell.tickWhen, rules).outcome === 'met';
      return { label, value: isTicked ? TICKED : OPEN };
    }
    if ('choose' in cell) return { label, value: chooseValue(cell, rules).value ?? NOTHING };
    if (!applying.has(cell)) return [];
    const text = writeSource(cell.from, context);
    return { label, value: text === '' ? NOTHING : text };
  });
}

/** A sheet of answers to a form, with any rows. */
export function laySheetRows(
  { title, note }: AnswerSheetPaper,
  rows: readonly LabelledValue[],
  { wording }: Pick<JurisdictionPack, 'wording'>,
  language: Language,
): PaperModel {
  const say = (text: LocalText) => inLanguage(text, language).text;
  return {
    title: say(title),
    language,
    sheet: say(wording.sheet),
    sheetsBefore: 0,
    parts: [
      { kind: 'title', text: say(title) },
      { kind: 'note', text: say(note) },
      { kind: 'rows', rows },
    ],
  };
}

/** The answers to a form that no program may fill, one under another in the form's own order. */
export function layAnswerSheet(paper: AnswerSheetPaper, context: CellContext): PaperModel {
  return laySheetRows(paper, answerRows(paper, context), context.pack, context.language);
}
