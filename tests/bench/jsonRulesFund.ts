import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { offenceQualifierSchema, parseOffenceReference } from '../../shared/domain/offence.ts';
import type { Condition } from '../../shared/packs/condition.ts';
import type { ListEntry, OffenceList } from '../../shared/packs/law.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { dayNumber, eighteenYears, threeYears } from './dayNumber.ts';
import { today, type FundCase } from './fundCase.ts';

export type RuleFacts = Readonly<Record<string, string | number | boolean | undefined>>;

const is = (fact: string, value: boolean | string): NestedCondition => ({ fact, operator: 'equal', value });
const isIn = (fact: string, value: readonly string[]): NestedCondition => ({ fact, operator: 'in', value });
const compare = (fact: string, operator: string, value: number | { readonly fact: string }): NestedCondition => ({
  fact,
  operator,
  value,
});

/** The conditions that entries of the lists are bound to. */
function conditionOf(condition: Condition): NestedCondition {
  const { op } = condition;
  if (op === 'isTrue') return is(condition.fact.replace('offence.', ''), true);
  if (op === 'not') return { not: conditionOf(condition.of) };
  if (op === 'all') return { all: condition.of.map(conditionOf) };
  if (op === 'any') return { any: condition.of.map(conditionOf) };
  if (op !== 'defined') throw new Error(`the lists use no ${op}`);
  return condition.as === 'minor'
    ? compare('incidentOn', 'lessThan', { fact: 'adultOn' })
    : { any: [is('grievousHarm', true), is('hivInfection', true)] };
}

/** How far an entry goes: to the article, the part or the point. The case has a fact of each, so that a list is one look-up. */
function levelOf({ ref }: ListEntry): string {
  const { part, point } = parseOffenceReference(ref);
  return point !== undefined ? 'toPoint' : part !== undefined ? 'toPart' : 'toArticle';
}

/** Entries that go equally far under the same condition, as one test; those whose text was not found are never met. */
function versionCondition({ entries }: OffenceList['versions'][number]): NestedCondition {
  const groups = new Map<string, ListEntry[]>();
  for (const entry of entries.filter(each => each.in === 'yes')) {
    const key = `${levelOf(entry)} ${JSON.stringify(entry.onlyIf)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return {
    any: [...groups.values()].map((group): NestedCondition => {
      const [first] = group;
      if (first === undefined) throw new Error('a group has entries');
      const listed = isIn(
        levelOf(first),
        group.map(({ ref }) => ref),
      );
      return first.onlyIf === undefined ? listed : { all: [listed, conditionOf(first.onlyIf)] };
    }),
  };
}

function listCondition(list: OffenceList | undefined): NestedCondition {
  const versions = list?.versions ?? [];
  return {
    any: versions.map((version, index) => {
      const next = versions[index + 1];
      return {
        all: [
          compare('decidedOn', 'greaterThanInclusive', dayNumber(version.from)),
          ...(next === undefined ? [] : [compare('decidedOn', 'lessThan', dayNumber(next.from))]),
          versionCondition(version),
        ],
      };
    }),
  };
}

/** The Fund's conditions in json-rules-engine: whether they are met, without sum and without what is not known. */
export function jsonRulesFund({ law }: JurisdictionPack): (facts: RuleFacts) => Promise<boolean> {
  const died = is('person', 'deceased');
  const lives = isIn('person', ['child', 'adult']);
  const conditions: TopLevelCondition = {
    all: [
      is('recognised', true),
      {
        any: [
          { all: [lives, listCondition(law.lists['fundListOne'])] },
          { all: [lives, listCondition(law.lists['fundListTwo'])] },
          { all: [died, listCondition(law.lists['fundListThree'])] },
        ],
      },
      { any: [lives, isIn('actsThrough', ['legalRepresentative', 'representative', 'successor'])] },
      {
        any: [
          is('termRestored', true),
          {
            all: [
              compare('appliedOn', 'greaterThanInclusive', { fact: 'recognisedOn' }),
              compare('appliedOn', 'lessThanInclusive', { fact: 'lastDay' }),
            ],
          },
        ],
      },
      is('documentsTrue', true),
      is('fullyCompensated', false),
      is('participationTerminated', false),
    ],
  };
  const engine = new Engine([{ conditions, event: { type: 'open' } }], { allowUndefinedFacts: true });
  return async facts => (await engine.run({ ...facts })).events.length > 0;
}

const on = (date: IsoDate | undefined, plus = 0) => (date === undefined ? undefined : dayNumber(date) + plus);

/** A case as json-rules-engine takes it; a day that lies ahead is today. Days that conditions would have to reckon are reckoned here. */
export function ruleFactsOf(fundCase: FundCase): RuleFacts {
  const { article, part } = parseOffenceReference(fundCase.offence);
  return {
    person: fundCase.claimFor,
    actsThrough: fundCase.actsThrough,
    recognised: fundCase.recognised,
    recognisedOn: on(fundCase.recognisedOn),
    lastDay: on(fundCase.recognisedOn, threeYears),
    toArticle: article,
    toPart: part === undefined ? undefined : `${article}(${part})`,
    toPoint: fundCase.offence,
    ...Object.fromEntries(
      offenceQualifierSchema.options.map(qualifier => [qualifier, fundCase.circumstances.has(qualifier)]),
    ),
    incidentOn: on(fundCase.incidentOn),
    adultOn: on(fundCase.bornOn, eighteenYears),
    appliedOn: on(fundCase.appliedOn ?? today),
    decidedOn: on(fundCase.decidedOn ?? today),
    termRestored: fundCase.termRestored,
    documentsTrue: fundCase.documentsTrue,
    fullyCompensated: fundCase.fullyCompensated,
    participationTerminated: fundCase.participationTerminated,
  };
}
