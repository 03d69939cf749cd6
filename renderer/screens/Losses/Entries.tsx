import { useEffect, useRef, useState } from 'react';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { useWords } from '../../components/useWords.tsx';
import { entriesOf, putEntry, removeEntry, wordOf, type Entry, type EntryKind } from './entry.ts';
import { dropDrafts, halfTyped, isHalfTyped, newEntryId } from './entryBoxes.ts';
import { entryPath } from './entryPaths.ts';
import { EntryTable } from './EntryTable.tsx';
import styles from './Losses.module.css';

interface EntriesProps {
  readonly page: ClaimOnPage;
  readonly kind: EntryKind;
}

/** Says that an entry is out, and takes the focus that its button had; it can be put back until one leaves the page. */
function Removed({ onPutBack }: { readonly onPutBack: () => void }) {
  const t = useWords();
  const note = useRef<HTMLOutputElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <output ref={note} tabIndex={-1} className={styles.removed}>
      {t('losses.removed')}{' '}
      <Button kind="link" onClick={onPutBack}>
        {t('losses.putBack')}
      </Button>
    </output>
  );
}

/** New entries that were begun and not kept yet. */
function Unfinished({ page, kind }: EntriesProps) {
  const t = useWords();
  const { claim } = page.opened;
  const kept = new Set(entriesOf(claim, kind).map(({ id }) => id));
  const begun = [...halfTyped(claim, kind)].filter(id => ![...kept].some(known => isHalfTyped(new Set([id]), known)));
  return begun.map((id, index) => (
    <p key={id} className={styles.unfinished}>
      {t(`losses.unfinished.${wordOf(kind)}`)}{' '}
      <a href={entryPath(kind, claim.claimId, id)} aria-label={t('losses.continueEntry', { number: index + 1 })}>
        {t('losses.continue')}
      </a>{' '}
      <Button
        kind="link"
        label={t('losses.dropEntry', { number: index + 1 })}
        onClick={() => void page.apply(dropDrafts(kind, id)).catch(() => undefined)}
      >
        {t('losses.drop')}
      </Button>
    </p>
  ));
}

/** The losses, or money received: what is entered, what was begun, and how to add one. */
export function Entries({ page, kind }: EntriesProps) {
  const t = useWords();
  const [newId] = useState(newEntryId);
  const [removed, setRemoved] = useState<Entry>();
  const { claim } = page.opened;
  const word = wordOf(kind);
  // What fails stays on the page; the top bar says so and offers to try again.
  const remove = (entry: Entry): void => {
    setRemoved(entry);
    void page.apply([removeEntry(kind, entry.id), ...dropDrafts(kind, entry.id)]).catch(() => undefined);
  };
  const putBack = (entry: Entry): void => {
    setRemoved(undefined);
    document.getElementById(`entries-${word}`)?.focus();
    void page.apply([putEntry(kind, entry)]).catch(() => undefined);
  };
  return (
    <section aria-labelledby={`entries-${word}`}>
      <h2 id={`entries-${word}`} tabIndex={-1} className={styles.heading}>
        {t(`losses.list.${word}`)}
      </h2>
      <p>{t(`losses.listHint.${word}`)}</p>
      {entriesOf(claim, kind).length > 0 && <EntryTable page={page} kind={kind} onRemove={remove} />}
      {removed !== undefined && <Removed key={removed.id} onPutBack={() => putBack(removed)} />}
      <Unfinished page={page} kind={kind} />
      <ButtonRow>
        <ButtonLink href={entryPath(kind, claim.claimId, newId)}>{t(`losses.add.${word}`)}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
