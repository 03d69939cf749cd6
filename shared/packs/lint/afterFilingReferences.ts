import type { FactId, FactValue } from '../../domain/fact.ts';
import type { AfterFiling, Gauge } from '../afterFiling.ts';
import { referencesOfAmount, referencesOfCondition, type Reference } from '../references.ts';

function* ofFact(name: FactId | undefined, pointer: string, ...types: FactValue['type'][]): Generator<Reference> {
  if (name !== undefined) yield { kind: 'fact', name, pointer, types };
}

/** Every name that a scheme uses for what follows its filing. */
export function* referencesAfterFiling(afterFiling: AfterFiling): Generator<Reference> {
  const at = '/afterFiling';
  const { filedOn, number, filedWith, steps, determination, complaints, owed } = afterFiling;
  yield* ofFact(filedOn, `${at}/filedOn`, 'date');
  yield* ofFact(number, `${at}/number`, 'text');
  yield* ofFact(filedWith, `${at}/filedWith`, 'text');
  for (const [index, { doneOn, appliesWhen }] of steps.entries()) {
    yield* ofFact(doneOn, `${at}/steps/${index}/doneOn`, 'date');
    if (appliesWhen !== undefined) yield* referencesOfCondition(appliesWhen, `${at}/steps/${index}/appliesWhen`);
  }
  yield* ofFact(determination?.on, `${at}/determination/on`, 'date');
  yield* ofFact(determination?.receivedOn, `${at}/determination/receivedOn`, 'date');
  yield* ofFact(determination?.outcome, `${at}/determination/outcome`, 'choice');
  yield* ofFact(determination?.sum, `${at}/determination/sum`, 'money');
  yield* ofFact(determination?.grounds, `${at}/determination/grounds`, 'choices');
  for (const [index, { when }] of complaints.entries())
    if (when !== undefined) yield* referencesOfCondition(when, `${at}/complaints/${index}/when`);
  if (owed !== undefined) yield* referencesOfAmount(owed, `${at}/owed`);
}

/** Every name that the gauges of a scheme use. */
export function* referencesOfGauges(gauges: readonly Gauge[]): Generator<Reference> {
  for (const [index, { of, paid, appliesWhen }] of gauges.entries()) {
    const at = `/gauges/${index}`;
    yield* referencesOfAmount(of, `${at}/of`);
    yield* referencesOfAmount(paid, `${at}/paid`);
    if (appliesWhen !== undefined) yield* referencesOfCondition(appliesWhen, `${at}/appliesWhen`);
  }
}
