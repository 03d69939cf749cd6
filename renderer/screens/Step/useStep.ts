import { useState } from 'react';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import { validateAnswer } from '../../../shared/interview/validateAnswer.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { answerText } from '../../components/fields/answerText.ts';
import { doubtText } from '../../components/fields/doubtText.ts';
import { issueText } from '../../components/fields/issueText.ts';
import type { QuestionState } from '../../components/fields/QuestionField.tsx';
import { readBox } from '../../components/fields/readBox.ts';
import { useWords } from '../../components/useWords.tsx';
import { readStep, type StepIssue } from './readStep.ts';
import { useDrafts } from '../useDrafts.ts';

export interface Question {
  readonly fact: FactId;
  readonly definition: FactDefinition;
}

/** What came of saving a step: nothing saved, saved with something to look at first, or done. */
export type Saved =
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'look'; readonly at: FactId; readonly because: 'doubt' | 'newQuestion' }
  | { readonly outcome: 'done'; readonly after: OpenedClaim };

const isClosed = ({ kind }: FactDefinition): boolean => kind === 'boolean' || kind === 'choice';

/** The questions of a step as they are being answered: closed ones are kept at once, typed ones as drafts until the step is saved. */
export function useStep({ opened, pack, apply }: ClaimOnPage, stepId: string, asks: readonly FactId[]) {
  const t = useWords();
  const { claim, assessment } = opened;
  const today = assessment.assessedOn;
  const drafts = useDrafts(claim, apply, fact => claim.answers[fact] && answerText(claim.answers[fact]));
  const [issues, setIssues] = useState<readonly StepIssue[]>([]);
  // Shown at once; the claim follows when it is kept.
  const [marks, setMarks] = useState<Readonly<Record<FactId, boolean>>>({});
  const [left, setLeft] = useState<ReadonlySet<FactId>>(new Set());
  const questions = asks.flatMap((fact): readonly Question[] => {
    const definition = pack.facts[fact];
    return definition === undefined ? [] : [{ fact, definition }];
  });

  const doubtOf = ({ fact, definition }: Question): string | undefined => {
    const checked = validateAnswer(definition, readBox(definition.kind, drafts.textOf(fact)), today);
    return checked.ok && checked.warning !== null ? doubtText(checked.warning, t) : undefined;
  };
  const errorOf = ({ fact, definition }: Question): string | undefined => {
    const found = issues.find(issue => issue.fact === fact);
    return found === undefined ? undefined : issueText(found.issue, definition.kind, t);
  };
  const stateOf = (question: Question): QuestionState => ({
    text: drafts.textOf(question.fact),
    notKnown: marks[question.fact] ?? (claim.notKnown.includes(question.fact) && drafts.textOf(question.fact) === ''),
    error: errorOf(question),
    doubt: !drafts.isTyped(question.fact) || left.has(question.fact) ? doubtOf(question) : undefined,
  });

  const touch = (fact: FactId, notKnown: boolean): void => {
    setMarks(before => ({ ...before, [fact]: notKnown }));
    setIssues(before => before.filter(issue => issue.fact !== fact));
    setLeft(before => new Set([...before].filter(other => other !== fact)));
  };
  const keep = (change: ClaimChange & { readonly fact: FactId }, text: string): void => {
    drafts.show(change.fact, text);
    // What fails stays on the page; the top bar says so and offers to try again.
    void apply([change]).then(
      () => drafts.settle([change.fact]),
      () => undefined,
    );
  };
  const answer = ({ fact, definition }: Question, text: string): void => {
    touch(fact, false);
    const checked = isClosed(definition) && validateAnswer(definition, readBox(definition.kind, text), today);
    if (checked !== false && checked.ok) keep({ kind: 'answer', fact, value: checked.value }, text);
    else drafts.type(fact, text);
  };
  const markNotKnown = (fact: FactId, notKnown: boolean): void => {
    touch(fact, notKnown);
    keep({ kind: notKnown ? 'markNotKnown' : 'clearAnswer', fact }, '');
  };
  const leave = (fact: FactId): void => {
    setLeft(before => new Set([...before, fact]));
    void drafts.flush();
  };

  /** Checks and keeps the answers; rejects where they could not be kept. */
  const save = async (): Promise<Saved> => {
    const boxes = questions.map(question => ({ ...question, text: drafts.textOf(question.fact) }));
    // What was marked a moment ago counts, also while it is still on its way to be kept.
    const notKnown = questions.filter(question => stateOf(question).notKnown).map(({ fact }) => fact);
    const { changes, issues: found } = readStep({ ...claim, notKnown }, boxes, today);
    void drafts.flush();
    setIssues(found);
    if (found.length > 0) return { outcome: 'refused' };
    const after = changes.length === 0 ? opened : await apply(changes);
    drafts.settle(asks);
    const unseen = questions.filter(question => doubtOf(question) !== undefined && !left.has(question.fact));
    setLeft(new Set(asks));
    const asked = after.plan.steps.find(step => step.stepId === stepId)?.asks ?? [];
    const further = asked.find(fact => !asks.includes(fact) && after.claim.answers[fact] === undefined);
    if (further !== undefined) return { outcome: 'look', at: further, because: 'newQuestion' };
    const [doubtful] = unseen;
    return doubtful === undefined
      ? { outcome: 'done', after }
      : { outcome: 'look', at: doubtful.fact, because: 'doubt' };
  };

  return { questions, issues, stateOf, errorOf, answer, markNotKnown, leave, save, flush: drafts.flush };
}
