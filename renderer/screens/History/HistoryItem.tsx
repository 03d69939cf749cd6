import type { HistoryEntry } from '../../../shared/bridge/claimHistory.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatInstant } from '../../components/formatInstant.ts';
import { useActorName } from '../../bridge/useActorName.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { sumText } from '../sumText.ts';
import { AddReason } from './AddReason.tsx';
import { describePiece } from './describePiece.ts';
import styles from './History.module.css';

interface HistoryItemProps {
  readonly page: ClaimOnPage;
  readonly entry: HistoryEntry;
  readonly onTakeBack: () => void;
}

/** What was changed, one line for each part. */
function Pieces({ page: { pack }, entry }: Omit<HistoryItemProps, 'onTakeBack'>) {
  const t = useWords();
  const language = useLanguage();
  const style = { t, language, currency: pack.manifest.currency };
  if (entry.pieces.length === 0 && entry.kind !== 'started') return <p>{t('history.changedNothing')}</p>;
  return (
    <ul>
      {entry.pieces.map(piece => (
        <li key={`${piece.part} ${piece.key}`}>{t('history.change', { ...describePiece(piece, pack, style) })}</li>
      ))}
    </ul>
  );
}

/** What the change did to the sums. */
function Money({ page: { pack }, entry: { money } }: Omit<HistoryItemProps, 'onTakeBack'>) {
  const t = useWords();
  const language = useLanguage();
  const style = { t, language, currency: pack.manifest.currency };
  if (money.length === 0) return null;
  return (
    <>
      <p>{t('history.sums')}</p>
      <ul>
        {money.map(({ schemeId, before, after }) => {
          const label = pack.schemes.find(({ id }) => id === schemeId)?.label;
          const name = label === undefined ? schemeId : inLanguage(label, language).text;
          return (
            <li key={schemeId}>
              {t('history.change', { label: name, before: sumText(before, style), after: sumText(after, style) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whether and how the change can be taken back. */
function TakingBack({ entry, onTakeBack }: Omit<HistoryItemProps, 'page'>) {
  const t = useWords();
  const { number, refusal, undoneBy } = entry;
  if (refusal === null) {
    return (
      <ButtonRow>
        <Button label={t('history.takeBackOf', { number })} onClick={onTakeBack}>
          {t('history.takeBack')}
        </Button>
      </ButtonRow>
    );
  }
  if (undoneBy !== null) return <p>{t('history.undoneBy', { number: undoneBy })}</p>;
  if (refusal.because === 'fileGone') return <p>{t('history.fileGone')}</p>;
  return refusal.by === null ? null : <p>{t('history.changedSince', { number: refusal.by })}</p>;
}

/** One change of a claim: when and by whom, what it was and is, what it did to the sums, and why. */
export function HistoryItem({ page, entry, onTakeBack }: HistoryItemProps) {
  const t = useWords();
  const nameOf = useActorName();
  const { number, at, actor, kind, undoes, reasons } = entry;
  const heading = `change-${number}`;
  return (
    <li className={styles.entry} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('history.number', { number })}
      </h2>
      <p className={styles.who}>
        {formatInstant(at)} · {nameOf(actor)}
      </p>
      {kind === 'created' && <p>{t('history.created')}</p>}
      {kind === 'started' && <p>{t('history.started')}</p>}
      {undoes !== null && <p>{t('history.undoes', { number: undoes })}</p>}
      <Pieces page={page} entry={entry} />
      <Money page={page} entry={entry} />
      {reasons.map(reason => (
        <p key={`${reason.at} ${reason.why}`}>
          {t('history.why', { why: reason.why })} ({formatInstant(reason.at)}, {nameOf(reason.actor)})
        </p>
      ))}
      <TakingBack entry={entry} onTakeBack={onTakeBack} />
      <AddReason claimId={page.opened.claim.claimId} number={number} />
    </li>
  );
}
