import { formatDays } from '../../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';
import { spanOf } from '../../../shared/domain/daySpan.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { Currency } from '../../../shared/domain/money.ts';
import { formatOffenceReference } from '../../../shared/domain/offence.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { Words } from '../../../shared/text/words.ts';

function optionLabel(chosen: string, { options }: FactDefinition, language: Language): string {
  const option = options?.find(({ id }) => id === chosen);
  return option === undefined ? chosen : inLanguage(option.label, language).text;
}

/** Writes an answer as screens show it. */
export function formatAnswer(
  definition: FactDefinition,
  value: FactValue,
  { t, language, currency }: { readonly t: Words; readonly language: Language; readonly currency: Currency },
): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'boolean':
      return t(value.is ? 'common.yes' : 'common.no');
    case 'choice':
      return optionLabel(value.choice, definition, language);
    case 'choices':
      return value.choices.map(choice => optionLabel(choice, definition, language)).join('; ');
    case 'date':
      return formatDays(spanOf(value), language);
    case 'count':
      return formatNumber(value.count, language);
    case 'money':
      return formatMoney(value.minor, currency, language);
    case 'offences':
      return value.offences.map(formatOffenceReference).join('; ');
    default:
      return value satisfies never;
  }
}
