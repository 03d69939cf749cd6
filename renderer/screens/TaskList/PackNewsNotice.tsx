import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  AssessedResults,
  AssessmentDifference,
  PackNews,
  SchemeResults,
} from '../../../shared/assessment/assessedResults.ts';
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatList } from '../../../shared/fmt/formatList.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { sumText } from '../sumText.ts';

interface NewsOnPage {
  readonly page: ClaimOnPage;
  readonly news: PackNews;
}

const schemeOf = ({ schemes }: AssessedResults, schemeId: string): SchemeResults | undefined =>
  schemes.find(scheme => scheme.schemeId === schemeId);

/** Says one difference in words, from the two results it was found between. */
function useDifferenceText({ page, news }: NewsOnPage) {
  const t = useWords();
  const language = useLanguage();
  const style = { t, language, currency: page.pack.manifest.currency };

  const labelsOf = ({ rules, risks, deadlines, documents }: SchemeResults): ReadonlyMap<string, LocalText> =>
    new Map([
      ...rules.map(({ ruleId, label }) => [ruleId, label] as const),
      ...risks.map(({ riskId, label }) => [riskId, label] as const),
      ...deadlines.map(({ deadlineId, label }) => [deadlineId, label] as const),
      ...documents.flatMap(({ requirementId, documents: [kind = ''] }) => {
        const label = page.pack.documents[kind]?.label;
        return label === undefined ? [] : [[requirementId, label] as const];
      }),
    ]);
  const dayIn = (results: SchemeResults | undefined, name: string) => {
    const day = results?.deadlines.find(({ deadlineId }) => deadlineId === name)?.safeDay ?? null;
    return day === null ? t('deadline.noDay') : formatDate(day);
  };
  const sumIn = (results: SchemeResults | undefined) => {
    if (results === undefined) return t('sum.unknown');
    return results.outcome === 'notMet' ? t('sum.none') : sumText(results.estimate.sum, style);
  };

  return ({ schemeId, what, names }: AssessmentDifference): string => {
    const [before, after] = [schemeOf(news.before, schemeId), schemeOf(news.after, schemeId)];
    const labels = new Map([...(before ? labelsOf(before) : []), ...(after ? labelsOf(after) : [])]);
    const named = (name: string) => {
      const label = labels.get(name);
      return label === undefined ? name : inLanguage(label, language).text;
    };
    const list = formatList(names.map(named), language);
    switch (what) {
      case 'added':
        return t('packNews.added');
      case 'removed':
        return t('packNews.removed');
      case 'outcome':
        return t('packNews.changed', {
          before: t(`outcome.${before?.outcome ?? 'unknown'}`),
          after: t(`outcome.${after?.outcome ?? 'unknown'}`),
        });
      case 'sum':
        return t('packNews.sum', {
          before: sumIn(before),
          after: sumIn(after),
        });
      case 'otherReadings':
        return t('packNews.otherReadings');
      case 'rules':
        return t('packNews.rules', { list });
      case 'risks':
        return t('packNews.risks', { list });
      case 'documents':
        return t('packNews.documents', { list });
      case 'deadlines':
        return t('packNews.deadlines', {
          list: formatList(
            names.map(name =>
              t('packNews.day', { label: named(name), before: dayIn(before, name), after: dayIn(after, name) }),
            ),
            language,
          ),
        });
      default:
        return what satisfies never;
    }
  };
}

function NewsOfPack({ page, news }: NewsOnPage) {
  const t = useWords();
  const differenceText = useDifferenceText({ page, news });
  const { before, after, differences } = news;
  const schemeIds = [...new Set(differences.map(({ schemeId }) => schemeId))];
  return (
    <>
      <p>{t('packNews.versions', { before: before.packVersion, after: after.packVersion })}</p>
      {schemeIds.map(schemeId => {
        const scheme = schemeOf(after, schemeId) ?? schemeOf(before, schemeId);
        return (
          <div key={schemeId}>
            <h3>{scheme === undefined ? schemeId : <PackText text={scheme.label} />}</h3>
            <ul>
              {differences
                .filter(difference => difference.schemeId === schemeId)
                .map(difference => (
                  <li key={difference.what}>{differenceText(difference)}</li>
                ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

/** What a newer edition of the law's data changes in this claim, until the lawyer says to have seen it. */
export function PackNewsNotice({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { claim, packNews } = page.opened;
  const seen = useMutation({
    mutationFn: () => call('claims.acknowledgePackNews', { claimId: claim.claimId }),
    onSuccess: opened => {
      cache.setQueryData(cacheKeys.claim(claim.claimId), opened);
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
    },
  });
  if (packNews.length === 0) return null;
  return (
    <section aria-labelledby="pack-news">
      <Notice tone="warn">
        <h2 id="pack-news">{t('packNews.title')}</h2>
        <p>{t('packNews.text')}</p>
        {packNews.map(news => (
          <NewsOfPack key={news.after.packVersion} page={page} news={news} />
        ))}
        {seen.isError && <FailureNotice failure={failureOf(seen.error)} />}
        <Button busy={seen.isPending} onClick={() => seen.mutate()}>
          {t('packNews.seen')}
        </Button>
      </Notice>
    </section>
  );
}
