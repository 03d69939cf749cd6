import type { IsoDate } from '../../domain/isoDate.ts';
import type { Citation } from '../citation.ts';
import type { Parameter } from '../law.ts';
import { parameterValues } from '../parameterValues.ts';
import type { JurisdictionPack } from '../pack.ts';
import { issue, type FoundIssue } from './packIssue.ts';

function lintRising(pointer: string, dated: readonly { readonly from: IsoDate }[]): FoundIssue[] {
  return dated.flatMap(({ from }, index) => {
    const before = dated[index - 1];
    return before === undefined || before.from < from
      ? []
      : issue('law.json', `${pointer}/${index}/from`, 'notInOrder', `${from} does not come after ${before.from}`);
  });
}

/** Values of one series follow each other; a variant may stand beside the common value, and a reading says when it is taken. */
function lintParameter(name: string, parameter: Parameter, pack: JurisdictionPack): FoundIssue[] {
  const pointer = `/parameters/${name}/values`;
  const { variantBy } = parameter;
  const values = parameterValues(parameter, pack.law);
  const series = [...new Set(values.map(({ variant }) => variant))];
  const readings = (variantBy === undefined ? undefined : pack.law.unsettled[variantBy])?.readings ?? [];
  return [
    ...series.flatMap(variant =>
      lintRising(
        pointer,
        values.filter(value => value.variant === variant),
      ),
    ),
    ...values.flatMap(({ from, to, variant }, index) => [
      ...(index > 0 && (values[index - 1]?.from ?? from) > from
        ? [issue('law.json', `${pointer}/${index}/from`, 'notInOrder', 'values are sorted by their first day')]
        : []),
      ...(to !== undefined && to < from
        ? [issue('law.json', `${pointer}/${index}/to`, 'notInOrder', 'ends before it begins')]
        : []),
      ...(variant !== undefined && !readings.some(({ id }) => id === variant)
        ? [issue('law.json', `${pointer}/${index}/variant`, 'unknownReading', `no reading of variantBy is ${variant}`)]
        : []),
    ]),
  ];
}

/** A parameter has values of its own, or those of one that does. */
function lintSource(name: string, { values, valuesOf }: Parameter, { law }: JurisdictionPack): FoundIssue[] {
  const source = valuesOf === undefined ? undefined : (law.parameters[valuesOf]?.values ?? []);
  if (source === undefined ? values.length > 0 : values.length === 0 && source.length > 0) return [];
  const message = 'needs values of its own, or those of a parameter that has some';
  return [issue('law.json', `/parameters/${name}`, 'parameterWithoutValues', message)];
}

function lintOverlaps(name: string, parameter: Parameter, { law }: JurisdictionPack): FoundIssue[] {
  const common = parameterValues(parameter, law).filter(({ variant }) => variant === undefined);
  return common.flatMap(({ to }, index) => {
    const next = common[index + 1];
    return to === undefined || next === undefined || to < next.from
      ? []
      : issue('law.json', `/parameters/${name}/values`, 'overlap', `the value of ${next.from} begins before ${to}`);
  });
}

function lintMemory(pointer: string, { confidence }: Citation): FoundIssue[] {
  return confidence === 'memory' ? [issue('law.json', pointer, 'memoryDecides', 'rests on memory alone')] : [];
}

/** What changes in time stands in order, without gaps that a variant does not explain, and never on memory alone. */
export function lintDates(pack: JurisdictionPack): FoundIssue[] {
  const { parameters, lists } = pack.law;
  return [
    ...Object.entries(parameters).flatMap(([name, parameter]) => [
      ...lintSource(name, parameter, pack),
      ...lintParameter(name, parameter, pack),
      ...lintOverlaps(name, parameter, pack),
      ...parameterValues(parameter, pack.law).flatMap(({ cite }, index) =>
        lintMemory(`/parameters/${name}/values/${index}/cite`, cite),
      ),
    ]),
    ...Object.entries(lists).flatMap(([name, { versions }]) => [
      ...lintRising(`/lists/${name}/versions`, versions),
      ...versions.flatMap(({ cite, entries }, index) => [
        ...lintMemory(`/lists/${name}/versions/${index}/cite`, cite),
        ...entries.flatMap((entry, at) =>
          entry.in === 'unknown' && entry.cite === undefined && cite.confidence === 'verbatim'
            ? issue(
                'law.json',
                `/lists/${name}/versions/${index}/entries/${at}`,
                'doubtWithoutSource',
                `${entry.ref} is in doubt though its version was read`,
              )
            : [],
        ),
      ]),
    ]),
  ];
}
