import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Condition } from '../packs/condition.ts';
import type { CellSource, ChoiceCell, FormPaper, TextCell } from '../packs/paper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { named } from '../rules/ruleContext.ts';
import { amountTellsLeftOut } from './amountTellsLeftOut.ts';
import type { ComputedCell, ComputedPaper, Enclosure } from './exportPlan.ts';
import { factsNamed } from './factsNamed.ts';
import { describeEnclosure, heldEnclosures, indexEnclosures } from './indexEnclosures.ts';
import { hangsOnLeftOut, nothingLeftOut, type LeftOut } from './leftOut.ts';
import { narrowerForms } from './narrowerForms.ts';
import { toldRules } from './toldClaim.ts';
import { writeValue } from './writeValue.ts';

/** What the text of a paper is written from. */
export interface CellContext {
  readonly pack: JurisdictionPack;
  readonly assessment: Assessment;
  readonly paper: FormPaper;
  readonly rules: RuleContext;
  readonly language: Language;
  /** Answers that the paper does not tell: a mark stands in their place. `rules` and `assessment` are without them. */
  readonly leftOut: LeftOut;
}

export function cellContext(
  pack: JurisdictionPack,
  paper: FormPaper,
  claim: Claim,
  assessment: Assessment,
  language: Language,
  leftOut: LeftOut = nothingLeftOut,
): CellContext {
  return { pack, assessment, paper, rules: toldRules(pack, claim, assessment, leftOut), language, leftOut };
}

/** The facts whose answers a cell writes out, in order. */
export function factsWritten(source: CellSource): readonly FactId[] {
  if ('fact' in source) return [source.fact];
  return 'joined' in source ? source.joined.flatMap(factsWritten) : [];
}

/** The facts a cell is written from, in order: those that it writes out, and those by which it says one thing or another. */
export function factsOf(source: CellSource): readonly FactId[] {
  if ('joined' in source) return source.joined.flatMap(factsOf);
  return 'text' in source && source.when !== undefined ? factsNamed(source.when) : factsWritten(source);
}

/** A cell's text; empty where nothing is known to write. */
export function writeSource(source: CellSource, context: CellContext): string {
  const { pack, assessment, paper, rules, language, leftOut } = context;
  const mark = inLanguage(pack.wording.leftOut, language).text;
  if ('fact' in source) {
    if (leftOut.marked.has(source.fact)) return mark;
    const value = rules.facts[source.fact];
    return value === undefined ? '' : writeValue(value, named(pack.facts, source.fact), source.format, pack, language);
  }
  if ('joined' in source) {
    const parts = source.joined.map(part => writeSource(part, context)).filter(part => part !== '');
    // One mark stands for neighbours that are all left out, as for a yes and a no.
    return parts.filter((part, at) => part !== mark || parts[at - 1] !== mark).join(source.with);
  }
  if ('assessedOn' in source) return formatDate(assessment.assessedOn);
  if ('text' in source) {
    const finding = source.when === undefined ? undefined : evaluateCondition(source.when, rules);
    if (finding === undefined || finding.outcome === 'met') return inLanguage(source.text, language).text;
    return hangsOnLeftOut(finding, leftOut) ? mark : '';
  }
  if (amountTellsLeftOut({ pack, scheme: { schemeId: paper.scheme }, rules, leftOut })) return mark;
  const sum = assessment.schemes.find(({ schemeId }) => schemeId === paper.scheme)?.estimate.sum;
  if (sum?.kind !== 'exact') return '';
  const write = source.estimate === 'words' ? moneyInWords : formatMoney;
  return write(sum.minor, pack.manifest.currency, language);
}

/** The cells that apply; of several for one field, the first. A field stays empty whose cell would tell what is left out. */
export function applyingCells({
  paper,
  rules,
  leftOut,
}: Pick<CellContext, 'paper' | 'rules' | 'leftOut'>): readonly TextCell[] {
  const taken = new Map<string, TextCell | null>();
  for (const cell of paper.cells) {
    if (!('from' in cell) || taken.has(cell.field)) continue;
    const finding = cell.appliesWhen === undefined ? undefined : evaluateCondition(cell.appliesWhen, rules);
    if (finding === undefined || finding.outcome === 'met') taken.set(cell.field, cell);
    else if (hangsOnLeftOut(finding, leftOut)) taken.set(cell.field, null);
  }
  return [...taken.values()].filter(cell => cell !== null);
}

/** What a choice comes to: the first of its values that applies. One before it that nobody can say yet leaves it open. */
export function chooseValue(
  { choose }: ChoiceCell,
  rules: RuleContext,
): { readonly value: string | null } & Pick<Finding, 'outcome' | 'missing'> {
  for (const { when, value } of choose) {
    const { outcome, missing } = evaluateCondition(when, rules);
    if (outcome !== 'notMet') return { value: outcome === 'met' ? value : null, outcome, missing };
  }
  return { value: null, outcome: 'notMet', missing: [] };
}

/** One line a field; the last field takes all that is left, and goes on on a continuation sheet. */
function enclosureCells(
  enclosures: readonly Enclosure[],
  { pack, paper, language }: CellContext,
): readonly ComputedCell[] {
  const fields = paper.kind === 'acroForm' ? paper.enclosureFields : [];
  return fields.flatMap((field, index): ComputedCell[] => {
    const isLast = index === fields.length - 1;
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
  paper: FormPaper,
  claim: Claim,
  assessment: Assessment,
  language: Language,
  leftOut: LeftOut = nothingLeftOut,
): ComputedPaper {
  const context = cellContext(pack, paper, claim, assessment, language, leftOut);
  const holds = (condition: Condition) => evaluateCondition(condition, context.rules).outcome === 'met';
  const answers = applyingCells(context).map(({ field, label, fits, from }) => {
    const text = writeSource(from, context);
    const facts = factsOf(from);
    return {
      field,
      label,
      fits,
      text,
      narrower: narrowerForms(text, from, pack),
      fact: facts[0] ?? null,
      leftOut: facts.some(fact => leftOut.marked.has(fact)),
    };
  });
  const ticks = paper.cells.flatMap(cell =>
    'tickWhen' in cell ? [{ field: cell.field, ticked: holds(cell.tickWhen) }] : [],
  );
  const choices = paper.cells.flatMap(cell =>
    'choose' in cell
      ? [
          {
            field: cell.field,
            label: cell.label,
            fact: cell.choose.flatMap(({ when }) => factsNamed(when))[0] ?? null,
            value: chooseValue(cell, context.rules).value,
          },
        ]
      : [],
  );
  const indexed = indexEnclosures(pack, claim, assessment, paper.scheme);
  const enclosures = enclosureCells(leftOut.isWhole ? indexed : heldEnclosures(indexed), context);
  return { paper: paper.id, cells: [...answers, ...enclosures].filter(({ text }) => text !== ''), ticks, choices };
}
