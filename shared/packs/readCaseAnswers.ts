import { dayAnswer, monthOf, onDay } from '../domain/daySpan.ts';
import type { FactId, FactValue } from '../domain/fact.ts';
import { isIsoDate } from '../domain/isoDate.ts';
import { moneyTextSchema, parseMoney } from '../domain/money.ts';
import { offenceTextSchema, parseOffenceReference } from '../domain/offence.ts';
import type { CaseAnswer, CaseAnswers } from './caseAnswers.ts';
import type { FactDefinition } from './interview.ts';
import type { JurisdictionPack } from './pack.ts';
import { valueTypeOf } from './valueTypeOf.ts';

type Expectation = 'text' | 'trueOrFalse' | 'option' | 'options' | 'day' | 'wholeNumber' | 'money' | 'offences';

/** An answer that its question cannot take: which one, and what would be right. Never the answer itself. */
export interface CaseAnswerIssue {
  readonly fact: FactId;
  readonly expected: 'knownQuestion' | Expectation;
  /** The options there are, where one of them is expected. */
  readonly options: readonly string[];
}

export type CaseAnswersReading =
  | { readonly ok: true; readonly answers: Readonly<Record<FactId, FactValue>> }
  | { readonly ok: false; readonly issues: readonly CaseAnswerIssue[] };

/** How a case file writes each type of value. */
export const writtenAs: Readonly<Record<FactValue['type'], Expectation>> = {
  text: 'text',
  boolean: 'trueOrFalse',
  choice: 'option',
  choices: 'options',
  date: 'day',
  count: 'wholeNumber',
  money: 'money',
  offences: 'offences',
};

function readOffences(answer: Extract<CaseAnswer, readonly unknown[]>): FactValue | undefined {
  const isProvision = (item: (typeof answer)[number]) =>
    typeof item !== 'string' || offenceTextSchema.safeParse(item).success;
  if (!answer.every(isProvision)) return undefined;
  return {
    type: 'offences',
    offences: answer.map(item =>
      typeof item === 'string'
        ? parseOffenceReference(item)
        : { ...parseOffenceReference(item.ref), qualifiers: item.qualifiers },
    ),
  };
}

function readAnswer(definition: FactDefinition, answer: CaseAnswer): FactValue | undefined {
  const text = typeof answer === 'string' ? answer : undefined;
  const expected = writtenAs[valueTypeOf[definition.kind]];
  switch (expected) {
    case 'text':
      return text === undefined ? undefined : { type: 'text', text };
    case 'trueOrFalse':
      return typeof answer === 'boolean' ? { type: 'boolean', is: answer } : undefined;
    case 'option':
      return text !== undefined && optionsOf(definition).includes(text) ? { type: 'choice', choice: text } : undefined;
    case 'options':
      return Array.isArray(answer) ? readOptions(definition, answer) : undefined;
    case 'day':
      return text === undefined ? undefined : readDays(text);
    case 'wholeNumber':
      return typeof answer === 'number' && answer <= 1_000_000 ? { type: 'count', count: answer } : undefined;
    case 'money':
      return moneyTextSchema.safeParse(answer).success && text !== undefined
        ? { type: 'money', minor: parseMoney(text) }
        : undefined;
    case 'offences':
      return Array.isArray(answer) ? readOffences(answer) : undefined;
    default:
      return expected satisfies never;
  }
}

/** A day, a month, or the first and the last day that it may be with a slash between (ISO 8601). */
function readDays(text: string): FactValue | undefined {
  const ends = text.split('/').map(written => {
    if (isIsoDate(written)) return onDay(written);
    const first = `${written}-01`;
    return isIsoDate(first) ? monthOf(first) : undefined;
  });
  const [first, last = first] = ends;
  if (ends.length > 2 || ends.includes(undefined) || first === undefined || last === undefined) return undefined;
  return dayAnswer({ earliest: first.earliest, latest: last.latest });
}

/** Every option that is named, in the order of the question's own; undefined where one is none of them. */
function readOptions(definition: FactDefinition, answer: readonly unknown[]): FactValue | undefined {
  const known = optionsOf(definition);
  const chosen = known.filter(option => answer.includes(option));
  return chosen.length === answer.length ? { type: 'choices', choices: chosen } : undefined;
}

function optionsOf(definition: FactDefinition): readonly string[] {
  return (definition.options ?? []).map(option => option.id);
}

/** Reads the answers of a case file or scenario by the pack's questions; every answer that fits none is an issue. */
export function readCaseAnswers(pack: Pick<JurisdictionPack, 'facts'>, answers: CaseAnswers): CaseAnswersReading {
  const read: Record<FactId, FactValue> = {};
  const issues: CaseAnswerIssue[] = [];
  for (const [fact, answer] of Object.entries(answers)) {
    const definition = pack.facts[fact];
    const value = definition === undefined ? undefined : readAnswer(definition, answer);
    if (value !== undefined) read[fact] = value;
    else if (definition === undefined) issues.push({ fact, expected: 'knownQuestion', options: [] });
    else issues.push({ fact, expected: writtenAs[valueTypeOf[definition.kind]], options: optionsOf(definition) });
  }
  return issues.length === 0 ? { ok: true, answers: read } : { ok: false, issues };
}
