import type { GaugeFinding } from '../../../shared/assessment/progress.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { MarkedItem, MarkedList } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { QuestionLinks } from '../QuestionLinks.tsx';
import { sumText } from '../sumText.ts';
import styles from './AfterFiling.module.css';
import type { Followed } from './followed.ts';

const basisPoints = 100;

function GaugeItem({ page, gauge }: { readonly page: ClaimOnPage; readonly gauge: GaugeFinding }) {
  const t = useWords();
  const language = useLanguage();
  const { currency } = page.pack.manifest;
  const style = { t, language, currency };
  const percent = gauge.percentReached === null ? null : Math.floor(gauge.percentReached / basisPoints);
  const id = `gauge-${gauge.gaugeId}`;
  return (
    <MarkedItem
      mark={
        <StatusTag tone={gauge.outcome === 'notMet' ? 'warn' : 'plain'}>{t(`after.gauge.${gauge.outcome}`)}</StatusTag>
      }
    >
      <p id={id}>
        <strong>
          <PackText text={gauge.label} />
        </strong>
      </p>
      <p>{t('after.gaugePaid', { paid: sumText(gauge.paid, style), of: sumText(gauge.of, style) })}</p>
      {percent !== null && (
        <>
          <meter className={styles.meter} aria-labelledby={id} min={0} max={100} value={Math.min(percent, 100)}>
            {`${percent} %`}
          </meter>
          <p>{t('after.gaugeReached', { percent, mark: gauge.atLeastPercent })}</p>
        </>
      )}
      {gauge.toReach !== null && gauge.toReach > 0 && (
        <p>{t('after.gaugeLacks', { sum: formatMoney(gauge.toReach, currency, language) })}</p>
      )}
      {gauge.missing.length > 0 && <QuestionLinks page={page} facts={gauge.missing} />}
      <Details summary={t('amount.sources')}>
        <Citations cites={gauge.cites} />
      </Details>
    </MarkedItem>
  );
}

/** How far each sum is paid beside the mark that the law sets; marks that do not count here are left out. */
export function Gauges({ followed: { page, progress } }: { readonly followed: Followed }) {
  const t = useWords();
  const shown = progress.gauges.filter(({ state }) => state !== 'notApplicable');
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="gauges">
      <h2 id="gauges">{t('after.gauges')}</h2>
      <MarkedList>
        {shown.map(gauge => (
          <GaugeItem key={gauge.gaugeId} page={page} gauge={gauge} />
        ))}
      </MarkedList>
    </section>
  );
}
