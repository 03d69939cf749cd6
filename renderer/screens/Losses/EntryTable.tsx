import { awardPaymentForSchema } from '../../../shared/domain/claim.ts';
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { totalOf, totalsByHead } from '../totalsByHead.ts';
import { entriesOf, wordOf, type Entry, type EntryKind } from './entry.ts';
import { halfTyped, isHalfTyped } from './entryBoxes.ts';
import { entryPath } from './entryPaths.ts';

const headings = { loss: 'losses.head', payment: 'losses.source', award: 'award.for' } as const;

interface EntryTableProps {
  readonly page: ClaimOnPage;
  readonly kind: EntryKind;
  readonly onRemove: (entry: Entry) => void;
}

interface Group {
  readonly id: string;
  /** Said with the total of its own; one group alone has the total of all. */
  readonly label?: LocalText;
  readonly entries: readonly Entry[];
}

/** Losses by their heads, in the pack's order; money received in one group. */
function groupsOf({ opened, pack }: ClaimOnPage, kind: EntryKind): readonly Group[] {
  const entries = entriesOf(opened.claim, kind);
  if (kind !== 'loss') return [{ id: 'all', entries }];
  const byHead = entries.map(entry => ({ ...entry, head: entry.what }));
  const known = Object.keys(pack.law.heads);
  const heads = [...new Set([...known, ...byHead.map(({ head }) => head)])];
  return totalsByHead(heads, byHead).map(({ head, losses }) => ({
    id: head,
    label: pack.law.heads[head]?.label ?? { ru: head },
    entries: losses,
  }));
}

/** What is entered, each with its day, proof and sum, and the totals by head and of all. */
export function EntryTable({ page, kind, onRemove }: EntryTableProps) {
  const t = useWords();
  const language = useLanguage();
  const { claim } = page.opened;
  const groups = groupsOf(page, kind);
  const entries = groups.flatMap(group => group.entries);
  const typed = halfTyped(claim, kind);
  const money = (minor: Entry['minor']) => formatMoney(minor, page.pack.manifest.currency, language);
  const word = wordOf(kind);
  const nameOf = ({ what }: Entry): string =>
    word === 'award' ? t(`award.for.${awardPaymentForSchema.safeParse(what).data ?? 'either'}`) : what;

  const rowOf = (entry: Entry, { label }: Group) => {
    const what = label === undefined ? nameOf(entry) : inLanguage(label, language).text;
    const name = `${what}, ${money(entry.minor)}`;
    const receipts = entry.evidence.filter(id => claim.evidence.some(({ evidenceId }) => evidenceId === id)).length;
    return {
      id: entry.id,
      cells: {
        what: (
          <>
            <a href={entryPath(kind, claim.claimId, entry.id)} aria-label={t('losses.change', { name })}>
              {label === undefined ? what : <PackText text={label} />}
            </a>
            {entry.note !== undefined && <div>{entry.note}</div>}
            {isHalfTyped(typed, entry.id) && <div>{t('losses.changedNotKept')}</div>}
          </>
        ),
        day: entry.day === undefined ? '–' : formatDate(entry.day),
        receipts: receipts === 0 ? t('losses.noReceipt') : t('losses.receiptCount', { count: receipts }),
        sum: money(entry.minor),
        remove: (
          <Button kind="link" label={t('losses.removeEntry', { name })} onClick={() => onRemove(entry)}>
            {t('documents.remove')}
          </Button>
        ),
      },
    };
  };
  const totalRow = (id: string, what: React.ReactNode, summed: readonly Entry[]) => ({
    id: `total ${id}`,
    cells: { what: <strong>{what}</strong>, sum: <strong>{money(totalOf(summed))}</strong> },
  });
  return (
    <DataTable
      caption={t(`losses.list.${word}`)}
      hideCaption
      columns={[
        { id: 'what', label: t(headings[word]) },
        { id: 'day', label: t('losses.column.day') },
        { id: 'receipts', label: t('losses.column.receipts') },
        { id: 'sum', label: t('losses.sum'), numeric: true },
        { id: 'remove', label: t('losses.column.action') },
      ]}
      rows={[
        ...groups.flatMap(group => [
          ...group.entries.map(entry => rowOf(entry, group)),
          ...(group.label !== undefined && groups.length > 1
            ? [totalRow(group.id, t('losses.totalOf', { head: inLanguage(group.label, language).text }), group.entries)]
            : []),
        ]),
        totalRow('all', t('losses.total'), entries),
      ]}
    />
  );
}
