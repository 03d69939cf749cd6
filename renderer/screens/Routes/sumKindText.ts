import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { SumStyle } from '../sumText.ts';
import type { SumKind } from './sumKind.ts';

/** What a route's figure is, in a few words. */
export function sumKindText(sum: SumKind, { t, language, currency }: SumStyle): string {
  switch (sum.kind) {
    case 'notMoreThan':
      return t('routes.kind.notMoreThan', { ceiling: formatMoney(sum.ceiling, currency, language) });
    case 'cut':
      return t('routes.kind.cut', { above: formatMoney(sum.above, currency, language) });
    default:
      return t(`routes.kind.${sum.kind}`);
  }
}
