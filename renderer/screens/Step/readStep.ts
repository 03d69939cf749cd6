import type { Claim } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { FactId, FactValue } from '../../../shared/domain/fact.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { validateAnswer, type AnswerIssue } from '../../../shared/interview/validateAnswer.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import { answerText } from '../../components/fields/answerText.ts';
import { readBox } from '../../components/fields/readBox.ts';

export interface StepIssue {
  readonly fact: FactId;
  readonly issue: AnswerIssue;
}

interface Box {
  readonly fact: FactId;
  readonly definition: FactDefinition;
  readonly text: string;
}

const says = (value: FactValue | undefined, text: string): boolean => value !== undefined && answerText(value) === text;

/** Reads the boxes of a step: the changes that answer its questions, and what is wrong with each that cannot be answered so. */
export function readStep(
  { answers, notKnown, drafts, takenFromCheck = [] }: Claim,
  boxes: readonly Box[],
  today: IsoDate,
): { readonly changes: readonly ClaimChange[]; readonly issues: readonly StepIssue[] } {
  const changes: ClaimChange[] = [];
  const issues: StepIssue[] = [];
  for (const { fact, definition, text } of boxes) {
    const empty = text.trim() === '';
    if (empty && notKnown.includes(fact)) continue;
    if (empty && definition.optional === true) {
      if (answers[fact] !== undefined) changes.push({ kind: 'clearAnswer', fact });
      continue;
    }
    const checked = validateAnswer(definition, readBox(definition.kind, text), today);
    if (!checked.ok) issues.push({ fact, issue: checked.issue });
    else if (drafts[fact] !== undefined || takenFromCheck.includes(fact) || !says(answers[fact], text)) {
      changes.push({ kind: 'answer', fact, value: checked.value });
    }
  }
  return { changes, issues };
}
