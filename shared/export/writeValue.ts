import { groupIban } from '../domain/iban.ts';
import { spanOf } from '../domain/daySpan.ts';
import type { FactValue } from '../domain/fact.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import { formatDays } from '../fmt/formatDate.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import { formatNumber } from '../fmt/formatNumber.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { CellSource } from '../packs/paper.ts';
import { formatOffences } from './formatOffences.ts';

type Format = Extract<CellSource, { fact: string }>['format'];

/** An answer as a paper writes it. A boolean has no words: throws RangeError, since papers tick it. */
export function writeValue(
  value: FactValue,
  definition: FactDefinition,
  format: Format,
  { manifest }: Pick<JurisdictionPack, 'manifest'>,
  language: Language,
): string {
  switch (value.type) {
    case 'text':
      return format === 'ibanGroups' ? groupIban(value.text) : value.text;
    case 'date':
      return formatDays(spanOf(value), language);
    case 'choice': {
      const option = definition.options?.find(({ id }) => id === value.choice);
      return option === undefined ? '' : inLanguage(option.label, language).text;
    }
    case 'choices':
      return value.choices
        .map(choice => definition.options?.find(({ id }) => id === choice))
        .flatMap(option => (option === undefined ? [] : inLanguage(option.label, language).text))
        .join('; ');
    case 'count':
      return formatNumber(value.count, language);
    case 'money':
      return format === 'moneyWords'
        ? moneyInWords(value.minor, manifest.currency, language)
        : formatMoney(value.minor, manifest.currency, language);
    case 'offences':
      return formatOffences(value.offences, language);
    case 'boolean':
      throw new RangeError('a boolean is ticked, not written');
    default:
      return value satisfies never;
  }
}
