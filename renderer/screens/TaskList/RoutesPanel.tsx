import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { watchedSchemes } from '../watchedSchemes.ts';
import { outcomeTones } from '../outcomeTones.ts';
import { sumFigure } from '../sumText.ts';
import styles from './TaskList.module.css';

function Route({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const language = useLanguage();
  const { claim } = page.opened;
  const style = { t, language, currency: page.pack.manifest.currency };
  return (
    <li className={styles.route}>
      <h3 className={styles.routeName}>
        <a href={claimPaths.amount(claim.claimId, scheme.schemeId)}>
          <PackText text={scheme.label} />
        </a>
      </h3>
      {scheme.estimate.calculation.op !== 'nothing' && <p className={styles.routeSum}>{sumFigure(scheme, style)}</p>}
      <p>
        <StatusTag tone={outcomeTones[scheme.outcome]}>{t(`outcome.${scheme.outcome}`)}</StatusTag>
      </p>
      {claim.pursued.includes(scheme.schemeId) && <p>{t('routes.pursued')}</p>}
    </li>
  );
}

/** The routes that are taken, or while none is those to money that may be open; the others are counted, and compared on a page of their own. */
export function RoutesPanel({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  const isMoney = ({ schemeId }: SchemeAssessment) =>
    page.pack.schemes.some(({ id, purpose }) => id === schemeId && purpose === 'money');
  const concerned = watchedSchemes(page.opened);
  const shown = claim.pursued.length > 0 ? concerned : concerned.filter(isMoney);
  const others = assessment.schemes.filter(scheme => !shown.includes(scheme));
  const closed = others.filter(({ outcome }) => outcome === 'notMet').length;
  const open = others.length - closed;
  return (
    <section aria-labelledby="routes" className={styles.panel}>
      <h2 id="routes">{t('routes.title')}</h2>
      <ul className={styles.routes}>
        {shown.map(scheme => (
          <Route key={scheme.schemeId} page={page} scheme={scheme} />
        ))}
      </ul>
      {open > 0 && <p>{t('routes.moreOpen', { count: open })}</p>}
      {closed > 0 && <p>{t('routes.closed', { count: closed })}</p>}
      <p className={styles.compare}>
        <a href={claimPaths.routes(claim.claimId)}>{t('routes.compare')}</a>
      </p>
    </section>
  );
}
