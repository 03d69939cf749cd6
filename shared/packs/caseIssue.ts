import type { CaseAnswerIssue } from './readCaseAnswers.ts';

/**
 * Something in a case file that cannot be taken: where (a JSON pointer) and what would be right, as a code with words in shared/text.
 * Never what stands there. `options` are the names that would be right, where they are known.
 */
export interface CaseIssue {
  readonly pointer: string;
  readonly expected:
    | CaseAnswerIssue['expected']
    | 'answer'
    | 'kind'
    | 'name'
    | 'noSuchKey'
    | 'pathInside'
    | 'present'
    | 'questionName'
    | 'size';
  readonly options: readonly string[];
}

/** Writes a JSON pointer (RFC 6901). */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
