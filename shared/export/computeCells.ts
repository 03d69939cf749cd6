import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper, Cell, CellSource } from '../packs/paper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { named } from '../rules/ruleContext.ts';
import type { ComputedCell, ComputedPaper, Enclosure } from './exportPlan.ts';
import { describeEnclosure, indexEnclosures } from './indexEnclosures.ts';
import { writeValue } from './writeValue.ts';

/** What the text of a paper is written from. */
export interface CellContext {
  readonly pack: JurisdictionPack;
  readonly assessment: Assessment;
  readonly paper: AcroFormPaper;
  readonly rules: RuleContext;
  readonly language: Language;
}

type TextCell = Exclude<Cell, { tickWhen: unknown }>;

export function cellContext(
  pack: JurisdictionPack,
  paper: AcroFormPaper,
  claim: Claim,
  assessment: Assessment,
  language: Language,
): CellContext {
  return { pack, assessment, paper, rules: buildRuleContext(pack, claim, assessment.assessedOn), language };
}

/** The facts a cell is written from, in order. */
export function factsOf(source: CellSource): readonly FactId[] {
  if ('fact' in source) return [source.fact];
  return 'joined' in source ? source.joined.flatMap(factsOf) : [];
}

/** A cell's text; empty where nothing is known to write. */
export function writeSource(source: CellSource, context: CellContext): string {
  const { pack, assessment, paper, rules, language } = context;
  if ('fact' in source) {
    const value = rules.facts[source.fact];
    return value === undefined ? '' : writeValue(value, named(pack.facts, source.fact), source.format, pack, language);
  }
  if ('joined' in source) {
    const parts = source.joined.map(part => writeSource(part, context)).filter(part => part !== '');
    return parts.join(source.with);
  }
  if ('assessedOn' in source) return formatDate(assessment.assessedOn);
  if ('text' in source) {
    const applies = source.when === undefined || evaluateCondition(source.when, rules).outcome === 'met';
    return applies ? inLanguage(source.text, language).text : '';
  }
  const sum = assessment.schemes.find(({ schemeId }) => schemeId === paper.scheme)?.estimate.sum;
  if (sum?.kind !== 'exact') return '';
  const write = source.estimate === 'words' ? moneyInWords : formatMoney;
  return write(sum.minor, pack.manifest.currency, language);
}

/** The cells that apply; of several for one field, the first. */
export function applyingCells(paper: AcroFormPaper, rules: RuleContext): readonly TextCell[] {
  const taken = new Map<string, TextCell>();
  for (const cell of paper.cells) {
    if ('tickWhen' in cell || taken.has(cell.field)) continue;
    const applies = cell.appliesWhen === undefined || evaluateCondition(cell.appliesWhen, rules).outcome === 'met';
    if (applies) taken.set(cell.field, cell);
  }
  return [...taken.values()];
}

/** One line a field; the last field takes all that is left, and goes on on a continuation sheet. */
function enclosureCells(
  enclosures: readonly Enclosure[],
  { pack, paper, language }: CellContext,
): readonly ComputedCell[] {
  return paper.enclosureFields.flatMap((field, index): ComputedCell[] => {
    const isLast = index === paper.enclosureFields.length - 1;
    const lines = (isLast ? enclosures.slice(index) : enclosures.slice(index, index + 1)).map((enclosure, at) => {
      const line = describeEnclosure(enclosure, pack.wording, language);
      return at === 0 ? line : `${enclosure.number}. ${line}`;
    });
    if (lines.length === 0) return [];
    return [{ field, label: pack.wording.enclosuresTitle, fits: 'flowing', text: lines.join('; '), fact: null }];
  });
}

/** Everything that a form takes, as text, before anything is measured. Cells that do not apply are left out and stay empty. */
export function computeCells(
  pack: JurisdictionPack,
  paper: AcroFormPaper,
  claim: Claim,
  assessment: Assessment,
  language: Language,
): ComputedPaper {
  const context = cellContext(pack, paper, claim, assessment, language);
  const answers = applyingCells(paper, context.rules).map(({ field, label, fits, from }) => ({
    field,
    label,
    fits,
    text: writeSource(from, context),
    fact: factsOf(from)[0] ?? null,
  }));
  const ticks = paper.cells.flatMap(cell =>
    'tickWhen' in cell
      ? [{ field: cell.field, ticked: evaluateCondition(cell.tickWhen, context.rules).outcome === 'met' }]
      : [],
  );
  const enclosures = enclosureCells(indexEnclosures(pack, claim, assessment, paper.scheme), context);
  return { paper: paper.id, cells: [...answers, ...enclosures].filter(({ text }) => text !== ''), ticks };
}
