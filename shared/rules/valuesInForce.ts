import type { DaySpan } from '../domain/daySpan.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import { parseMoney } from '../domain/money.ts';
import type { Citation } from '../packs/citation.ts';
import { gapOn, type Gap } from '../packs/gap.ts';
import type { OffenceList, ParameterValue } from '../packs/law.ts';
import type { Assumption, Doubt } from './finding.ts';
import { parameterValues } from '../packs/parameterValues.ts';
import { distinctBy } from './combineFindings.ts';
import { readGoverningDay, type KnownDay } from './readDay.ts';
import { named, type RuleContext } from './ruleContext.ts';
import type { ParameterInForce } from './sum.ts';
import { takeReading } from './takeReading.ts';

/**
 * What was in force on the governing day, or why that is not known: an answer is missing, or no law of that day is known.
 * Of a day that is known only roughly `possible` has each value that it may be, null among them where on some day there is none.
 */
export interface InForce<T> {
  readonly value: T | null;
  readonly possible: readonly (T | null)[];
  readonly missing: readonly string[];
  readonly assumes: readonly Assumption[];
  readonly doubts: readonly Doubt[];
}

const nextDay = { count: 1, unit: 'days' } as const;

function latestOn<T extends { readonly from: IsoDate }>(dated: readonly T[], day: IsoDate): T | undefined {
  return dated.findLast(({ from }) => from <= day);
}

/** Why nothing was in force, as the pack declares it; else beside what comes next. */
function nothingInForce(gap: Gap | undefined, nearest: Citation | undefined): readonly Doubt[] {
  const cites = gap?.cites ?? (nearest === undefined ? [] : [nearest]);
  return [{ code: 'noValueInForce', ...(gap !== undefined && { text: gap.text }), cites }];
}

/** The days within a span from which something else may hold: its first, and each change after it. */
function turningDays({ earliest, latest }: DaySpan, changes: readonly IsoDate[]): readonly IsoDate[] {
  return earliest === latest ? [earliest] : [earliest, ...changes.filter(day => earliest < day && day <= latest)];
}

/** One value for all days is that value; where they differ only the answer can tell. */
function inForce<T>(
  { missing, assumes }: KnownDay,
  possible: readonly (T | null)[],
  doubts: readonly Doubt[],
): InForce<T> {
  const [value = null] = possible;
  return possible.length === 1
    ? { value, possible, missing: [], assumes, doubts: value === null ? doubts : [] }
    : { value: null, possible, missing, assumes, doubts: [] };
}

const knownChanges = new WeakMap<readonly ParameterValue[], readonly IsoDate[]>();

/** The days on which a parameter's value begins, or ends without another; a loaded pack does not change. */
export function changingDays(values: readonly ParameterValue[]): readonly IsoDate[] {
  const changes =
    knownChanges.get(values) ??
    values.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addPeriod(to, nextDay)]));
  knownChanges.set(values, changes);
  return changes;
}

/** The last value goes on until the act itself ends it; a variant stands beside the common value that it was made under. */
function chooseValue(
  values: readonly ParameterValue[],
  day: IsoDate,
  variant: string | null,
): ParameterValue | undefined {
  const lasts = (value: ParameterValue | undefined) =>
    value !== undefined && (value.to === undefined || day <= value.to);
  const common = latestOn(
    values.filter(value => value.variant === undefined),
    day,
  );
  const special = latestOn(
    values.filter(value => value.variant !== undefined && value.variant === variant),
    day,
  );
  if (special !== undefined && lasts(special) && (common === undefined || special.from >= common.from)) return special;
  return lasts(common) ? common : undefined;
}

/** The value of a parameter on its governing day. Before the first there is none: unknown, never zero. */
export function parameterInForce(name: string, context: RuleContext): InForce<ParameterInForce> {
  const parameter = named(context.pack.law.parameters, name);
  const governing = readGoverningDay(parameter.governedBy, context);
  const { span, fact, missing, assumes } = governing;
  if (span === null) return { value: null, possible: [], missing, assumes, doubts: [] };
  const variant = parameter.variantBy === undefined ? null : takeReading(parameter.variantBy, context).id;
  const values = parameterValues(parameter, context.pack.law);
  const chosen = turningDays(span, changingDays(values)).map(day => ({ day, one: chooseValue(values, day, variant) }));
  const differing = distinctBy(chosen, ({ one }) => one?.value ?? null);
  const possible = differing.map(({ day, one }): ParameterInForce | null =>
    one === undefined || one.value === null
      ? null
      : {
          parameter: name,
          label: parameter.label,
          minor: parseMoney(one.value),
          from: one.from,
          on: day,
          governedBy: fact,
          cite: one.cite,
        },
  );
  const nearest = chosen[0]?.one ?? values[0];
  const gap = gapOn(context.pack.gaps, 'parameters', parameter.valuesOf ?? name, span.earliest);
  return inForce(governing, possible, nothingInForce(gap, nearest?.cite));
}

/** The version of an offence list on its governing day. */
export function versionInForce(name: string, context: RuleContext): InForce<OffenceList['versions'][number]> {
  const list = named(context.pack.law.lists, name);
  const governing = readGoverningDay(list.governedBy, context);
  const { span, missing, assumes } = governing;
  if (span === null) return { value: null, possible: [], missing, assumes, doubts: [] };
  const changes = list.versions.map(({ from }) => from);
  const possible = distinctBy(
    turningDays(span, changes).map(day => latestOn(list.versions, day) ?? null),
    version => version,
  );
  const gap = gapOn(context.pack.gaps, 'lists', name, span.earliest);
  return inForce(governing, possible, nothingInForce(gap, list.versions[0]?.cite));
}
