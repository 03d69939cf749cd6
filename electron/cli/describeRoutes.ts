import type { Assessment, RelationFinding, SafeguardFinding } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { describeOutcome } from './describeScheme.ts';
import { indent, section, type Voice } from './voice.ts';

/** A route by its name. */
function routeName(schemeId: string, { schemes }: Assessment, { local }: Voice): string {
  const label = schemes.find(scheme => scheme.schemeId === schemeId)?.label;
  return label === undefined ? schemeId : local(label);
}

function describeRelation(relation: RelationFinding, assessment: Assessment, voice: Voice): readonly string[] {
  const [first, then] = [relation.first, relation.then].map(id => routeName(id, assessment, voice));
  const question = relation.question === null ? undefined : voice.pack.law.unsettled[relation.question]?.question;
  return [
    `${describeOutcome(relation.outcome)} ${first} → ${then} (${voice.t(`cli.relation.${relation.kind}`)})`,
    ...indent([
      voice.local(relation.text),
      ...(question === undefined ? [] : [voice.local(question)]),
      ...relation.cites.map(voice.cite),
    ]),
  ];
}

function describeSafeguard(safeguard: SafeguardFinding, voice: Voice): readonly string[] {
  const { text, outcome, day, hours, done, cites } = safeguard;
  const by =
    day === null ? [] : [voice.t(hours === null ? 'cli.safeguard.by' : 'deadline.sameHour', { day: formatDate(day) })];
  const remarks = [...by, ...(done ? [voice.t('cli.safeguard.done')] : [])];
  const own = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
  return [`${describeOutcome(outcome)} ${voice.local(text)}${own}`, ...indent(cites.map(voice.cite))];
}

/** What an assessment says across the routes: the order to file them, how they bear on each other, and the safeguards on the way. */
export function describeRoutes(assessment: Assessment, voice: Voice): readonly string[] {
  const { order, relations, safeguards } = assessment;
  return [
    ...section(
      voice.t('cli.assess.order'),
      order.map((schemeId, index) => `${index + 1}. ${routeName(schemeId, assessment, voice)}`),
    ),
    ...section(
      voice.t('cli.assess.relations'),
      relations
        .filter(({ outcome }) => outcome !== 'notMet')
        .flatMap(relation => describeRelation(relation, assessment, voice)),
    ),
    ...section(
      voice.t('cli.assess.safeguards'),
      safeguards
        .filter(({ outcome }) => outcome !== 'notMet')
        .flatMap(safeguard => describeSafeguard(safeguard, voice)),
    ),
  ];
}
