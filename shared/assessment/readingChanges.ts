import type { Scheme } from '../packs/scheme.ts';
import { closeReferences, referencesOfAmount, referencesOfCondition } from '../packs/references.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { openReadings, takeReading } from '../rules/takeReading.ts';

/** Readings by question: what one combination changes. */
export type ReadingChanges = Readonly<Record<string, string>>;

interface OpenQuestion {
  readonly question: string;
  readonly others: readonly string[];
}

/** Combinations tried for one scheme. Lint refuses a pack that may need more, so none is ever left out. */
export const mostCombinations = 512;

/** The unsettled questions that a scheme's rules and amount touch, in the pack's order. Contested rules are not applied, so not asked. */
export function questionsOf(scheme: Scheme, { pack }: Pick<RuleContext, 'pack'>): readonly string[] {
  const applied = scheme.rules.filter(({ force }) => force === 'binding');
  const touched = closeReferences(pack.law, [
    ...applied.flatMap(({ condition }) => [...referencesOfCondition(condition)]),
    ...referencesOfAmount(scheme.amount),
  ]);
  const names = new Set(touched.filter(({ kind }) => kind === 'question').map(({ name }) => name));
  return Object.keys(pack.law.unsettled).filter(question => names.has(question));
}

function* changesOf(questions: readonly OpenQuestion[], size: number): Generator<ReadingChanges> {
  if (size === 0) {
    yield {};
    return;
  }
  for (const [index, { question, others }] of questions.entries())
    for (const reading of others)
      for (const rest of changesOf(questions.slice(index + 1), size - 1)) yield { [question]: reading, ...rest };
}

/** Every way to read the open questions otherwise than they are read, the fewest changes first. */
export function* readingChanges(scheme: Scheme, context: RuleContext): Generator<ReadingChanges> {
  const open = questionsOf(scheme, context).map((question): OpenQuestion => {
    const taken = takeReading(question, context);
    const others = openReadings(question, context).filter(({ id }) => id !== taken.id);
    return { question, others: others.map(({ id }) => id) };
  });
  let tried = 1;
  for (let size = 1; size <= open.length; size += 1)
    for (const changes of changesOf(open, size)) {
      tried += 1;
      if (tried > mostCombinations) return;
      yield changes;
    }
}
