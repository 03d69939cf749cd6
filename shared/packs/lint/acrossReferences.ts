import type { JurisdictionPack } from '../pack.ts';
import { referencesOfCondition, type Reference } from '../references.ts';

/** The names that relations.json uses. */
export function* referencesOfRelations({ relations }: JurisdictionPack): Generator<Reference> {
  for (const [index, { first, then, when, question }] of relations.entries()) {
    yield { kind: 'scheme', name: first, pointer: `/${index}/first` };
    yield { kind: 'scheme', name: then, pointer: `/${index}/then` };
    if (when !== undefined) yield* referencesOfCondition(when, `/${index}/when`);
    if (question !== undefined) yield { kind: 'question', name: question, pointer: `/${index}/question` };
  }
}

/** The names that safeguards.json uses. */
export function* referencesOfSafeguards({ safeguards }: JurisdictionPack): Generator<Reference> {
  for (const [index, { appliesWhen, clock, doneWhen }] of safeguards.entries()) {
    const pointer = `/safeguards/${index}`;
    if (appliesWhen !== undefined) yield* referencesOfCondition(appliesWhen, `${pointer}/appliesWhen`);
    if (clock !== undefined)
      yield { kind: 'fact', name: clock.from, pointer: `${pointer}/clock/from`, types: ['date'] };
    if (doneWhen !== undefined)
      yield { kind: 'fact', name: doneWhen, pointer: `${pointer}/doneWhen`, types: ['boolean'] };
  }
}

/** The names that the conditions of check.json use; lintCheck sees to the answers it sets. */
export function* referencesOfCheck({ check }: JurisdictionPack): Generator<Reference> {
  if (check === undefined) return;
  for (const [index, { asks, appliesWhen }] of check.questions.entries()) {
    yield { kind: 'fact', name: asks, pointer: `/questions/${index}/asks` };
    if (appliesWhen !== undefined) yield* referencesOfCondition(appliesWhen, `/questions/${index}/appliesWhen`);
  }
  for (const [index, { when }] of check.turnTo.entries())
    if (when !== undefined) yield* referencesOfCondition(when, `/turnTo/${index}/when`);
}
