import type { RiskFinding, RuleFinding, SchemeAssessment } from '../../shared/assessment/assessment.ts';
import type { FactId } from '../../shared/domain/fact.ts';
import type { Finding, Outcome } from '../../shared/rules/finding.ts';

/** One ground of refusal, of recovery or of delay on a route. */
export interface RiskView extends Pick<RiskFinding, 'kind' | 'severity' | 'label' | 'finding' | 'paper' | 'cites'> {
  readonly id: string;
  readonly presence: 'there' | 'unknown' | 'notThere';
  /** A rule is worded as what must be so; a risk as what threatens. */
  readonly isRule: boolean;
  readonly remedy: RiskFinding['remedy'] | null;
  /** The questions that decide it: those without an answer, or else those that it was read from. */
  readonly questions: readonly FactId[];
}

/** What threatens one route; each list with the gravest first. */
export interface RouteRisks {
  readonly scheme: SchemeAssessment;
  readonly there: readonly RiskView[];
  readonly unknown: readonly RiskView[];
  readonly notThere: readonly RiskView[];
}

const gravest = ['stops', 'serious', 'watch'] as const;
export const presenceOfRisk = { met: 'there', unknown: 'unknown', notMet: 'notThere' } as const satisfies Record<
  Outcome,
  string
>;
/** A rule on refusal is met where its ground is absent. */
const presenceOfRule = { met: 'notThere', unknown: 'unknown', notMet: 'there' } as const satisfies Record<
  Outcome,
  string
>;

function factsBehind({ facts, because }: Finding): readonly FactId[] {
  return because.length === 0 ? facts : because.flatMap(factsBehind);
}

function questionsOf(finding: Finding): readonly FactId[] {
  return [...new Set(finding.missing.length > 0 ? finding.missing : factsBehind(finding))];
}

function fromRisk({ riskId, outcome, ...risk }: RiskFinding): RiskView {
  return {
    ...risk,
    id: riskId,
    presence: presenceOfRisk[outcome],
    isRule: false,
    questions: questionsOf(risk.finding),
  };
}

function fromRule({ ruleId, label, force, outcome, finding, remedy, cites }: RuleFinding): RiskView {
  return {
    id: `rule ${ruleId}`,
    kind: 'refusal',
    severity: force === 'binding' ? 'stops' : 'watch',
    label,
    presence: presenceOfRule[outcome],
    isRule: true,
    finding,
    remedy,
    paper: null,
    questions: questionsOf(finding),
    cites,
  };
}

/** The grounds in law that threaten a route: its rules on refusal, but for those that are only said to exist, and its risks. */
export function describeRisks(scheme: SchemeAssessment): RouteRisks {
  const rules = scheme.rules.filter(({ kind, force }) => kind === 'refusal' && force !== 'contested');
  const risks = [...rules.map(fromRule), ...scheme.risks.map(fromRisk)].toSorted(
    (a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity),
  );
  const those = (presence: RiskView['presence']) => risks.filter(risk => risk.presence === presence);
  return { scheme, there: those('there'), unknown: those('unknown'), notThere: those('notThere') };
}

/** How many risks of these routes are there, and of how many it is not known. */
export function countRisks(schemes: readonly SchemeAssessment[]) {
  const described = schemes.map(describeRisks);
  const sum = (of: (risks: RouteRisks) => readonly RiskView[]) =>
    described.reduce((total, risks) => total + of(risks).length, 0);
  return {
    there: sum(({ there }) => there),
    unknown: sum(({ unknown }) => unknown),
    all: sum(({ there, unknown, notThere }) => [...there, ...unknown, ...notThere]),
    stops: described.some(({ there }) => there.some(({ severity }) => severity === 'stops')),
  };
}
