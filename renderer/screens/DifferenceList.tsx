import type {
  AssessedResults,
  AssessmentChange,
  AssessmentDifference,
  SchemeResults,
} from '../../shared/assessment/assessedResults.ts';
import { inLanguage } from '../../shared/domain/language.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { formatList } from '../../shared/fmt/formatList.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { PackText } from '../components/PackText.tsx';
import { useLanguage, useWords } from '../components/useWords.tsx';
import { presenceOfRisk } from './describeRisks.ts';
import { differenceLabel } from './differenceLabel.ts';
import { sumText } from './sumText.ts';

interface ChangeOnPage {
  readonly page: ClaimOnPage;
  readonly change: AssessmentChange;
}

const schemeOf = ({ schemes }: AssessedResults, schemeId: string): SchemeResults | undefined =>
  schemes.find(scheme => scheme.schemeId === schemeId);

/** Says one difference in words, from the two results it was found between. */
function useDifferenceText({ page, change }: ChangeOnPage) {
  const t = useWords();
  const language = useLanguage();
  const style = { t, language, currency: page.pack.manifest.currency };

  const dayIn = (results: SchemeResults | undefined, name: string) => {
    const day = results?.deadlines.find(({ deadlineId }) => deadlineId === name)?.safeDay ?? null;
    return day === null ? t('deadline.noDay') : formatDate(day);
  };
  const ruleIn = (results: SchemeResults | undefined, name: string) =>
    t(`rule.${results?.rules.find(({ ruleId }) => ruleId === name)?.outcome ?? 'unknown'}`);
  const riskIn = (results: SchemeResults | undefined, name: string) =>
    t(`risks.presence.${presenceOfRisk[results?.risks.find(({ riskId }) => riskId === name)?.outcome ?? 'unknown']}`);
  const sumIn = (results: SchemeResults | undefined) => {
    if (results === undefined) return t('sum.unknown');
    return results.outcome === 'notMet' ? t('sum.none') : sumText(results.estimate.sum, style);
  };

  return ({ schemeId, what, names }: AssessmentDifference): string => {
    const [before, after] = [schemeOf(change.before, schemeId), schemeOf(change.after, schemeId)];
    const labelIn = (results: SchemeResults | undefined, name: string) =>
      results && differenceLabel(results, what, name, page.pack);
    const named = (name: string) => {
      const label = labelIn(after, name) ?? labelIn(before, name);
      return label === undefined ? name : inLanguage(label, language).text;
    };
    const list = formatList(names.map(named), language);
    /** Each with what it was and what it is now. */
    const fromTo = (wordOf: (results: SchemeResults | undefined, name: string) => string) =>
      formatList(
        names.map(name =>
          t('packNews.day', { label: named(name), before: wordOf(before, name), after: wordOf(after, name) }),
        ),
        language,
      );
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
        return t('packNews.rules', { list: fromTo(ruleIn) });
      case 'risks':
        return t('packNews.risks', { list: fromTo(riskIn) });
      case 'documents':
        return t('packNews.documents', { list });
      case 'deadlines':
        return t('packNews.deadlines', { list: fromTo(dayIn) });
      default:
        return what satisfies never;
    }
  };
}

/** What differs between two results of a claim, route by route. */
export function DifferenceList({ page, change }: ChangeOnPage) {
  const differenceText = useDifferenceText({ page, change });
  const { before, after, differences } = change;
  const schemeIds = [...new Set(differences.map(({ schemeId }) => schemeId))];
  return schemeIds.map(schemeId => {
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
  });
}
