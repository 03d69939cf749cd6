import { issueText } from '../../components/fields/issueText.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { EntryKind } from './entry.ts';
import type { EntryIssue } from './readEntry.ts';

/** What is wrong with a box of an entry and what to do. */
export function entryIssueText({ box, issue }: EntryIssue, kind: EntryKind, t: Words): string {
  const boxKind = box === 'minor' ? 'money' : box === 'day' ? 'date' : 'text';
  if (issue.code !== 'missing' || box === 'day') return issueText(issue, boxKind, t);
  return t(box === 'minor' ? 'losses.issue.sum' : kind === 'loss' ? 'losses.issue.loss' : 'losses.issue.payment');
}
