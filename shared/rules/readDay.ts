import type { FactId } from '../domain/fact.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import type { DateReference } from '../packs/condition.ts';
import type { Governor } from '../packs/law.ts';
import type { Assumption } from './finding.ts';
import type { RuleContext } from './ruleContext.ts';
import { takeReading } from './takeReading.ts';

/** A day as it is known: null where an answer is missing, or where no answer can give it. */
export interface KnownDay {
  readonly day: IsoDate | null;
  readonly fact: FactId | null;
  readonly missing: readonly FactId[];
  readonly assumes: readonly Assumption[];
}

const nowhere: KnownDay = { day: null, fact: null, missing: [], assumes: [] };

/** True for a day without an answer that has not come yet: the fact that would end its lying ahead is not true. */
export function liesAhead(fact: FactId, { pack, facts }: Pick<RuleContext, 'pack' | 'facts'>): boolean {
  const until = pack.facts[fact]?.aheadUntil;
  if (until === undefined || facts[fact] !== undefined) return false;
  const reached = facts[until];
  return !(reached?.type === 'boolean' && reached.is);
}

function dayOfFact(fact: FactId, context: RuleContext): KnownDay {
  const answer = context.facts[fact];
  if (answer?.type === 'date') return { day: answer.date, fact, missing: [], assumes: [] };
  if (context.today !== null && liesAhead(fact, context)) {
    const assumption: Assumption = { fact, date: context.today, because: 'liesAhead' };
    return { day: context.today, fact, missing: [], assumes: [assumption] };
  }
  return { day: null, fact, missing: [fact], assumes: [] };
}

function dayOfReading(question: string, context: RuleContext): KnownDay {
  const { date } = takeReading(question, context);
  return date === undefined ? nowhere : dayOfFact(date, context);
}

/** The day that a condition names. A day that lies ahead is today, with the assumption said. */
export function readDay(reference: DateReference, context: RuleContext): KnownDay {
  const known =
    'day' in reference
      ? { ...nowhere, day: reference.day }
      : 'fact' in reference
        ? dayOfFact(reference.fact, context)
        : dayOfReading(reference.reading, context);
  if (known.day === null || reference.plus === undefined) return known;
  return { ...known, day: addPeriod(known.day, reference.plus) };
}

/** The day whose law applies. No law is known beyond today, so a later day is taken as today, with the assumption said. */
export function readGoverningDay(governor: Governor, context: RuleContext): KnownDay {
  const known = 'fact' in governor ? dayOfFact(governor.fact, context) : dayOfReading(governor.reading, context);
  const { today } = context;
  if (known.day === null || known.fact === null || today === null || known.day <= today) return known;
  return { ...known, day: today, assumes: [{ fact: known.fact, date: today, because: 'dayAfterToday' }] };
}
