import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { Citation } from '../../../shared/packs/citation.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { figureText } from '../sumText.ts';
import styles from './Amount.module.css';
import { calculationRows, factorsOf, parametersTaken, type CalculationRow } from './calculationRows.ts';

function Sources({ cites }: { readonly cites: readonly Citation[] }) {
  const t = useWords();
  if (cites.length === 0) return null;
  return (
    <div className={styles.source}>
      <Details summary={t('amount.sources')}>
        <Citations cites={cites} />
      </Details>
    </div>
  );
}

/** How the number came about: the values of law, then each part with what was multiplied, then what joins them. */
export function Calculation({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const language = useLanguage();
  const { currency } = page.pack.manifest;
  const style = { t, language, currency };
  const expression = ({ finding }: CalculationRow): string =>
    (factorsOf(finding) ?? [])
      .map(factor =>
        typeof factor === 'number' ? formatNumber(factor, language) : formatMoney(factor.minor, currency, language),
      )
      .join(' × ');
  const { calculation } = scheme.estimate;
  return (
    <>
      <h2>{t('amount.calculation')}</h2>
      <DataTable
        caption={t('amount.calculation')}
        hideCaption
        columns={[
          { id: 'part', label: t('amount.column.part') },
          { id: 'reckoned', label: t('amount.column.reckoned') },
          { id: 'sum', label: t('amount.column.sum'), numeric: true },
        ]}
        rows={[
          ...parametersTaken(calculation).map(taken => ({
            id: `${taken.parameter} ${taken.from} ${taken.on}`,
            cells: {
              part: (
                <>
                  <PackText text={taken.label} />
                  <Sources cites={[taken.cite]} />
                </>
              ),
              reckoned: t('amount.inForce', { from: formatDate(taken.from), on: formatDate(taken.on) }),
              sum: formatMoney(taken.minor, currency, language),
            },
          })),
          ...calculationRows(calculation).map(row => ({
            id: row.key,
            cells: {
              part: (
                <>
                  {row.finding.label === null ? t('amount.result') : <PackText text={row.finding.label} />}
                  <Sources cites={row.finding.cites} />
                </>
              ),
              reckoned: [expression(row), row.counts === 'yes' ? '' : t(`amount.counts.${row.counts}`)]
                .filter(part => part !== '')
                .join(', '),
              sum: row.counts === 'no' ? '–' : figureText(row.finding.sum, style),
            },
          })),
        ]}
      />
    </>
  );
}
