import { formatMoney } from '../../shared/fmt/formatMoney.ts';
import type { PlainSum } from '../../shared/assessment/moneyChange.ts';
import type { SchemeAssessment } from '../../shared/assessment/assessment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Currency } from '../../shared/domain/money.ts';
import type { Sum } from '../../shared/rules/sum.ts';
import type { Words } from '../../shared/text/words.ts';

/** How sums are written here. */
export interface SumStyle {
  readonly t: Words;
  readonly language: Language;
  readonly currency: Currency;
}

/** A sum in a few words: nothing, not known, no limit and a figure are never told alike. */
export function sumText(sum: Sum | PlainSum, { t, language, currency }: SumStyle): string {
  switch (sum.kind) {
    case 'exact':
      return formatMoney(sum.minor, currency, language);
    case 'between':
      return t('sum.between', {
        low: formatMoney(sum.low, currency, language),
        high: formatMoney(sum.high, currency, language),
      });
    case 'noCap':
      return sum.asked === undefined
        ? t('sum.noCap')
        : t('sum.noCapAsked', { asked: formatMoney(sum.asked, currency, language) });
    case 'none':
      return t('sum.none');
    case 'unknown':
      return t('sum.unknown');
    default:
      return sum satisfies never;
  }
}

/** The figure alone, where its kind is told beside it. */
export function figureText(sum: Sum, style: SumStyle): string {
  if (sum.kind !== 'noCap') return sumText(sum, style);
  return sum.asked === undefined ? style.t('sum.noLimit') : formatMoney(sum.asked, style.currency, style.language);
}

/** The figure of a route alone; a closed route has none. */
export function sumFigure(
  { outcome, estimate }: Pick<SchemeAssessment, 'outcome' | 'estimate'>,
  style: SumStyle,
): string {
  return outcome === 'notMet' ? style.t('sum.none') : figureText(estimate.sum, style);
}
