import type { FactId } from '../../domain/fact.ts';
import type { Condition } from '../condition.ts';
import type { JurisdictionPack } from '../pack.ts';
import { closeReferences, referencesOfCondition } from '../references.ts';
import { valueTypeOf } from '../valueTypeOf.ts';
import { issue, repeated, type FoundIssue } from './packIssue.ts';
import type { PlacedReference } from './packReferences.ts';

/** Every fact that a condition may read, through definitions, lists and readings too. */
function factsBehind(condition: Condition, { law }: JurisdictionPack): readonly FactId[] {
  const references = closeReferences(law, referencesOfCondition(condition));
  return references.filter(({ kind, name }) => kind === 'fact' && !name.startsWith('offence.')).map(({ name }) => name);
}

function askedLater(
  condition: Condition | undefined,
  asked: ReadonlySet<FactId>,
  pack: JurisdictionPack,
  place: Pick<FoundIssue, 'file' | 'pointer'>,
): FoundIssue[] {
  const facts = new Set(condition === undefined ? [] : factsBehind(condition, pack));
  return [...facts]
    .filter(fact => !asked.has(fact))
    .map(fact => ({ ...place, code: 'askedLater', message: `turns on ${fact}, which is not asked before` }));
}

/** The path is decided in one pass: nothing may turn on a question that comes later. */
function lintOrder(pack: JurisdictionPack): FoundIssue[] {
  const asked = new Set<FactId>();
  return pack.interview.steps.flatMap(({ asks, appliesWhen }, index) => {
    const step = { file: 'steps.json', pointer: `/steps/${index}/appliesWhen` };
    const ofStep = askedLater(appliesWhen, asked, pack, step);
    const ofFacts = asks.flatMap(fact => {
      const found = askedLater(pack.facts[fact]?.appliesWhen, asked, pack, {
        file: 'facts.json',
        pointer: `/${fact}/appliesWhen`,
      });
      asked.add(fact);
      return found;
    });
    return [...ofStep, ...ofFacts];
  });
}

function lintSteps({ facts, interview }: JurisdictionPack): FoundIssue[] {
  const sections = interview.sections.map(({ id }) => id);
  const asks = interview.steps.flatMap(step => step.asks);
  const twice = [...repeated(interview.steps.map(({ id }) => id)), ...repeated(sections)];
  return [
    ...twice.map(id => issue('steps.json', '', 'repeatedId', `${id} stands twice`)),
    ...repeated(asks).map(fact => issue('steps.json', '/steps', 'askedTwice', `${fact} is asked by two steps`)),
    ...interview.steps.flatMap((step, index) => [
      ...(sections.includes(step.section)
        ? []
        : [issue('steps.json', `/steps/${index}/section`, 'unknownSection', `there is no section ${step.section}`)]),
      ...step.asks.flatMap((fact, at) =>
        Object.hasOwn(facts, fact)
          ? []
          : issue('steps.json', `/steps/${index}/asks/${at}`, 'unknownFact', `facts.json does not define ${fact}`),
      ),
    ]),
  ];
}

/** Every question is asked, and every answer is of use to a rule, a sum, a day, a document or a paper. */
function lintUse({ facts, interview }: JurisdictionPack, references: readonly PlacedReference[]): FoundIssue[] {
  const asked = new Set(interview.steps.flatMap(step => step.asks));
  const used = new Set(references.filter(({ kind }) => kind === 'fact').map(({ name }) => name));
  return Object.keys(facts).flatMap(fact => [
    ...(asked.has(fact) ? [] : [issue('facts.json', `/${fact}`, 'neverAsked', `no step asks ${fact}`)]),
    ...(used.has(fact) ? [] : [issue('facts.json', `/${fact}`, 'neverUsed', `nothing uses ${fact}`)]),
  ]);
}

function lintKinds({ facts }: JurisdictionPack): FoundIssue[] {
  return Object.entries(facts).flatMap(([fact, { kind, options, aheadUntil, mayLieAhead, qualifiers }]) => {
    const type = valueTypeOf[kind];
    const misplaced = [
      [
        (options !== undefined) !== (type === 'choice' || type === 'choices'),
        'options',
        'a choice has options and nothing else has',
      ],
      [aheadUntil !== undefined && type !== 'date', 'aheadUntil', 'only a day can lie ahead'],
      [mayLieAhead !== undefined && type !== 'date', 'mayLieAhead', 'only a day can lie ahead'],
      [qualifiers !== undefined && type !== 'offences', 'qualifiers', 'only offences have circumstances'],
    ] as const;
    return [
      ...misplaced
        .filter(([isWrong]) => isWrong)
        .map(([, key, message]) => issue('facts.json', `/${fact}/${key}`, 'wrongKind', message)),
      ...repeated((options ?? []).map(({ id }) => id)).map(id =>
        issue('facts.json', `/${fact}/options`, 'repeatedId', `${id} stands twice`),
      ),
    ];
  });
}

/** The questions are asked once each, in an order in which each step can be decided, and all of them are of use. */
export function lintInterview(pack: JurisdictionPack, references: readonly PlacedReference[]): FoundIssue[] {
  return [...lintSteps(pack), ...lintOrder(pack), ...lintUse(pack, references), ...lintKinds(pack)];
}
