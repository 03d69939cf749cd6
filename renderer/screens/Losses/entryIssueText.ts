import { issueText } from '../../components/fields/issueText.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { EntryKind } from './entry.ts';
import type { EntryIssue } from './readEntry.ts';

/** What is wrong with a box of an entry and what to do. */
export function entryIssueText({ box, issue }: EntryIssue, kind: EntryKind, t: Words): string {
  if (issue.code === 'missing') return t(box === 'minor' ? 'losses.issue.sum' : `losses.issue.${kind}`);
  return issueText(issue, box === 'minor' ? 'money' : 'text', t);
}
