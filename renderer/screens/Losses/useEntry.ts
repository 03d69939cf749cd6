import { useState } from 'react';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { useDrafts } from '../useDrafts.ts';
import { entriesOf, putEntry, type EntryKind } from './entry.ts';
import { draftName, dropDrafts, entryBoxes, savedBoxes, type EntryBox, type TypedEntry } from './entryBoxes.ts';
import { readEntry, type EntryIssue } from './readEntry.ts';

/** One entry as it is being typed: kept box by box as drafts of the claim, and whole once it is saved. */
export function useEntry({ opened, apply }: ClaimOnPage, kind: EntryKind, id: string) {
  const { claim, assessment } = opened;
  const saved = entriesOf(claim, kind).find(entry => entry.id === id);
  const boxes = saved && savedBoxes(saved);
  const boxOf = (fact: string): EntryBox | undefined => entryBoxes.find(box => draftName(kind, id, box) === fact);
  const drafts = useDrafts(claim, apply, fact => boxes?.[boxOf(fact) ?? 'note']);
  const [issues, setIssues] = useState<readonly EntryIssue[]>([]);
  const textOf = (box: EntryBox): string => drafts.textOf(draftName(kind, id, box));

  const type = (box: EntryBox, text: string): void => {
    setIssues(before => before.filter(issue => issue.box !== box));
    drafts.type(draftName(kind, id, box), text);
  };
  /** Keeps changes instead of what is half typed, which is no draft any more. */
  const settle = async (changes: readonly ClaimChange[]): Promise<void> => {
    for (const box of entryBoxes) drafts.show(draftName(kind, id, box), textOf(box));
    await apply([...changes, ...dropDrafts(kind, id)]);
  };

  return {
    saved,
    issues,
    textOf,
    type,
    leave: () => void drafts.flush(),
    discard: () => settle([]),
    /** Checks the boxes and keeps the entry; false where something is wrong with it. */
    save: async (): Promise<boolean> => {
      const typed = Object.fromEntries(entryBoxes.map(box => [box, textOf(box)])) as TypedEntry;
      const read = readEntry(kind, id, typed, assessment.assessedOn);
      setIssues(read.ok ? [] : read.issues);
      if (!read.ok) {
        await drafts.flush();
        return false;
      }
      await settle([putEntry(kind, read.entry)]);
      return true;
    },
  };
}
