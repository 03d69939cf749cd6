import { inLanguage, type LocalText } from '../domain/language.ts';
import type { Sum } from '../rules/sum.ts';
import type { Drafting } from './drafting.ts';
import { writeMoney } from './writeSlots.ts';

/** In place of a sum: where the law sets no ceiling, where nothing is due, where answers are missing. */
export interface SumWords {
  readonly noCap: LocalText;
  readonly none: LocalText;
  readonly unknown: LocalText;
}

/** A sum as papers write it: in figures, and in words too where `format` is null; anything but money by the words of the paper. */
export function writeSum(sum: Sum, words: SumWords, drafting: Drafting, format: 'figures' | null = 'figures'): string {
  const local = (text: LocalText) => inLanguage(text, drafting.language).text;
  switch (sum.kind) {
    case 'exact':
      return writeMoney(sum.minor, format, drafting);
    case 'between':
      return [sum.low, sum.high].map(minor => writeMoney(minor, format, drafting)).join(' – ');
    case 'noCap':
      return sum.asked === undefined ? local(words.noCap) : writeMoney(sum.asked, format, drafting);
    case 'none':
    case 'unknown':
      return local(words[sum.kind]);
    default:
      return sum satisfies never;
  }
}
