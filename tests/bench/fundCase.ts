import { addPeriod, isoDateSchema, type IsoDate } from '../../shared/domain/isoDate.ts';
import type { FactSheet, FactValue } from '../../shared/domain/fact.ts';
import { offenceQualifierSchema, parseOffenceReference, type OffenceQualifier } from '../../shared/domain/offence.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import type { Random } from './seededRandom.ts';

/** What the Fund turns on; undefined where it is not known. One qualification each, which is the usual case. */
export interface FundCase {
  readonly claimFor: 'child' | 'adult' | 'deceased';
  readonly actsThrough: 'self' | 'legalRepresentative' | 'representative' | 'successor';
  readonly recognised: boolean;
  readonly recognisedOn: IsoDate | undefined;
  readonly offence: string;
  readonly circumstances: ReadonlySet<OffenceQualifier>;
  readonly incidentOn: IsoDate | undefined;
  readonly bornOn: IsoDate | undefined;
  readonly appliedOn: IsoDate | undefined;
  readonly decidedOn: IsoDate | undefined;
  readonly termRestored: boolean;
  readonly documentsTrue: boolean | undefined;
  readonly fullyCompensated: boolean | undefined;
  readonly participationTerminated: boolean | undefined;
  readonly deceasedCount: number;
}

/** The day of the measurements. */
export const today = isoDateSchema.parse('2026-03-12');

/** In how many of a hundred cases an answer that may lack does. */
const lacking = 6;

/** Every provision of the Fund's lists, and some that stand on none. */
function provisionsOf({ law }: JurisdictionPack): readonly string[] {
  const listed = ['fundListOne', 'fundListTwo', 'fundListThree'].flatMap(
    name => law.lists[name]?.versions.flatMap(({ entries }) => entries.map(({ ref }) => ref)) ?? [],
  );
  return [...new Set([...listed, '122(1)', '188(1)', '200(3)(2)', '120(1)', '120'])];
}

const day = (year: number, month: number, date: number) =>
  isoDateSchema.parse(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/**
 * An invented case. Days are no 29 February and no application comes in the ten days after its term, for there the peers would have to be
 * given a calendar.
 */
function drawCase(random: Random, provisions: readonly string[]): FundCase {
  const perhaps = <T>(value: T) => (random.below(100) < lacking ? undefined : value);
  const incidentOn = day(2019 + random.below(6), 1 + random.below(12), 1 + random.below(28));
  const recognisedOn = addPeriod(incidentOn, { count: 10 + random.below(300), unit: 'days' });
  const appliedOn = addPeriod(recognisedOn, {
    count: 5 + random.below(1000) + (random.below(4) === 0 ? 200 : 0),
    unit: 'days',
  });
  const decidedOn = addPeriod(appliedOn, { count: 3 + random.below(20), unit: 'days' });
  const applied = appliedOn <= today && random.below(3) > 0;
  const decided = applied && decidedOn <= today && random.below(2) === 0;
  return {
    claimFor: random.pick(['child', 'adult', 'deceased']),
    actsThrough: random.pick(['self', 'legalRepresentative', 'representative', 'successor']),
    recognised: random.below(10) > 0,
    recognisedOn: perhaps(recognisedOn),
    offence: random.pick(provisions),
    circumstances: new Set(offenceQualifierSchema.options.filter(() => random.below(2) === 0)),
    incidentOn: perhaps(incidentOn),
    bornOn: perhaps(day(2000 + random.below(20), 1 + random.below(12), 1 + random.below(28))),
    appliedOn: applied ? appliedOn : undefined,
    decidedOn: decided ? decidedOn : undefined,
    termRestored: random.below(10) === 0,
    documentsTrue: perhaps(random.below(20) > 0),
    fullyCompensated: perhaps(random.below(20) === 0),
    participationTerminated: perhaps(random.below(20) === 0),
    deceasedCount: 1 + random.below(3),
  };
}

/** True for an application in the days in which only a calendar tells whether it is in time. */
function needsCalendar({ recognisedOn, appliedOn }: FundCase): boolean {
  if (recognisedOn === undefined) return false;
  const end = addPeriod(recognisedOn, { count: 3, unit: 'years' });
  const applied = appliedOn ?? today;
  return applied > end && applied <= addPeriod(end, { count: 10, unit: 'days' });
}

/** Invented cases of the Fund: the same for the same seed. */
export function drawCases(pack: JurisdictionPack, count: number, random: Random): readonly FundCase[] {
  const provisions = provisionsOf(pack);
  const cases: FundCase[] = [];
  while (cases.length < count) {
    const drawn = drawCase(random, provisions);
    if (!needsCalendar(drawn)) cases.push(drawn);
  }
  return cases;
}

const yesNo = (is: boolean | undefined): FactValue | undefined =>
  is === undefined ? undefined : { type: 'boolean', is };
const on = (date: IsoDate | undefined): FactValue | undefined =>
  date === undefined ? undefined : { type: 'date', date };

/** The answers of a case as the pack asks for them. */
export function answersOf(fundCase: FundCase): FactSheet {
  const qualifiers = Object.fromEntries(
    offenceQualifierSchema.options.map(qualifier => [qualifier, fundCase.circumstances.has(qualifier)]),
  );
  const answers: Readonly<Record<string, FactValue | undefined>> = {
    'case.claimFor': { type: 'choice', choice: fundCase.claimFor },
    'case.actsThrough': { type: 'choice', choice: fundCase.actsThrough },
    'recognition.recognised': yesNo(fundCase.recognised),
    'recognition.date': on(fundCase.recognisedOn),
    'case.offences': { type: 'offences', offences: [{ ...parseOffenceReference(fundCase.offence), qualifiers }] },
    'incident.date': on(fundCase.incidentOn),
    'victim.birthDate': on(fundCase.bornOn),
    'fund.applied': yesNo(fundCase.appliedOn !== undefined),
    'fund.applicationDate': on(fundCase.appliedOn),
    'fund.decided': yesNo(fundCase.decidedOn !== undefined),
    'fund.decisionDate': on(fundCase.decidedOn),
    'fund.termRestored': yesNo(fundCase.termRestored),
    'fund.documentsTrue': yesNo(fundCase.documentsTrue),
    'fund.fullyCompensated': yesNo(fundCase.fullyCompensated),
    'fund.participationTerminated': yesNo(fundCase.participationTerminated),
    'deceased.count': { type: 'count', count: fundCase.deceasedCount },
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  );
}
