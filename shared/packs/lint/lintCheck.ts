import type { FactId, FactValue } from '../../domain/fact.ts';
import type { JurisdictionPack } from '../pack.ts';
import { namelessKinds } from '../namelessKinds.ts';
import { closeReferences, referencesOfCondition } from '../references.ts';
import type { CheckQuestion } from '../quickCheck.ts';
import { valueTypeOf } from '../valueTypeOf.ts';
import { issue, type FoundIssue } from './packIssue.ts';

const found = (pointer: string, code: string, message: string) => [issue('check.json', pointer, code, message)];

/** The facts that a question of the check answers. */
function answeredBy({ asks, options }: CheckQuestion): readonly FactId[] {
  return options === undefined ? [asks] : options.flatMap(({ answers }) => Object.keys(answers));
}

function lintAnswer(fact: FactId, value: FactValue | undefined, pointer: string, { facts }: JurisdictionPack) {
  const definition = facts[fact];
  if (definition === undefined) return found(pointer, 'unknownFact', `facts.json does not define ${fact}`);
  if (!namelessKinds.has(definition.kind)) return found(pointer, 'asksName', `${fact} may say who somebody is`);
  if (value === undefined) return [];
  const options = (definition.options ?? []).map(({ id }) => id);
  const chosen = value.type === 'choice' ? [value.choice] : value.type === 'choices' ? value.choices : [];
  const fits = value.type === valueTypeOf[definition.kind] && chosen.every(option => options.includes(option));
  return fits ? [] : found(pointer, 'wrongAnswer', `${fact} cannot be answered so`);
}

function lintQuestion(question: CheckQuestion, index: number, pack: JurisdictionPack): FoundIssue[] {
  const place = `/questions/${index}`;
  return [
    ...lintAnswer(question.asks, undefined, `${place}/asks`, pack),
    ...(question.options ?? []).flatMap(({ answers }, at) =>
      Object.entries(answers).flatMap(([fact, value]) =>
        lintAnswer(fact, value, `${place}/options/${at}/answers/${fact}`, pack),
      ),
    ),
  ];
}

/** Whether a question applies may turn on those before it alone. */
function lintOrder({ check, law }: JurisdictionPack): FoundIssue[] {
  const before = new Set<FactId>();
  return (check?.questions ?? []).flatMap((question, index) => {
    const { appliesWhen } = question;
    const read = appliesWhen === undefined ? [] : closeReferences(law, referencesOfCondition(appliesWhen));
    const later = new Set(
      read.filter(({ kind, name }) => kind === 'fact' && !before.has(name)).map(({ name }) => name),
    );
    for (const fact of answeredBy(question)) before.add(fact);
    const pointer = `/questions/${index}/appliesWhen`;
    return [...later].flatMap(fact =>
      fact.startsWith('offence.') ? [] : found(pointer, 'askedLater', `turns on ${fact}, which is not asked before`),
    );
  });
}

/** The quick check asks what the pack defines, sets answers that can be given, and asks for nobody's name. */
export function lintCheck(pack: JurisdictionPack): FoundIssue[] {
  const { questions } = pack.check ?? { questions: [] };
  return [...questions.flatMap((question, index) => lintQuestion(question, index, pack)), ...lintOrder(pack)];
}
