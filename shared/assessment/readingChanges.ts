import type { Reference } from '../packs/references.ts';
import type { Scheme } from '../packs/scheme.ts';
import { mostCombinations, questionsAmong, referencesOfScheme } from '../packs/schemeQuestions.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import { takeReading } from '../rules/takeReading.ts';
import { readingEffects } from './readingEffects.ts';

/** Readings by question: what one combination changes. */
export type ReadingChanges = Readonly<Record<string, string>>;

interface OpenQuestion {
  readonly question: string;
  readonly others: readonly string[];
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
