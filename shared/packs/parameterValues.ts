import type { Law, Parameter, ParameterValue } from './law.ts';

/** The values that a parameter goes by: its own, or those of the one that it names. */
export function parameterValues(
  { values, valuesOf }: Parameter,
  { parameters }: Pick<Law, 'parameters'>,
): readonly ParameterValue[] {
  return valuesOf === undefined ? values : (parameters[valuesOf]?.values ?? []);
}
