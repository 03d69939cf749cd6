import { addPeriod, type IsoDate } from '../../domain/isoDate.ts';
import type { Governor } from '../law.ts';
import type { JurisdictionPack } from '../pack.ts';
import { parameterValues } from '../parameterValues.ts';
import { readCaseAnswers } from '../readCaseAnswers.ts';
import type { Scenario } from '../scenario.ts';
import { issue, type FoundIssue } from './packIssue.ts';

const dayBefore = { count: -1, unit: 'days' } as const;
const dayAfter = { count: 1, unit: 'days' } as const;

/** The readings that a scenario takes or expects: chosen, named among the others, or the pack's first. */
function readingsShown({ readings, expect }: Scenario, question: string, first: string): readonly string[] {
  const others = Object.values(expect).flatMap(({ otherReadings, otherDuties }) =>
    [...(otherReadings ?? []), ...(otherDuties ?? [])].flatMap(other => other.readings[question] ?? []),
  );
  return [readings?.[question] ?? first, ...others];
}

function lintReadings({ law, scenarios }: JurisdictionPack): FoundIssue[] {
  return Object.entries(law.unsettled).flatMap(([question, { readings }]) => {
    const first = readings[0]?.id ?? '';
    const shown = new Set(scenarios.flatMap(scenario => readingsShown(scenario, question, first)));
    return readings.flatMap(({ id }, index) =>
      shown.has(id)
        ? []
        : issue(
            'law.json',
            `/unsettled/${question}/readings/${index}`,
            'readingWithoutScenario',
            `no scenario takes ${id}`,
          ),
    );
  });
}

/** The day by which a scenario asks for the law: an answer, or its own day while that lies ahead. */
function governingDay(governor: Governor, scenario: Scenario, { facts, law }: JurisdictionPack): IsoDate | undefined {
  const { answers, today, readings } = scenario;
  const fact =
    'fact' in governor ? governor.fact : readingOf(governor.reading, readings?.[governor.reading], law.unsettled);
  if (fact === undefined) return undefined;
  const reading = readCaseAnswers({ facts }, { ...(answers[fact] !== undefined && { [fact]: answers[fact] }) });
  const answer = reading.ok ? reading.answers[fact] : undefined;
  if (answer?.type === 'date') return answer.date < today ? answer.date : today;
  const until = facts[fact]?.aheadUntil;
  return until === undefined || answers[until] === true ? undefined : today;
}

function readingOf(question: string, chosen: string | undefined, unsettled: JurisdictionPack['law']['unsettled']) {
  const readings = unsettled[question]?.readings ?? [];
  return (readings.find(({ id }) => id === chosen) ?? readings[0])?.date;
}

/** Every day on which something begins or ends, with its place. */
function changesOf({ law }: JurisdictionPack) {
  const parameters = Object.entries(law.parameters).flatMap(([name, parameter]) =>
    parameterValues(parameter, law).flatMap(({ from, to }, index) => {
      const { governedBy } = parameter;
      const pointer = `/parameters/${name}/values/${index}`;
      const begins = { governedBy, day: from, pointer };
      return to === undefined ? [begins] : [begins, { governedBy, day: addPeriod(to, dayAfter), pointer }];
    }),
  );
  const lists = Object.entries(law.lists).flatMap(([name, { governedBy, versions }]) =>
    versions.map(({ from }, index) => ({ governedBy, day: from, pointer: `/lists/${name}/versions/${index}` })),
  );
  return [...parameters, ...lists];
}

/** Both sides of every line: each change has a scenario on the day before it and on the day itself. */
function lintChanges(pack: JurisdictionPack): FoundIssue[] {
  return changesOf(pack).flatMap(({ governedBy, day, pointer }) => {
    const days = new Set(pack.scenarios.map(scenario => governingDay(governedBy, scenario, pack)));
    return [addPeriod(day, dayBefore), day]
      .filter(wanted => !days.has(wanted))
      .map(wanted => issue('law.json', pointer, 'changeWithoutScenario', `no scenario asks for the law of ${wanted}`));
  });
}

/** What a scenario says can be read, and names nothing that the pack does not have. */
function lintScenario(scenario: Scenario, index: number, pack: JurisdictionPack): FoundIssue[] {
  const at = (pointer: string, code: string, message: string) =>
    issue('scenarios', `/${index}${pointer}`, code, `${scenario.name}: ${message}`);
  const answers = readCaseAnswers(pack, scenario.answers);
  const unreadable = answers.ok ? [] : answers.issues;
  const schemes = pack.schemes.map(({ id }) => id);
  return [
    ...unreadable.map(({ fact, expected }) => at(`/answers/${fact}`, 'answerUnreadable', `expected: ${expected}`)),
    ...Object.keys(scenario.expect)
      .filter(scheme => !schemes.includes(scheme))
      .map(scheme => at(`/expect/${scheme}`, 'unknownScheme', `there is no scheme ${scheme}`)),
    ...(scenario.losses ?? []).flatMap(({ head }, order) =>
      Object.hasOwn(pack.law.heads, head)
        ? []
        : at(`/losses/${order}/head`, 'unknownHead', `law.json does not define ${head}`),
    ),
    ...(scenario.awardPayments ?? []).flatMap(({ scheme }, order) =>
      schemes.includes(scheme)
        ? []
        : at(`/awardPayments/${order}/scheme`, 'unknownScheme', `there is no scheme ${scheme}`),
    ),
    ...(scenario.held ?? [])
      .filter(document => !Object.hasOwn(pack.documents, document))
      .map(document => at('/held', 'unknownDocument', `documents.json does not define ${document}`)),
    ...Object.entries(scenario.readings ?? {})
      .filter(([question, reading]) => !pack.law.unsettled[question]?.readings.some(({ id }) => id === reading))
      .map(([question]) => at(`/readings/${question}`, 'unknownReading', `there is no such reading of ${question}`)),
  ];
}

/** The scenarios can be read, show every reading, and stand on both sides of every change in time. */
export function lintScenarios(pack: JurisdictionPack): FoundIssue[] {
  return [
    ...pack.scenarios.flatMap((scenario, index) => lintScenario(scenario, index, pack)),
    ...lintReadings(pack),
    ...lintChanges(pack),
  ];
}
