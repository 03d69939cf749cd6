import { z } from 'zod';
import { checkBic } from '../domain/bic.ts';
import { dayAnswer } from '../domain/daySpan.ts';
import type { FactValue } from '../domain/fact.ts';
import { checkIban, compactIban } from '../domain/iban.ts';
import { checkIin } from '../domain/iin.ts';
import { yearOf, type IsoDate } from '../domain/isoDate.ts';
import { offenceSchema, type Offence } from '../domain/offence.ts';
import { checkPin } from '../domain/pin.ts';
import { parseTypedDays, parseTypedMoney } from '../fmt/parseTyped.ts';
import type { FactDefinition, FactKind } from '../packs/interview.ts';

/** Why something typed is no answer; words are in shared/text by code, `params` hold their figures. */
export interface AnswerIssue {
  readonly code:
    | 'missing'
    | 'chooseOne'
    | 'notANumber'
    | 'numberTooLarge'
    | 'notARealDate'
    | 'dateInFuture'
    | 'daysInWrongOrder'
    | 'tooLong'
    | 'notAProvision'
    | 'pinLength';
  readonly params: Readonly<Record<string, number>>;
}

/** An answer that is taken and looks odd: numbers against the rules were issued, so this never stops anything. */
export interface AnswerWarning {
  readonly code: 'iinDoubtful' | 'pinDoubtful' | 'ibanDoubtful' | 'bicDoubtful' | 'phoneDoubtful' | 'emailDoubtful';
  /** What is odd, in the words of the check. */
  readonly doubts: readonly string[];
}

export type AnswerValidation =
  | { readonly ok: true; readonly value: FactValue; readonly warning: AnswerWarning | null }
  | { readonly ok: false; readonly issue: AnswerIssue };

type TextKind = Exclude<FactKind, 'boolean' | 'choice' | 'choices' | 'date' | 'count' | 'money' | 'offences'>;

interface TextRule {
  readonly longest: number;
  /** Lines are kept; elsewhere all white space is one space. */
  readonly lines?: true;
  readonly write?: (text: string) => string;
  /** Why a text is no answer at all. */
  readonly refusal?: (text: string) => AnswerIssue['code'] | undefined;
  readonly code?: AnswerWarning['code'];
  readonly doubts?: (text: string) => readonly string[];
}

const textRules: Readonly<Record<TextKind, TextRule>> = {
  name: { longest: 200 },
  text: { longest: 500 },
  longText: { longest: 10_000, lines: true },
  address: { longest: 500, lines: true },
  phone: {
    longest: 50,
    code: 'phoneDoubtful',
    doubts: text => (/^\+?[\d\s()-]+$/.test(text) && /^\D*(\d\D*){5,15}$/.test(text) ? [] : ['shape']),
  },
  email: {
    longest: 254,
    code: 'emailDoubtful',
    doubts: text => (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? [] : ['shape']),
  },
  iin: {
    longest: 50,
    write: text => text.replaceAll(/\s/g, ''),
    code: 'iinDoubtful',
    doubts: text => checkIin(text).doubts,
  },
  pin: {
    longest: 50,
    write: text => text.replaceAll(/\s/g, ''),
    refusal: text => (checkPin(text).isComplete ? undefined : 'pinLength'),
    code: 'pinDoubtful',
    doubts: text => checkPin(text).doubts,
  },
  iban: { longest: 50, write: compactIban, code: 'ibanDoubtful', doubts: checkIban },
  bic: { longest: 50, write: text => text.toUpperCase(), code: 'bicDoubtful', doubts: checkBic },
};

function isTextKind(kind: FactKind): kind is TextKind {
  return Object.hasOwn(textRules, kind);
}

const largestCount = 1_000_000;
const earliestYear = 1800;
const offencesSchema = z.array(offenceSchema).max(20);

function refuse(code: AnswerIssue['code'], params: AnswerIssue['params'] = {}): AnswerValidation {
  return { ok: false, issue: { code, params } };
}

function take(value: FactValue, warning: AnswerWarning | null = null): AnswerValidation {
  return { ok: true, value, warning };
}

