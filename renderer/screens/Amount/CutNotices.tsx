import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { findCeilings } from '../findCeilings.ts';

/** What ceilings cut: how much, by which article, and where the rest can be claimed. A notice and no error: the losses stay as they are. */
export function CutNotices({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  const language = useLanguage();
  const { currency } = page.pack.manifest;
  const cuts = findCeilings(scheme.estimate.calculation).flatMap(({ cut }) => (cut === undefined ? [] : [cut]));
  return cuts.map(cut => (
    <Notice key={cut.note.ru} tone="warn" title={t('amount.cut', { cut: formatMoney(cut.minor, currency, language) })}>
      <p>
        <PackText text={cut.note} />
      </p>
      <Citations cites={cut.cites} />
    </Notice>
  ));
}
