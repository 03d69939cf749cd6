import type { FactId, FactValue } from '../../../shared/domain/fact.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { validateAnswer, type AnswerIssue } from '../../../shared/interview/validateAnswer.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { CheckQuestion } from '../../../shared/packs/quickCheck.ts';
import { readBox } from '../../components/fields/readBox.ts';
import { notKnown, type Given } from './useCheckState.ts';

export type GivenAnswers = Readonly<Record<FactId, FactValue>>;

type Reading =
  { readonly ok: true; readonly answers: GivenAnswers } | { readonly ok: false; readonly issue: AnswerIssue['code'] };

const refuse = (issue: AnswerIssue['code']): Reading => ({ ok: false, issue });

/** Reads what was given to one question; what is not known yet gives no answer. */
export function readGiven(
  { asks, options }: CheckQuestion,
  text: string,
  { facts }: Pick<JurisdictionPack, 'facts'>,
  today: IsoDate,
): Reading {
  if (text === notKnown) return { ok: true, answers: {} };
  if (options !== undefined) {
    const option = text === '' ? undefined : options[Number(text)];
    return option === undefined ? refuse('chooseOne') : { ok: true, answers: option.answers };
  }
  const definition = facts[asks];
  if (definition === undefined) return { ok: true, answers: {} };
  const checked = validateAnswer(definition, readBox(definition.kind, text), today);
  return checked.ok ? { ok: true, answers: { [asks]: checked.value } } : refuse(checked.issue.code);
}

/** All answers given so far, together. */
export function answersGiven(given: Given, pack: JurisdictionPack, today: IsoDate): GivenAnswers {
  const read = (pack.check?.questions ?? []).flatMap((question, index) => {
    const reading = readGiven(question, given[index] ?? notKnown, pack, today);
    return reading.ok ? Object.entries(reading.answers) : [];
  });
  return Object.fromEntries(read);
}
