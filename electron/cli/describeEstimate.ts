import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import type { AmountFinding, Sum } from '../../shared/rules/sum.ts';
import { indent, section, type Voice } from './voice.ts';

/** A sum in words and figures: exact, between two, without a limit, none, or not known and why. */
export function describeSum(sum: Sum, { t, money, question }: Voice): string {
  switch (sum.kind) {
    case 'exact':
      return money(sum.minor);
    case 'between':
      return t('cli.sum.between', { low: money(sum.low), high: money(sum.high) });
    case 'noCap':
      return sum.asked === undefined ? t('cli.sum.noCap') : t('cli.sum.noCapAsked', { asked: money(sum.asked) });
    case 'none':
      return t('cli.sum.none');
    case 'unknown':
      return sum.missing.length === 0
        ? t('cli.sum.unknown')
        : t('cli.sum.missing', { questions: sum.missing.map(question).join('; ') });
    default:
      return sum satisfies never;
  }
}

function multiply(factor: number, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${factor} × ${first}`, ...rest];
}

function describeCalculation(finding: AmountFinding, voice: Voice): readonly string[] {
  const { parameter, factor, label, cut } = finding;
  const name = label ?? parameter?.label;
  const parts = finding.parts.flatMap(part => describeCalculation(part, voice));
  const isCounted = finding.condition === null || finding.condition.outcome !== 'notMet';
  if (!isCounted) return [];
  if (name === null || name === undefined) return factor === null ? parts : multiply(factor, parts);
  const sum = describeSum(finding.sum, voice);
  const times = factor === null ? '' : ` (× ${factor})`;
  const since =
    parameter === null ? '' : ` (${voice.t('cli.calculation.inForce', { day: formatDate(parameter.from) })})`;
  const cites = [...finding.cites, ...(parameter === null ? [] : [parameter.cite])].map(voice.cite);
  const rest = cut === undefined ? [] : [voice.t('amount.cut', { cut: voice.money(cut.minor) }), voice.local(cut.note)];
  return [`${voice.local(name)}${times}${since}: ${sum}`, ...indent([...new Set(cites), ...rest, ...parts])];
}

function describeReading([question, reading]: readonly [string, string], { pack, local }: Voice): string {
  const unsettled = pack.law.unsettled[question];
  const label = unsettled?.readings.find(({ id }) => id === reading)?.label;
  return `${unsettled === undefined ? question : local(unsettled.question)} → ${label === undefined ? reading : local(label)}`;
}

/** What filing costs, and under which other readings it costs something else. */
export function describeDuty({ duty }: SchemeAssessment, voice: Voice): readonly string[] {
  if (duty === null) return [];
  return section(voice.t('amount.duty'), [
    describeSum(duty.sum, voice),
    ...duty.otherReadings.flatMap(({ readings, sum }) => [
      describeSum(sum, voice),
      ...indent(Object.entries(readings).map(entry => describeReading(entry, voice))),
    ]),
  ]);
}

/** The sum of a scheme, what it rests on, and every other result that another reading of the law leads to. */
export function describeEstimate({ estimate }: SchemeAssessment, voice: Voice): readonly string[] {
  const { t } = voice;
  return [
    // Of a draft pack every amount says so.
    t(voice.pack.manifest.status === 'draft' ? 'cli.assess.draftSum' : 'cli.assess.sum', {
      sum: describeSum(estimate.sum, voice),
    }),
    ...indent(
      estimate.assumes.map(
        ({ fact, date, because }) =>
          `${voice.question(fact)}: ${t(`assumption.${because}`, { day: formatDate(date) })}`,
      ),
    ),
    ...section(
      t('cli.assess.otherReadings'),
      estimate.otherReadings.flatMap(({ readings, outcome, sum }) => [
        t('cli.assess.reading', { sum: describeSum(sum, voice), outcome: t(`cli.outcome.${outcome}`) }),
        ...indent(Object.entries(readings).map(entry => describeReading(entry, voice))),
      ]),
    ),
    ...section(t('cli.assess.calculation'), describeCalculation(estimate.calculation, voice)),
  ];
}
