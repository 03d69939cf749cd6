import { useQuery } from '@tanstack/react-query';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { AnswersReadBack } from '../AnswersReadBack.tsx';
import { claimPaths } from '../claimPaths.ts';
import { outcomeTones } from '../outcomeTones.ts';
import { sumFigure } from '../sumText.ts';

type ReadOnly = Pick<ClaimOnPage, 'opened' | 'pack'>;

/** The routes as they stood: each with its outcome and its sum. */
function RoutesThen({ opened, pack }: ReadOnly) {
  const t = useWords();
  const language = useLanguage();
  const style = { t, language, currency: pack.manifest.currency };
  return (
    <section aria-labelledby="routes-then">
      <h2 id="routes-then">{t('routes.title')}</h2>
      <SummaryList
        rows={opened.assessment.schemes.map(scheme => {
          const label = inLanguage(
            pack.schemes.find(({ id }) => id === scheme.schemeId)?.label ?? scheme.label,
            language,
          );
          return {
            id: scheme.schemeId,
            label: label.text,
            lang: label.language === language ? undefined : label.language,
            value: (
              <>
                <StatusTag tone={outcomeTones[scheme.outcome]}>{t(`outcome.${scheme.outcome}`)}</StatusTag>{' '}
                {sumFigure(scheme, style)}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

/** The claim as it was at the end of a day, to be read: its routes and its answers, and nothing to press. */
export function ClaimOnDay({ page, day }: { readonly page: ClaimOnPage; readonly day: IsoDate }) {
  const t = useWords();
  const { call } = useBridge();
  const { claimId } = page.opened.claim;
  const query = useQuery({
    queryKey: [...cacheKeys.ofClaim(claimId), 'asOn', day],
    queryFn: () => call('history.asOn', { claimId, day }),
  });
  return (
    <Ready query={query}>
      {opened => (
        <Page
          title={t('history.titleOn', { day: formatDate(day) })}
          back={<BackLink href={claimPaths.history(claimId)}>{t('history.title')}</BackLink>}
          wide
        >
          <Notice tone="warn" title={t('history.readOnly')}>
            <p>{t('history.readOnlyText', { version: page.pack.manifest.version })}</p>
          </Notice>
          <RoutesThen opened={opened} pack={page.pack} />
          <AnswersReadBack page={{ opened, pack: page.pack }} />
        </Page>
      )}
    </Ready>
  );
}
