import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { SumStyle } from '../sumText.ts';
import type { SumKind } from './sumKind.ts';

/** What a route's figure is, in a few words. */
export function sumKindText(sum: SumKind, { t, language, currency }: SumStyle): string {
  if (sum.kind === 'notMoreThan') {
    return t('routes.kind.notMoreThan', { ceiling: formatMoney(sum.ceiling, currency, language) });
  }
  if (sum.kind === 'cut') return t('routes.kind.cut', { above: formatMoney(sum.above, currency, language) });
  return t(`routes.kind.${sum.kind}`);
}
