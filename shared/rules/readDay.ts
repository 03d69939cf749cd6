import { isOneDay, mapSpan, onDay, spanOf, type DaySpan } from '../domain/daySpan.ts';
import type { FactId } from '../domain/fact.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import type { DateReference } from '../packs/condition.ts';
import type { Governor } from '../packs/law.ts';
import type { Assumption } from './finding.ts';
import type { RuleContext } from './ruleContext.ts';
import { takeReading } from './takeReading.ts';

/** A day as it is known: null where an answer is missing, or where no answer can give it. */
export interface KnownDay {
  readonly span: DaySpan | null;
  readonly fact: FactId | null;
  /** What would tell it, or tell it exactly. */
  readonly missing: readonly FactId[];
  readonly assumes: readonly Assumption[];
}

const nowhere: KnownDay = { span: null, fact: null, missing: [], assumes: [] };

/** True for a day without an answer that has not come yet: the fact that would end its lying ahead is not true. */
export function liesAhead(fact: FactId, { pack, facts }: Pick<RuleContext, 'pack' | 'facts'>): boolean {
  const until = pack.facts[fact]?.aheadUntil;
  if (until === undefined || facts[fact] !== undefined) return false;
  const reached = facts[until];
  return !(reached?.type === 'boolean' && reached.is);
}

function dayOfFact(fact: FactId, context: RuleContext): KnownDay {
  const answer = context.facts[fact];
  if (answer?.type === 'date') {
    const span = spanOf(answer);
    return { span, fact, missing: isOneDay(span) ? [] : [fact], assumes: [] };
  }
  if (context.today !== null && liesAhead(fact, context)) {
    const assumption: Assumption = { fact, date: context.today, because: 'liesAhead' };
    return { span: onDay(context.today), fact, missing: [], assumes: [assumption] };
  }
  return { span: null, fact, missing: [fact], assumes: [] };
}

function dayOfReading(question: string, context: RuleContext): KnownDay {
  const { date } = takeReading(question, context);
  return date === undefined ? nowhere : dayOfFact(date, context);
}

/** The day that a condition names. A day that lies ahead is today, with the assumption said. */
export function readDay(reference: DateReference, context: RuleContext): KnownDay {
  const known =
    'day' in reference
      ? { ...nowhere, span: onDay(reference.day) }
      : 'fact' in reference
        ? dayOfFact(reference.fact, context)
        : dayOfReading(reference.reading, context);
  const { plus } = reference;
  if (known.span === null || plus === undefined) return known;
  return { ...known, span: mapSpan(known.span, day => addPeriod(day, plus)) };
}

function notAfter(day: IsoDate, today: IsoDate): IsoDate {
  return day <= today ? day : today;
}

/** The day whose law applies. No law is known beyond today, so a later day is taken as today, with the assumption said. */
export function readGoverningDay(governor: Governor, context: RuleContext): KnownDay {
  const known = 'fact' in governor ? dayOfFact(governor.fact, context) : dayOfReading(governor.reading, context);
  const { today } = context;
  if (known.span === null || known.fact === null || today === null || known.span.latest <= today) return known;
  const span = mapSpan(known.span, day => notAfter(day, today));
  const assumption: Assumption = { fact: known.fact, date: today, because: 'dayAfterToday' };
  return { ...known, span, missing: isOneDay(span) ? [] : known.missing, assumes: [assumption] };
}
