import type { AnswerIssue } from '../../../shared/interview/validateAnswer.ts';
import type { FactKind } from '../../../shared/packs/interview.ts';
import type { PlainMessageId, Words } from '../../../shared/text/words.ts';

/** What to give where nothing was given, by the kind of question. */
const missing: Readonly<Partial<Record<FactKind, PlainMessageId>>> = {
  date: 'issue.missingDate',
  count: 'issue.missingNumber',
  money: 'issue.missingSum',
  offences: 'issue.missingOffences',
};

/** What is wrong with an answer and what to do, after the question's own words. */
export function issueText({ code, params }: AnswerIssue, kind: FactKind, t: Words): string {
  switch (code) {
    case 'missing':
      return t(missing[kind] ?? 'issue.missing');
    case 'chooseOne':
      return t('issue.chooseOne');
    case 'notANumber':
      return t(kind === 'money' ? 'issue.notASum' : 'issue.notANumber');
    case 'numberTooLarge':
      return t('issue.numberTooLarge');
    case 'notARealDate':
      return t('issue.notARealDate');
    case 'dateInFuture':
      return t('issue.dateInFuture');
    case 'daysInWrongOrder':
      return t('issue.daysInWrongOrder');
    case 'tooLong':
      return t('issue.tooLong', { count: params['by'] ?? 0 });
    case 'notAProvision':
      return t('issue.notAProvision');
    case 'pinLength':
      return t('issue.pinLength');
    default:
      return code satisfies never;
  }
}