/** Composed letters, no invisible characters, no space around; one line unless lines are kept. */
function tidy(text: string, lines: boolean): string {
  const composed = text.normalize('NFC').replaceAll(/\r\n?/g, '\n');
  const visible = composed.replaceAll(/[\p{Cc}\p{Cf}]/gu, sign => (/\s/.test(sign) ? sign : ''));
  const spaced = lines ? visible.replaceAll(/[^\S\n]+/g, ' ') : visible.replaceAll(/\s+/g, ' ');
  return spaced.trim();
}

function validateText(kind: TextKind, raw: unknown): AnswerValidation {
  if (typeof raw !== 'string') return refuse('missing');
  const { longest, lines, write, refusal, code, doubts } = textRules[kind];
  const tidied = tidy(raw, lines === true);
  const text = write === undefined ? tidied : write(tidied);
  if (text === '') return refuse('missing');
  if (text.length > longest) return refuse('tooLong', { by: text.length - longest });
  const refused = refusal?.(text);
  if (refused !== undefined) return refuse(refused);
  const odd = doubts?.(text) ?? [];
  return take({ type: 'text', text }, code === undefined || odd.length === 0 ? null : { code, doubts: odd });
}

function validateDate({ mayLieAhead, aheadUntil }: FactDefinition, raw: unknown, today: IsoDate): AnswerValidation {
  if (typeof raw !== 'string' || raw.trim() === '') return refuse('missing');
  const days = parseTypedDays(raw, today);
  if (days === undefined || yearOf(days.earliest) < earliestYear) return refuse('notARealDate');
  const isPlan = mayLieAhead === true || aheadUntil !== undefined;
  if (days.earliest > today && !isPlan) return refuse('dateInFuture');
  // Of the month that is running, only its days up to today.
  const value = dayAnswer(days.latest > today && !isPlan ? { ...days, latest: today } : days);
  return value === undefined ? refuse('daysInWrongOrder') : take(value);
}

function validateCount(raw: unknown): AnswerValidation {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.replaceAll(/\s/g, '') : '';
  if (text === '') return refuse('missing');
  if (!/^\d{1,15}$/.test(text)) return refuse('notANumber');
  const count = Number(text);
  return count > largestCount ? refuse('numberTooLarge', { most: largestCount }) : take({ type: 'count', count });
}

function validateMoney(raw: unknown): AnswerValidation {
  if (typeof raw !== 'string' || raw.trim() === '') return refuse('missing');
  const minor = parseTypedMoney(raw);
  return minor === undefined ? refuse('notANumber') : take({ type: 'money', minor });
}

/** Options in the pack's own order, each once; an option that the pack does not have is none. */
function validateChoices({ options }: FactDefinition, raw: unknown): AnswerValidation {
  if (!Array.isArray(raw) || raw.length === 0) return refuse('missing');
  const known = (options ?? []).map(({ id }) => id);
  const chosen = known.filter(id => raw.includes(id));
  return raw.every(id => known.includes(String(id))) ? take({ type: 'choices', choices: chosen }) : refuse('chooseOne');
}

function validateOffences(raw: unknown): AnswerValidation {
  if (!Array.isArray(raw) || raw.length === 0) return refuse('missing');
  const offences = offencesSchema.safeParse(raw);
  return offences.success ? take({ type: 'offences', offences: offences.data }) : refuse('notAProvision');
}

/**
 * Reads what was typed or chosen as the answer to a question. An empty answer is `missing`, also where the question is optional:
 * there the caller clears the answer instead. A doubtful number or address is taken with a warning.
 */
export function validateAnswer(
  definition: FactDefinition,
  raw: string | number | boolean | readonly Offence[] | readonly string[],
  today: IsoDate,
): AnswerValidation {
  const { kind } = definition;
  if (isTextKind(kind)) return validateText(kind, raw);
  switch (kind) {
    case 'boolean':
      return typeof raw === 'boolean' ? take({ type: 'boolean', is: raw }) : refuse('chooseOne');
    case 'choice':
      return typeof raw === 'string' && (definition.options ?? []).some(({ id }) => id === raw)
        ? take({ type: 'choice', choice: raw })
        : refuse('chooseOne');
    case 'choices':
      return validateChoices(definition, raw);
    case 'date':
      return validateDate(definition, raw, today);
    case 'count':
      return validateCount(raw);
    case 'money':
      return validateMoney(raw);
    case 'offences':
      return validateOffences(raw);
    default:
      return kind satisfies never;
  }
}
