import type { IsoDate } from '../domain/isoDate.ts';
import { parseMoney } from '../domain/money.ts';
import type { Citation } from '../packs/citation.ts';
import type { OffenceList, ParameterValue } from '../packs/law.ts';
import type { Assumption, Doubt } from './finding.ts';
import { parameterValues } from '../packs/parameterValues.ts';
import { readGoverningDay } from './readDay.ts';
import { named, type RuleContext } from './ruleContext.ts';
import type { ParameterInForce } from './sum.ts';
import { takeReading } from './takeReading.ts';

/** What was in force on the governing day, or why that is not known: an answer is missing, or no law of that day is known. */
export interface InForce<T> {
  readonly value: T | null;
  readonly missing: readonly string[];
  readonly assumes: readonly Assumption[];
  readonly doubts: readonly Doubt[];
}

function latestOn<T extends { readonly from: IsoDate }>(dated: readonly T[], day: IsoDate): T | undefined {
  return dated.findLast(({ from }) => from <= day);
}

function beforeTheFirst(cites: readonly Citation[]): readonly Doubt[] {
  return [{ code: 'noValueInForce', cites }];
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
  const { day, fact, missing, assumes } = readGoverningDay(parameter.governedBy, context);
  if (day === null) return { value: null, missing, assumes, doubts: [] };
  const variant = parameter.variantBy === undefined ? null : takeReading(parameter.variantBy, context).id;
  const values = parameterValues(parameter, context.pack.law);
  const chosen = chooseValue(values, day, variant);
  if (chosen === undefined || chosen.value === null) {
    const nearest = chosen ?? values[0];
    return { value: null, missing: [], assumes, doubts: beforeTheFirst(nearest === undefined ? [] : [nearest.cite]) };
  }
  const value: ParameterInForce = {
    parameter: name,
    label: parameter.label,
    minor: parseMoney(chosen.value),
    from: chosen.from,
    on: day,
    governedBy: fact,
    cite: chosen.cite,
  };
  return { value, missing: [], assumes, doubts: [] };
}

/** The version of an offence list on its governing day. */
export function versionInForce(name: string, context: RuleContext): InForce<OffenceList['versions'][number]> {
  const list = named(context.pack.law.lists, name);
  const { day, missing, assumes } = readGoverningDay(list.governedBy, context);
  if (day === null) return { value: null, missing, assumes, doubts: [] };
  const value = latestOn(list.versions, day) ?? null;
  const first = list.versions[0];
  const doubts = value === null && first !== undefined ? beforeTheFirst([first.cite]) : [];
  return { value, missing: [], assumes, doubts };
}
