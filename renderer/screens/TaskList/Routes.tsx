import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { inLanguage } from '../../../shared/domain/language.ts';
import { claimPaths } from '../claimPaths.ts';
import { sumText } from '../sumText.ts';
import styles from './TaskList.module.css';

const tones = { met: 'info', notMet: 'plain', unknown: 'warn' } as const satisfies Record<string, Tone>;

function Route({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const language = useLanguage();
  const { claim } = page.opened;
  const pursued = claim.pursued.includes(scheme.schemeId);
  const name = inLanguage(scheme.label, language).text;
  const style = { t, language, currency: page.pack.manifest.currency };
  const pursue = () =>
    void page.apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: !pursued }]).catch(() => undefined);
  return (
    <li className={styles.route}>
      <h3 className={styles.routeName}>
        <PackText text={scheme.label} />
      </h3>
      <p className={styles.routeSum}>
        {scheme.outcome === 'notMet' ? t('sum.none') : sumText(scheme.estimate.sum, style)}
      </p>
      <p>
        <StatusTag tone={tones[scheme.outcome]}>{t(`outcome.${scheme.outcome}`)}</StatusTag>
      </p>
      {scheme.openQuestions.length > 0 && <p>{t('routes.open', { count: scheme.openQuestions.length })}</p>}
      <p>
        <a href={claimPaths.amount(claim.claimId)}>{t('routes.why')}</a>
      </p>
      <p>{t(pursued ? 'routes.pursued' : 'routes.notPursued')}</p>
      <Button label={`${t(pursued ? 'routes.leave' : 'routes.pursue')}: ${name}`} onClick={pursue}>
        {t(pursued ? 'routes.leave' : 'routes.pursue')}
      </Button>
    </li>
  );
}

/** Every route to money that the law knows, what it gives here, and which of them the claim takes. */
export function Routes({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  return (
    <section aria-labelledby="routes" className={styles.panel}>
      <h2 id="routes">{t('routes.title')}</h2>
      <ul className={styles.routes}>
        {page.opened.assessment.schemes.map(scheme => (
          <Route key={scheme.schemeId} page={page} scheme={scheme} />
        ))}
      </ul>
    </section>
  );
}
