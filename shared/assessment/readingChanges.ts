import { closeReferences, referencesOfAmount, referencesOfCondition, type Reference } from '../packs/references.ts';
import type { Scheme } from '../packs/scheme.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import { takeReading } from '../rules/takeReading.ts';
import { readingEffects } from './readingEffects.ts';

/** Readings by question: what one combination changes. */
export type ReadingChanges = Readonly<Record<string, string>>;

interface OpenQuestion {
  readonly question: string;
  readonly others: readonly string[];
}

/** Combinations tried for one scheme. Lint refuses a pack that may need more, so none is ever left out. */
export const mostCombinations = 512;

/** Every use of a name by what decides a scheme's outcome and sum. Contested rules and guidelines are not applied, so not read. */
export function referencesOfScheme({ rules, amount }: Scheme, { law }: RuleContext['pack']): readonly Reference[] {
  const applied = rules.filter(({ force }) => force === 'binding');
  return closeReferences(law, [
    ...applied.flatMap(({ condition }) => [...referencesOfCondition(condition)]),
    ...referencesOfAmount(amount),
  ]);
}

/** The unsettled questions among these names, in the pack's order. */
export function questionsAmong(references: readonly Reference[], { law }: RuleContext['pack']): readonly string[] {
  const names = new Set(references.filter(({ kind }) => kind === 'question').map(({ name }) => name));
  return Object.keys(law.unsettled).filter(question => names.has(question));
}

function openQuestion(question: string, references: readonly Reference[], context: RuleContext): OpenQuestion {
  const effectOf = readingEffects(question, references, context);
  const taken = takeReading(question, context);
  const seen = new Set([effectOf(taken.id)]);
  const others = named(context.pack.law.unsettled, question).readings.filter(({ id }) => {
    const effect = effectOf(id);
    const isNew = id !== taken.id && !seen.has(effect);
    seen.add(effect);
    return isNew;
  });
  return { question, others: others.map(({ id }) => id) };
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

/** Every way to read the open questions otherwise that could come to something else, the fewest changes first. */
export function* readingChanges(scheme: Scheme, context: RuleContext): Generator<ReadingChanges> {
  const references = referencesOfScheme(scheme, context.pack);
  const open = questionsAmong(references, context.pack)
    .map(question => openQuestion(question, references, context))
    .filter(({ others }) => others.length > 0);
  let tried = 1;
  for (let size = 1; size <= open.length; size += 1)
    for (const changes of changesOf(open, size)) {
      tried += 1;
      if (tried > mostCombinations) return;
      yield changes;
    }
}
