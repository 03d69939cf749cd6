import { inLanguage, type LocalText } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import { formatMoney } from '../fmt/formatMoney.ts';
import { formatNumber } from '../fmt/formatNumber.ts';
import type { Citation } from '../packs/citation.ts';
import type { Block } from '../packs/draftedPaper.ts';
import type { AmountFinding, ParameterInForce } from '../rules/sum.ts';
import { factLabel, type Drafting } from './drafting.ts';
import { fillWording } from './fillWording.ts';
import { formatCitations } from './formatCitation.ts';
import { layOwnReadings, layOwnWarnings, writeOwnCitations, writeOwnDoubts } from './layOwnRemarks.ts';
import type { PaperPart } from './paperModel.ts';
import { writeMoney } from './writeSlots.ts';
import { writeSum } from './writeSum.ts';

type CalculationBlock = Extract<Block, { kind: 'calculation' }>;

/** The figures that were multiplied, innermost last; empty where it is no plain product. */
function factorsOf({ op, factor, parameter, parts }: AmountFinding): readonly (number | ParameterInForce)[] {
  if (parameter !== null) return [parameter];
  const [part] = parts;
  if (op !== 'times' || factor === null || part === undefined) return [];
  const inner = factorsOf(part);
  return inner.length === 0 ? [] : [factor, ...inner];
}

/** What a step is called, with what was multiplied; undefined where the pack names neither. */
function stepText(finding: AmountFinding, { pack, language }: Drafting): string | undefined {
  const factors = factorsOf(finding).map(factor =>
    typeof factor === 'number'
      ? formatNumber(factor, language)
      : formatMoney(factor.minor, pack.manifest.currency, language),
  );
  const label = finding.label === null ? [] : [inLanguage(finding.label, language).text];
  const product = factors.length > 1 ? [factors.join(' × ')] : [];
  return label.length + product.length === 0 ? undefined : [...label, ...product].join(': ');
}

/** A part that is less than another of which only the greatest counts. */
function isAbsorbed({ sum }: AmountFinding, parent: AmountFinding): boolean {
  return (
    parent.op === 'greatest' && parent.sum.kind === 'exact' && sum.kind === 'exact' && sum.minor < parent.sum.minor
  );
}

/** Nothing was entered, and nothing follows from it. */
function saysNothing({ sum, parts, parameter }: AmountFinding): boolean {
  return parameter === null && sum.kind === 'exact' && sum.minor === 0 && parts.every(saysNothing);
}

/** Nothing is taken off: what is left is what stood before. */
function takesNothing({ op, parts: [, taken] }: AmountFinding): boolean {
  return op === 'minus' && taken !== undefined && saysNothing(taken);
}

/** The steps that count, each before what joins them: those that the pack names, and the values of law that they took. */
function rowsOf(finding: AmountFinding, block: CalculationBlock, drafting: Drafting): readonly (readonly string[])[] {
  if (finding.condition?.outcome === 'notMet' || finding.sum.kind === 'none' || saysNothing(finding)) return [];
  const parts = finding.parts.filter(part => !isAbsorbed(part, finding)).flatMap(part => rowsOf(part, block, drafting));
  const step = stepText(finding, drafting);
  if (step === undefined || takesNothing(finding)) return parts;
  return [...parts, [step, writeCites(finding.cites, block, drafting), writeSum(finding.sum, block, drafting)]];
}

function writeCites(cites: readonly Citation[], { own }: CalculationBlock, drafting: Drafting): string {
  const { pack, language } = drafting;
  return own === undefined ? formatCitations(cites, pack.law, language) : writeOwnCitations(cites, own, drafting);
}

function allOf(finding: AmountFinding): readonly AmountFinding[] {
  return [finding, ...finding.parts.flatMap(allOf)];
}

/** What a ceiling took off, and the days that lie ahead. */
function writeProvisos(block: CalculationBlock, drafting: Drafting): readonly string[] {
  const { scheme, language } = drafting;
  const { calculation, assumes } = scheme.estimate;
  const local = (text: LocalText) => inLanguage(text, language).text;
  return [
    ...allOf(calculation).flatMap(({ cut }) => {
      if (cut === undefined) return [];
      const figures = { cut: writeMoney(cut.minor, null, drafting), note: local(cut.note) };
      const said = fillWording(block.cut, language, figures).replace(/\.$/, '');
      return `${said} (${writeCites(cut.cites, block, drafting)}).`;
    }),
    ...assumes.map(({ fact, date }) =>
      fillWording(block.assumes, language, { fact: local(factLabel(fact, drafting)), date: formatDate(date) }),
    ),
  ];
}

/** How the sum was reached: the steps with their articles, the sum in figures and in words, and the provisos. */
export function layCalculation(block: CalculationBlock, drafting: Drafting): readonly PaperPart[] {
  const { scheme, language } = drafting;
  const { calculation } = scheme.estimate;
  const { sum } = calculation;
  const { own } = block;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const { step, article, sum: column } = block.columns;
  const isMoney = sum.kind === 'exact' || sum.kind === 'between' || (sum.kind === 'noCap' && sum.asked !== undefined);
  const doubts = own === undefined ? [] : writeOwnDoubts(own, drafting);
  return [
    ...(own === undefined ? [] : layOwnWarnings(own, drafting)),
    {
      kind: 'table',
      columns: [
        { text: local(step), fits: 'rest' },
        { text: local(article), fits: 'rest' },
        { text: local(column), fits: 'number' },
      ],
      rows: rowsOf(calculation, block, drafting),
      total: [local(block.total), '', writeSum(sum, block, drafting)],
    },
    ...(isMoney
      ? [{ kind: 'paragraph', text: `${local(block.total)}: ${writeSum(sum, block, drafting, null)}` } as const]
      : []),
    ...[...writeProvisos(block, drafting), ...doubts].map(text => ({ kind: 'note', text }) as const),
    ...(own === undefined ? [] : layOwnReadings(own, block, drafting)),
  ];
}
