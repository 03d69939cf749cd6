import type {
  Deadline,
  DocumentFinding,
  Notice,
  RiskFinding,
  RuleFinding,
  SchemeAssessment,
} from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import type { Finding, Outcome } from '../../shared/rules/finding.ts';
import { describeDuty, describeEstimate } from './describeEstimate.ts';
import { describeProgress } from './describeProgress.ts';
import { indent, section, type Voice } from './voice.ts';

const marks = { met: '[+]', notMet: '[-]', unknown: '[?]' } as const;

/** The mark of an outcome, as it stands before each line. */
export function describeOutcome(outcome: Outcome): string {
  return marks[outcome];
}

interface Above {
  readonly label: string;
  /** Citations that stand above: said once on the way down. */
  readonly cites: readonly string[];
}

/** The reasons below a line, without what only groups them or repeats the line. */
function describeFinding(finding: Finding, above: Above, voice: Voice): readonly string[] {
  const isGroup = finding.label === null && finding.because.length > 0;
  const label = finding.label === null ? finding.facts.map(voice.question).join(', ') : voice.local(finding.label);
  const cites = finding.cites.map(voice.cite);
  const below = { label, cites: [...above.cites, ...cites] };
  if (isGroup || label === '' || label === above.label) {
    const same = { ...below, label: above.label };
    return finding.because.flatMap(part => describeFinding(part, same, voice));
  }
  const because = finding.because.flatMap(part => describeFinding(part, below, voice));
  const own = cites.filter(cite => !above.cites.includes(cite));
  return [`${marks[finding.outcome]} ${label}`, ...indent([...own, ...new Set(because)])];
}

function describeRule(rule: RuleFinding, voice: Voice): readonly string[] {
  const force = rule.force === 'binding' ? '' : ` (${voice.t(`cli.force.${rule.force}`)})`;
  const label = voice.local(rule.label);
  const cites = rule.cites.map(voice.cite);
  return [
    `${marks[rule.outcome]} ${label}${force}`,
    ...indent([
      ...cites,
      ...describeFinding(rule.finding, { label, cites }, voice),
      ...(rule.outcome === 'notMet' && rule.remedy !== null ? [voice.local(rule.remedy)] : []),
    ]),
  ];
}

/** A risk that is there, or that open answers could show to be there. */
function describeRisk(risk: RiskFinding, voice: Voice): readonly string[] {
  if (risk.outcome === 'notMet') return [];
  const label = voice.local(risk.label);
  const cites = risk.cites.map(voice.cite);
  return [
    `${marks[risk.outcome]} ${label} (${voice.t(`cli.risk.${risk.kind}`)})`,
    ...indent([voice.local(risk.remedy), ...cites, ...describeFinding(risk.finding, { label, cites }, voice)]),
  ];
}

function describeDocument(finding: DocumentFinding, voice: Voice): readonly string[] {
  if (finding.need === 'notRequired') return [];
  const names = finding.documents.map(id => {
    const label = voice.pack.documents[id]?.label;
    return label === undefined ? id : voice.local(label);
  });
  const state =
    finding.need === 'unknown' ? 'needUnknown' : finding.satisfied === 'no' ? finding.suppliedBy : finding.satisfied;
  return [
    `${names.join(` ${voice.t('cli.document.or')} `)}: ${voice.t(`cli.document.${state}`)}`,
    ...indent(finding.cites.map(voice.cite)),
  ];
}

/** The safe day, the hour of it where hours run, or the day before which an authority's does not end. */
function describeDay({ safeDay, notBefore, hours }: Deadline, { t }: Voice): string {
  if (safeDay !== null)
    return `, ${hours === null ? formatDate(safeDay) : t('deadline.sameHour', { day: formatDate(safeDay) })}`;
  return notBefore === null ? '' : `, ${t('deadline.notBefore', { day: formatDate(notBefore) })}`;
}

function describeDeadline(deadline: Deadline, voice: Voice): readonly string[] {
  if (deadline.state === 'notApplicable') return [];
  const { t } = voice;
  const day = describeDay(deadline, voice);
  const remarks = [
    ...(deadline.event === null ? [] : [voice.local(deadline.event)]),
    ...(deadline.movedDay === null ? [] : [t('cli.deadline.moved', { day: formatDate(deadline.movedDay) })]),
    ...(deadline.latestDay === null ? [] : [t('deadline.latest', { day: formatDate(deadline.latestDay) })]),
    ...(deadline.notBefore === null ? [] : [t('deadline.weekendsOnly')]),
    ...(deadline.missing.length === 0
      ? []
      : [t('cli.deadline.missing', { questions: deadline.missing.map(voice.question).join('; ') })]),
    ...[deadline.restorable, deadline.rollOver].filter(text => text !== null).map(voice.local),
  ];
  return [
    `${voice.local(deadline.label)}${day}: ${t(`cli.deadline.${deadline.state}`)}`,
    ...indent([...remarks, ...deadline.cites.map(voice.cite)]),
  ];
}

/** A remark of the pack or of the engine. */
export function describeNotice(notice: Notice, voice: Voice): readonly string[] {
  const text = notice.text === null ? '' : voice.local(notice.text);
  const facts = notice.facts.map(voice.question).join('; ');
  const own =
    notice.code === 'pack'
      ? text
      : [voice.t(`notice.${notice.code}`), text, facts].filter(part => part !== '').join(' ');
  return [`${notice.severity === 'warn' ? '! ' : ''}${own}`, ...indent(notice.cites.map(voice.cite))];
}

/** Everything that an assessment says of one route. */
export function describeScheme(scheme: SchemeAssessment, voice: Voice): readonly string[] {
  const { t } = voice;
  const lines = [
    t('cli.assess.outcome', { outcome: t(`cli.outcome.${scheme.outcome}`) }),
    ...describeEstimate(scheme, voice),
    ...describeDuty(scheme, voice),
    ...section(
      t('cli.assess.rules'),
      scheme.rules.flatMap(rule => describeRule(rule, voice)),
    ),
    ...section(
      t('cli.assess.risks'),
      scheme.risks.flatMap(risk => describeRisk(risk, voice)),
    ),
    ...section(
      t('cli.assess.documents'),
      scheme.documents.flatMap(finding => describeDocument(finding, voice)),
    ),
    ...section(
      t('cli.assess.deadlines'),
      scheme.deadlines.flatMap(deadline => describeDeadline(deadline, voice)),
    ),
    ...describeProgress(scheme.progress, voice),
    ...section(
      t('cli.assess.notices'),
      scheme.notices.flatMap(notice => describeNotice(notice, voice)),
    ),
    ...section(t('cli.assess.open'), scheme.openQuestions.map(voice.question)),
  ];
  return section(voice.local(scheme.label), lines);
}
