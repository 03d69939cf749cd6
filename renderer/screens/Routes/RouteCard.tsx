import { inLanguage } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { DeadlineDay } from '../DeadlineDay.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import { outcomeTones } from '../outcomeTones.ts';
import { QuestionLinks } from '../QuestionLinks.tsx';
import { figureText, sumFigure } from '../sumText.ts';
import type { RouteView } from './describeRoute.ts';
import { sumKindText } from './sumKindText.ts';
import styles from './Routes.module.css';

interface RouteCardProps {
  readonly page: ClaimOnPage;
  readonly route: RouteView;
}

/** What stands between the claim and this route: the rules that close it, or what is still missing. */
function Missing({ page, route }: RouteCardProps) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  const { closedBy, openQuestions, documentsMissing, lossesMissing, asksLater } = route;
  const nothing = openQuestions.length === 0 && documentsMissing === 0 && !lossesMissing && !asksLater;
  if (closedBy.length > 0) {
    return (
      <>
        <dt>{t('routes.whyClosed')}</dt>
        <dd>
          {closedBy.map(rule => (
            <div key={rule.ruleId}>
              <p>
                <PackText text={rule.label} />
              </p>
              {rule.remedy !== null && (
                <p>
                  <PackText text={rule.remedy} />
                </p>
              )}
              <Citations cites={rule.cites} />
            </div>
          ))}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{t('routes.missing')}</dt>
      <dd>
        {openQuestions.length > 0 && (
          <Details summary={t('routes.open', { count: openQuestions.length })}>
            <QuestionLinks page={page} facts={openQuestions} />
          </Details>
        )}
        {asksLater && <p>{t('routes.asksLater')}</p>}
        {lossesMissing && (
          <p>
            <a href={claimPaths.losses(claimId)}>{t('task.losses')}</a>
          </p>
        )}
        {documentsMissing > 0 && (
          <p>
            <a href={claimPaths.documents(claimId)}>{t('routes.documents', { count: documentsMissing })}</a>
          </p>
        )}
        {nothing && <p>{t('routes.nothingMissing')}</p>}
      </dd>
    </>
  );
}

/** The day that is safe on this route, and why it is that day. */
function SafeDay({ page, route: { deadline } }: RouteCardProps) {
  const t = useWords();
  return (
    <>
      <dt>{t('routes.safeDay')}</dt>
      <dd>
        {deadline === undefined ? (
          <p>{t('routes.noDay')}</p>
        ) : (
          <>
            <p>
              <strong>
                <DeadlineDay deadline={deadline} />
              </strong>{' '}
              · <PackText text={deadline.label} /> ({t(`deadline.binds.${deadline.binds}`)})
            </p>
            {deadline.state === 'passed' && <p>{t('deadline.passed')}</p>}
            <DeadlineWhy deadline={deadline} pack={page.pack} />
          </>
        )}
      </dd>
    </>
  );
}

/** One route, in the same rows as every other: its sum, what is missing or closes it, its day, where to file, and whether it is taken. */
export function RouteCard({ page, route }: RouteCardProps) {
  const t = useWords();
  const language = useLanguage();
  const { scheme, law, kind, pursued, action } = route;
  const style = { t, language, currency: page.pack.manifest.currency };
  const name = inLanguage(scheme.label, language).text;
  const filedOn = scheme.progress?.filedOn ?? null;
  const awarded = scheme.progress?.awarded ?? null;
  const heading = `route-${scheme.schemeId}`;
  const pursue = () =>
    void page.apply([{ kind: 'pursue', scheme: scheme.schemeId, pursued: !pursued }]).catch(() => undefined);
  return (
    <li className={styles.route} aria-labelledby={heading} data-pursued={pursued}>
      <div>
        <h3 id={heading} className={styles.name}>
          <PackText text={scheme.label} />
        </h3>
        {filedOn === null ? (
          <StatusTag tone={outcomeTones[scheme.outcome]}>{t(`outcome.${scheme.outcome}`)}</StatusTag>
        ) : (
          <StatusTag tone="plain">{t('routes.filedOn', { date: formatDate(filedOn) })}</StatusTag>
        )}
      </div>
      <dl className={styles.rows}>
        <div>
          <dt>{t('routes.sum')}</dt>
          <dd>
            {awarded === null ? (
              <>
                {kind.kind !== 'noMoney' && <p className={styles.sum}>{sumFigure(scheme, style)}</p>}
                <p>{sumKindText(kind, style)}</p>
              </>
            ) : (
              <>
                <p className={styles.sum}>{figureText(awarded, style)}</p>
                <p>{t('after.awarded')}</p>
              </>
            )}
            {route.hasOtherReadings && <p>{t('routes.otherReadings')}</p>}
          </dd>
        </div>
        <div>
          <Missing page={page} route={route} />
        </div>
        <div>
          <SafeDay page={page} route={route} />
        </div>
        <div>
          <dt>{t('routes.fileWith')}</dt>
          <dd>{law !== undefined && <PackText text={law.fileWith} />}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <p>
          <a
            href={claimPaths.amount(page.opened.claim.claimId, scheme.schemeId)}
            aria-label={t('routes.detailOf', { name })}
          >
            {t('routes.detail')}
          </a>
        </p>
        {filedOn !== null && (
          <p>
            <a href={claimPaths.after(page.opened.claim.claimId, scheme.schemeId)} aria-describedby={heading}>
              {t('after.title')}
            </a>
          </p>
        )}
        <p>{t(pursued ? 'routes.pursued' : 'routes.notPursued')}</p>
        <Button label={`${t(action)}: ${name}`} onClick={pursue}>
          {t(action)}
        </Button>
      </div>
    </li>
  );
}
