import { monthOf, spanOf, type DaySpan } from '../../../shared/domain/daySpan.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import { writeChoices } from './choicesText.ts';
import { typedOffence, writeTypedOffences } from './offenceText.ts';

function dayText(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}

/** A month by itself, or the first and the last day with a dash between. */
function daysText({ earliest, latest }: DaySpan): string {
  if (earliest === latest) return dayText(earliest);
  const isMonth = earliest === monthOf(earliest).earliest && latest === monthOf(earliest).latest;
  return isMonth ? dayText(earliest).slice(2) : `${dayText(earliest)}–${dayText(latest)}`;
}

function moneyText(minor: MinorUnits): string {
  const rest = minor % 100;
  return `${Math.trunc(minor / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** What stands in a question's box for an answer already given: the same text a person would have typed. */
export function answerText(value: FactValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'boolean':
      return value.is ? 'yes' : 'no';
    case 'choice':
      return value.choice;
    case 'choices':
      return writeChoices(value.choices);
    case 'date':
      return daysText(spanOf(value));
    case 'count':
      return String(value.count);
    case 'money':
      return moneyText(value.minor);
    case 'offences':
      return writeTypedOffences(value.offences.map(typedOffence));
    default:
      return value satisfies never;
  }
}
