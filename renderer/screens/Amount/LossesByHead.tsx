import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { Scheme } from '../../../shared/packs/scheme.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { headsOfAmount } from '../headsOfAmount.ts';
import { totalOf, totalsByHead } from '../totalsByHead.ts';

/** What the claim puts under the heads of loss that this route reads; nothing where it reads none. */
export function LossesByHead({ page, law }: { readonly page: ClaimOnPage; readonly law: Scheme | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const { opened, pack } = page;
  const money = (minor: Parameters<typeof formatMoney>[0]) => formatMoney(minor, pack.manifest.currency, language);
  const heads = law === undefined ? [] : headsOfAmount(law.amount);
  if (heads.length === 0) return null;
  const totals = totalsByHead(heads, opened.claim.losses);
  return (
    <>
      <h2>{t('amount.losses')}</h2>
      {totals.length > 0 && (
        <DataTable
          caption={t('amount.losses')}
          hideCaption
          columns={[
            { id: 'head', label: t('losses.head') },
            { id: 'sum', label: t('amount.column.sum'), numeric: true },
          ]}
          rows={[
            ...totals.map(({ head, total }) => ({
              id: head,
              cells: { head: <PackText text={pack.law.heads[head]?.label ?? { ru: head }} />, sum: money(total) },
            })),
            {
              id: 'together',
              cells: {
                head: <strong>{t('losses.total')}</strong>,
                sum: <strong>{money(totalOf(totals.flatMap(({ losses }) => losses)))}</strong>,
              },
            },
          ]}
        />
      )}
      <p>
        <a href={claimPaths.losses(opened.claim.claimId)}>
          {t(totals.length === 0 ? 'task.losses' : 'amount.changeLosses')}
        </a>
      </p>
    </>
  );
}
