import type { Claim } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import { answerText } from '../../components/fields/answerText.ts';
import type { Entry, EntryKind } from './entry.ts';

export const entryBoxes = ['what', 'minor', 'day', 'note', 'evidence'] as const;
export type EntryBox = (typeof entryBoxes)[number];

/** What stands in the boxes of an entry, as text; the files that prove it by their ids, parted by spaces. */
export type TypedEntry = Readonly<Record<EntryBox, string>>;

const plain = (id: string): string => id.replaceAll('-', '');

/** Payments on an award have a list for each scheme. */
function listName(kind: EntryKind): string {
  return typeof kind === 'string' ? kind : `award${kind.award}`;
}

/** Under which name a box of an entry is kept as a draft: no question of a pack begins so. */
export function draftName(kind: EntryKind, id: string, box: EntryBox): FactId {
  return `${listName(kind)}.e${plain(id)}.${box}`;
}

/** A name for a new entry that its drafts can carry whole. */
export function newEntryId(): string {
  return plain(crypto.randomUUID());
}

/** What a kept entry says in each box. */
export function savedBoxes({ what, minor, day, note = '', evidence }: Entry): TypedEntry {
  return {
    what,
    minor: answerText({ type: 'money', minor }),
    day: day === undefined ? '' : answerText({ type: 'date', date: day }),
    note,
    evidence: evidence.join(' '),
  };
}

/** The entries with something half typed: of new ones their own names, of kept ones the name without hyphens. */
export function halfTyped({ drafts }: Pick<Claim, 'drafts'>, kind: EntryKind): ReadonlySet<string> {
  const found = Object.keys(drafts).map(name => /^([a-zA-Z0-9]+)\.e([a-zA-Z0-9]+)\.[a-z]+$/.exec(name));
  return new Set(found.flatMap(match => (match?.[1] === listName(kind) && match[2] !== undefined ? [match[2]] : [])));
}

/** True where something of a kept entry was changed and not kept yet. */
export function isHalfTyped(found: ReadonlySet<string>, id: string): boolean {
  return found.has(plain(id));
}

/** Forgets what is half typed of an entry, also what is still on its way to be kept. */
export function dropDrafts(kind: EntryKind, id: string): readonly ClaimChange[] {
  return entryBoxes.map(box => ({ kind: 'draft', fact: draftName(kind, id, box), text: '' }));
}
