import Engine from 'publicodes';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { offenceQualifierSchema, parseOffenceReference, type OffenceReference } from '../../shared/domain/offence.ts';
import type { Condition } from '../../shared/packs/condition.ts';
import type { ListEntry, OffenceList } from '../../shared/packs/law.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { dayNumber, eighteenYears, threeYears } from './dayNumber.ts';
import { today, type FundCase } from './fundCase.ts';

type Expression = string | { readonly [mechanism: string]: unknown };
export type Situation = Readonly<Record<string, string | number>>;

const all = (of: readonly Expression[]): Expression => ({ 'toutes ces conditions': of });
const any = (of: readonly Expression[]): Expression => ({ 'une de ces conditions': of });
const quote = (text: string) => `'${text}'`;

/** A text of the law that was not found: never known, as for us. */
const notFound = 'text not found';

/** The conditions that entries of the lists are bound to. */
function expressionOf(condition: Condition): Expression {
  const { op } = condition;
  if (op === 'isTrue') return condition.fact.replace('offence.', '');
  if (op === 'not') return { '=': [expressionOf(condition.of), 'non'] };
  if (op === 'all') return all(condition.of.map(expressionOf));
  if (op === 'any') return any(condition.of.map(expressionOf));
  if (op !== 'defined') throw new Error(`the lists use no ${op}`);
  return condition.as === 'minor' ? 'minor' : 'gravely harmed';
}

function entryExpression({ part, point }: OffenceReference, { onlyIf, in: isIn }: ListEntry): Expression {
  return all([
    'oui',
    ...(part === undefined ? [] : [`part = ${quote(part)}`]),
    ...(point === undefined ? [] : [`point = ${quote(point)}`]),
    ...(onlyIf === undefined ? [] : [expressionOf(onlyIf)]),
    ...(isIn === 'unknown' ? [notFound] : []),
  ]);
}

/** Entries by article, so that the peer too leaves the others aside. */
function versionExpression({ entries }: OffenceList['versions'][number]): Expression {
  const articles = new Map<string, Expression[]>();
  for (const entry of entries) {
    const reference = parseOffenceReference(entry.ref);
    articles.set(reference.article, [...(articles.get(reference.article) ?? []), entryExpression(reference, entry)]);
  }
  return any([...articles].map(([article, of]) => all([`article = ${quote(article)}`, any(of)])));
}

/** What is in force from a day on; before the first nothing is known. */
function inForce(dated: readonly { readonly from: IsoDate; readonly is: Expression | number }[]): Expression {
  return {
    variations: [
      ...dated.toReversed().map(({ from, is }) => ({ si: `decided on >= ${dayNumber(from)}`, alors: is })),
      { sinon: notFound },
    ],
  };
}

function listRules(name: string, list: OffenceList | undefined): Readonly<Record<string, unknown>> {
  const versions = list?.versions ?? [];
  const rules = versions.map((version, index) => [
    `${name} ${'v'.repeat(index + 1)}`,
    { valeur: versionExpression(version) },
  ]);
  const dated = versions.map(({ from }, index) => ({ from, is: `${name} ${'v'.repeat(index + 1)}` }));
  return { ...Object.fromEntries(rules), [name]: { valeur: inForce(dated) } };
}

const asked = [
  'person',
  'acts through',
  'recognised',
  'recognised on',
  'article',
  'part',
  'point',
  ...offenceQualifierSchema.options,
  'incident on',
  'born on',
  'applied on',
  'decided on',
  'term restored',
  'documents true',
  'fully compensated',
  'participation terminated',
  'count of deceased',
  notFound,
];

/** A part of the sum where its category is met. */
const payment = (category: string, factor: string): Expression => ({
  variations: [{ si: category, alors: factor }, { sinon: 0 }],
});

/** The Fund in publicodes: the same conditions, lists with their versions, index and sum, under the first reading of every question. */
export function publicodesFund({ law }: JurisdictionPack): (situation: Situation) => {
  readonly isOpen: unknown;
  readonly sum: unknown;
} {
  const index = law.parameters['mrp']?.values ?? [];
  const rules = {
    ...Object.fromEntries(asked.map(name => [name, { question: name }])),
    minor: { valeur: `incident on < born on + ${eighteenYears}` },
    'gravely harmed': { valeur: any(['grievousHarm', 'hivInfection']) },
    died: { valeur: "person = 'deceased'" },
    ...listRules('list one', law.lists['fundListOne']),
    ...listRules('list two', law.lists['fundListTwo']),
    ...listRules('list three', law.lists['fundListThree']),
    'category one': { valeur: all(['died = non', 'list one']) },
    'category two': { valeur: all(['died = non', 'list two']) },
    'category three': { valeur: all(['died', 'list three']) },
    listed: { valeur: any(['category one', 'category two', 'category three']) },
    'may apply': {
      valeur: any([
        'died = non',
        ...['legalRepresentative', 'representative', 'successor'].map(role => `acts through = ${quote(role)}`),
      ]),
    },
    'in time': {
      valeur: any([
        'term restored',
        all(['applied on >= recognised on', `applied on <= recognised on + ${threeYears}`]),
      ]),
    },
    index: {
      valeur: inForce(
        index.filter(({ variant }) => variant === undefined).map(({ from, value }) => ({ from, is: Number(value) })),
      ),
    },
    sum: {
      valeur: {
        'le maximum de': [
          payment('category one', '30 * index'),
          payment('category two', '40 * index'),
          payment('category three', 'count of deceased * 50 * index'),
        ],
      },
    },
    open: {
      valeur: all([
        'recognised',
        'listed',
        'may apply',
        'in time',
        'documents true',
        'fully compensated = non',
        'participation terminated = non',
      ]),
    },
    award: { valeur: { variations: [{ si: 'open', alors: 'sum' }, { sinon: 0 }] } },
  };
  const engine = new Engine(rules, {
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return situation => {
    engine.setSituation(situation);
    return { isOpen: engine.evaluate('open').nodeValue, sum: engine.evaluate('award').nodeValue };
  };
}

const yesNo = (is: boolean | undefined) => (is === undefined ? undefined : is ? 'oui' : 'non');
const on = (date: IsoDate | undefined) => (date === undefined ? undefined : dayNumber(date));

/** A case as publicodes takes it; a day that lies ahead is today. */
export function situationOf(fundCase: FundCase): Situation {
  const { article, part, point } = parseOffenceReference(fundCase.offence);
  const situation: Readonly<Record<string, string | number | undefined>> = {
    person: quote(fundCase.claimFor),
    'acts through': quote(fundCase.actsThrough),
    recognised: yesNo(fundCase.recognised),
    'recognised on': on(fundCase.recognisedOn),
    article: quote(article),
    part: part === undefined ? undefined : quote(part),
    point: point === undefined ? undefined : quote(point),
    ...Object.fromEntries(
      offenceQualifierSchema.options.map(qualifier => [qualifier, yesNo(fundCase.circumstances.has(qualifier))]),
    ),
    'incident on': on(fundCase.incidentOn),
    'born on': on(fundCase.bornOn),
    'applied on': dayNumber(fundCase.appliedOn ?? today),
    'decided on': dayNumber(fundCase.decidedOn ?? today),
    'term restored': yesNo(fundCase.termRestored),
    'documents true': yesNo(fundCase.documentsTrue),
    'fully compensated': yesNo(fundCase.fullyCompensated),
    'participation terminated': yesNo(fundCase.participationTerminated),
    'count of deceased': fundCase.deceasedCount,
  };
  return Object.fromEntries(
    Object.entries(situation).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
