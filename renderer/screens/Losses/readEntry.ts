import { evidenceIdSchema } from '../../../shared/domain/claim.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { validateAnswer, type AnswerIssue } from '../../../shared/interview/validateAnswer.ts';
import type { FactKind } from '../../../shared/packs/interview.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { EntryBox, TypedEntry } from './entryBoxes.ts';

export interface EntryIssue {
  readonly box: EntryBox;
  readonly issue: AnswerIssue;
}

/** How the answer to a question of each kind is read, so is a box. */
const kinds = { what: 'name', minor: 'money', day: 'date', note: 'text' } as const satisfies Partial<
  Record<EntryBox, FactKind>
>;
const missing: AnswerIssue = { code: 'missing', params: {} };

type Read = { readonly value?: FactValue; readonly issue?: AnswerIssue };

/** What an entry of a kind cannot be without. */
function neededOf(kind: EntryKind): ReadonlySet<EntryBox> {
  return new Set(typeof kind === 'object' ? ['minor', 'day'] : ['what', 'minor']);
}

function readBox(box: keyof typeof kinds, text: string, today: IsoDate, needed: ReadonlySet<EntryBox>): Read {
  if (text.trim() === '') return needed.has(box) ? { issue: missing } : {};
  const read = validateAnswer({ kind: kinds[box], label: { ru: box } }, text, today);
  if (!read.ok) return { issue: read.issue };
  const isNothing = read.value.type === 'money' && read.value.minor === 0;
  return isNothing ? { issue: missing } : { value: read.value };
}

/**
 * Reads the boxes of an entry: the entry, or what is wrong with each box. How much is needed, and what it is, or for money on an award
 * when it came; the rest may stay empty.
 */
export function readEntry(
  kind: EntryKind,
  id: string,
  typed: TypedEntry,
  today: IsoDate,
): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly EntryIssue[] } {
  const needed = neededOf(kind);
  const read = {
    what: readBox('what', typed.what, today, needed),
    minor: readBox('minor', typed.minor, today, needed),
    day: readBox('day', typed.day, today, needed),
    note: readBox('note', typed.note, today, needed),
  };
  const { what, minor, day, note } = read;
  if (minor.value?.type === 'money' && !what.issue && !day.issue && !note.issue) {
    return {
      ok: true,
      entry: {
        id,
        what: what.value?.type === 'text' ? what.value.text : '',
        minor: minor.value.minor,
        evidence: typed.evidence.split(' ').flatMap(held => evidenceIdSchema.safeParse(held).data ?? []),
        ...(day.value?.type === 'date' && { day: day.value.date }),
        ...(note.value?.type === 'text' && { note: note.value.text }),
      },
    };
  }
  const boxes = ['what', 'minor', 'day', 'note'] as const;
  const issues = boxes.flatMap(box => {
    const { issue } = read[box];
    return issue === undefined ? [] : [{ box, issue }];
  });
  return { ok: false, issues };
}
