import type { FactId } from '../domain/fact.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { MinorUnits } from '../domain/money.ts';
import type { RuleContext } from '../rules/ruleContext.ts';

type Facts = Pick<RuleContext, 'facts'>;

function answerTo(fact: FactId | undefined, { facts }: Facts) {
  return fact === undefined ? undefined : facts[fact];
}

/** The day that an answer gives, the earliest where it is known roughly; null without one. */
export function dayIn(fact: FactId | undefined, context: Facts): IsoDate | null {
  const answer = answerTo(fact, context);
  return answer?.type === 'date' ? answer.date : null;
}

export function textIn(fact: FactId | undefined, context: Facts): string | null {
  const answer = answerTo(fact, context);
  return answer?.type === 'text' ? answer.text : null;
}

/** In minor units. */
export function sumIn(fact: FactId | undefined, context: Facts): MinorUnits | null {
  const answer = answerTo(fact, context);
  return answer?.type === 'money' ? answer.minor : null;
}

export function choiceIn(fact: FactId | undefined, context: Facts): string | null {
  const answer = answerTo(fact, context);
  return answer?.type === 'choice' ? answer.choice : null;
}

/** Every option that was chosen; none without an answer. */
export function choicesIn(fact: FactId | undefined, context: Facts): readonly string[] {
  const answer = answerTo(fact, context);
  return answer?.type === 'choices' ? answer.choices : [];
}
