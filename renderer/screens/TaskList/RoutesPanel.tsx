import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
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
      <p className={styles.routeSum}>{sumFigure(scheme, style)}</p>
      <p>
        <StatusTag tone={outcomeTones[scheme.outcome]}>{t(`outcome.${scheme.outcome}`)}</StatusTag>
      </p>
      {claim.pursued.includes(scheme.schemeId) && <p>{t('routes.pursued')}</p>}
    </li>
  );
}

/** The routes that are open or taken and what each gives here, and how many are closed; they are compared and chosen on a page of their own. */
export function RoutesPanel({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  const isOpen = ({ schemeId, outcome }: SchemeAssessment) => outcome !== 'notMet' || claim.pursued.includes(schemeId);
  const open = assessment.schemes.filter(isOpen);
  const closed = assessment.schemes.length - open.length;
  return (
    <section aria-labelledby="routes" className={styles.panel}>
      <h2 id="routes">{t('routes.title')}</h2>
      <ul className={styles.routes}>
        {open.map(scheme => (
          <Route key={scheme.schemeId} page={page} scheme={scheme} />
        ))}
      </ul>
      {closed > 0 && <p>{t('routes.closed', { count: closed })}</p>}
      <p className={styles.compare}>
        <a href={claimPaths.routes(claim.claimId)}>{t('routes.compare')}</a>
      </p>
    </section>
  );
}
