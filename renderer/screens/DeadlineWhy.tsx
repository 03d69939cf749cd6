import type { Deadline } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { inLanguage, type Language } from '../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import type { Words } from '../../shared/text/words.ts';
import { Citations } from '../components/Citation.tsx';
import { Details } from '../components/Details.tsx';
import { PackText } from '../components/PackText.tsx';
import { useLanguage, useWords } from '../components/useWords.tsx';

/** What a deadline was counted from, by the words of its question or of the earlier deadline. */
function startName({ countedFrom }: Deadline, pack: JurisdictionPack, language: Language): string | undefined {
  const fact = pack.facts[countedFrom?.fact ?? ''];
  const earlier = pack.schemes.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === countedFrom?.deadline);
  const label = fact?.label ?? earlier?.label;
  return label === undefined ? undefined : inLanguage(label, language).text;
}

/** The day it was counted from, or the days between which that lies. */
function startText(start: string, { day, until }: NonNullable<Deadline['countedFrom']>, t: Words): string {
  return until === undefined
    ? t('deadline.countedFrom', { start, day: formatDate(day) })
    : t('deadline.countedFromSpan', { start, day: formatDate(day), until: formatDate(until) });
}

/** Why a day is that day: what it was counted from, what moves it, whether it can be restored, and the law. */
export function DeadlineWhy({ deadline, pack }: { readonly deadline: Deadline; readonly pack: JurisdictionPack }) {
  const t = useWords();
  const language = useLanguage();
  const start = startName(deadline, pack, language);
  return (
    <Details summary={t('deadline.why')}>
      {deadline.countedFrom !== null && start !== undefined && <p>{startText(start, deadline.countedFrom, t)}</p>}
      {deadline.latestDay !== null && <p>{t('deadline.latest', { day: formatDate(deadline.latestDay) })}</p>}
      {deadline.notBefore !== null && <p>{t('deadline.weekendsOnly')}</p>}
      {deadline.movedDay !== null && <p>{t('deadline.moved', { day: formatDate(deadline.movedDay) })}</p>}
      {deadline.rollOver !== null && (
        <p>
          <PackText text={deadline.rollOver} />
        </p>
      )}
      {deadline.restorable !== null && (
        <p>
          <PackText text={deadline.restorable} />
        </p>
      )}
      <Citations cites={deadline.cites} />
    </Details>
  );
}
