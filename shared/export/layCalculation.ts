import { inLanguage, type LocalText } from '../domain/language.ts';
import { formatDate } from '../fmt/formatDate.ts';
import { formatMoney } from '../fmt/formatMoney.ts';
import { formatNumber } from '../fmt/formatNumber.ts';
import type { Block } from '../packs/draftedPaper.ts';
import type { AmountFinding, ParameterInForce, Sum } from '../rules/sum.ts';
import { factLabel, type Drafting } from './drafting.ts';
import { fillWording } from './fillWording.ts';
import { formatCitations } from './formatCitation.ts';
import type { PaperPart } from './paperModel.ts';
import { writeMoney } from './writeSlots.ts';

type CalculationBlock = Extract<Block, { kind: 'calculation' }>;

/** The figures that were multiplied, innermost last; empty where it is no plain product. */
function factorsOf({ op, factor, parameter, parts }: AmountFinding): readonly (number | ParameterInForce)[] {
  if (parameter !== null) return [parameter];
  const [part] = parts;
  if (op !== 'times' || factor === null || part === undefined) return [];
  const inner = factorsOf(part);
  return inner.length === 0 ? [] : [factor, ...inner];
}

function sumText(sum: Sum, block: CalculationBlock, drafting: Drafting): string {
  const { language } = drafting;
  const money = (minor: Parameters<typeof formatMoney>[0]) => writeMoney(minor, 'figures', drafting);
  switch (sum.kind) {
    case 'exact':
      return money(sum.minor);
    case 'between':
      return `${money(sum.low)} – ${money(sum.high)}`;
    case 'noCap':
      return sum.asked === undefined ? inLanguage(block.noCap, language).text : money(sum.asked);
    case 'none':
    case 'unknown':
      return inLanguage(block[sum.kind], language).text;
    default:
      return sum satisfies never;
  }
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

/** The steps that count, each before what joins them: those that the pack names, and the values of law that they took. */
function rowsOf(finding: AmountFinding, block: CalculationBlock, drafting: Drafting): readonly (readonly string[])[] {
  if (finding.condition?.outcome === 'notMet' || finding.sum.kind === 'none') return [];
  const parts = finding.parts.filter(part => !isAbsorbed(part, finding)).flatMap(part => rowsOf(part, block, drafting));
  const step = stepText(finding, drafting);
  if (step === undefined) return parts;
  return [
    ...parts,
    [step, formatCitations(finding.cites, drafting.pack.law, drafting.language), sumText(finding.sum, block, drafting)],
  ];
}

function allOf(finding: AmountFinding): readonly AmountFinding[] {
  return [finding, ...finding.parts.flatMap(allOf)];
}

function readingText(readings: Readonly<Record<string, string>>, { pack, language }: Drafting): string {
  return Object.entries(readings)
    .map(([question, id]) => {
      const unsettled = pack.law.unsettled[question];
      const reading = unsettled?.readings.find(one => one.id === id);
      if (unsettled === undefined || reading === undefined) return id;
      return `${inLanguage(unsettled.question, language).text} – ${inLanguage(reading.label, language).text}`;
    })
    .join('; ');
}

/** How the sum was reached: the steps with their articles, the sum in figures and in words, and the provisos. */
export function layCalculation(block: CalculationBlock, drafting: Drafting): readonly PaperPart[] {
  const { pack, scheme, language } = drafting;
  const { calculation, assumes, otherReadings } = scheme.estimate;
  const { sum } = calculation;
  const minor = sum.kind === 'exact' ? sum.minor : sum.kind === 'noCap' ? sum.asked : undefined;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const { step, article, sum: column } = block.columns;
  const notes = [
    ...allOf(calculation).flatMap(({ cut }) => {
      if (cut === undefined) return [];
      const figures = { cut: writeMoney(cut.minor, null, drafting), note: local(cut.note) };
      return `${fillWording(block.cut, language, figures)} (${formatCitations(cut.cites, drafting.pack.law, language)})`;
    }),
    ...assumes.map(({ fact, date }) =>
      fillWording(block.assumes, language, { fact: local(factLabel(fact, drafting)), date: formatDate(date) }),
    ),
    ...otherReadings.flatMap(other =>
      block.otherReading === undefined
        ? []
        : fillWording(block.otherReading, language, {
            readings: readingText(other.readings, drafting),
            sum: sumText(other.sum, block, drafting),
          }),
    ),
    ...(block.draftPack !== undefined && pack.manifest.status === 'draft' ? [local(block.draftPack)] : []),
  ];
  return [
    {
      kind: 'table',
      columns: [
        { text: local(step), fits: 'rest' },
        { text: local(article), fits: 'rest' },
        { text: local(column), fits: 'number' },
      ],
      rows: rowsOf(calculation, block, drafting),
      total: [
        local(block.total),
        '',
        minor === undefined ? sumText(sum, block, drafting) : writeMoney(minor, 'figures', drafting),
      ],
    },
    ...(minor === undefined
      ? []
      : [{ kind: 'paragraph', text: `${local(block.total)}: ${writeMoney(minor, null, drafting)}` } as const]),
    ...notes.map(text => ({ kind: 'note', text }) as const),
  ];
}
