import type { Language } from '../domain/language.ts';
import { russianForm } from './russianForm.ts';

/** Names of 10³, 10⁶ … in the forms that follow a number (one, two, five). */
type ScaleNames = readonly (readonly [string, ...string[]])[];

interface Numerals {
  readonly zero: string;
  /** 1 to 19. */
  readonly small: readonly string[];
  /** 20, 30 … 90. */
  readonly tens: readonly string[];
  /** 100, 200 … 900. */
  readonly hundreds: readonly string[];
  readonly scales: ScaleNames;
  /** Between hundreds and the rest, and between tens and ones. */
  readonly joins: { readonly hundreds: string; readonly tens: string };
}

function list(words: string): readonly string[] {
  return words.split(' ');
}

/** Two, three … times a word, as most languages here count their hundreds. */
function hundredsOf(small: readonly string[], hundred: string): readonly string[] {
  return small.slice(0, 9).map(word => `${word} ${hundred}`);
}

const enSmall = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);

function turkicSmall(ones: readonly string[], ten: string): readonly string[] {
  return [...ones, ten, ...ones.map(word => `${ten} ${word}`)];
}

const kkSmall = turkicSmall(list('бір екі үш төрт бес алты жеті сегіз тоғыз'), 'он');
const kySmall = turkicSmall(list('бир эки үч төрт беш алты жети сегиз тогуз'), 'он');

const numerals: Readonly<Record<Language, Numerals>> = {
  en: {
    zero: 'zero',
    small: enSmall,
    tens: list('twenty thirty forty fifty sixty seventy eighty ninety'),
    hundreds: hundredsOf(enSmall, 'hundred'),
    scales: [['thousand'], ['million'], ['billion'], ['trillion']],
    joins: { hundreds: ' and ', tens: '-' },
  },
  ru: {
    zero: 'ноль',
    small: list(
      'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    ),
    tens: list('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
    hundreds: list('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
    scales: [
      ['тысяча', 'тысячи', 'тысяч'],
      ['миллион', 'миллиона', 'миллионов'],
      ['миллиард', 'миллиарда', 'миллиардов'],
      ['триллион', 'триллиона', 'триллионов'],
    ],
    joins: { hundreds: ' ', tens: ' ' },
  },
  kk: {
    zero: 'нөл',
    small: kkSmall,
    tens: list('жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'),
    hundreds: hundredsOf(kkSmall, 'жүз'),
    scales: [['мың'], ['миллион'], ['миллиард'], ['триллион']],
    joins: { hundreds: ' ', tens: ' ' },
  },
  ky: {
    zero: 'нөл',
    small: kySmall,
    tens: list('жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон'),
    hundreds: hundredsOf(kySmall, 'жүз'),
    scales: [['миң'], ['миллион'], ['миллиард'], ['триллион']],
    joins: { hundreds: ' ', tens: ' ' },
  },
};

/** Тысяча is feminine: одна тысяча, две тысячи. */
const feminine: Readonly<Record<string, string>> = { один: 'одна', два: 'две' };

function belowHundred(count: number, { small, tens, joins }: Numerals): string {
  if (count < 20) return small[count - 1] ?? '';
  const ten = tens[Math.floor(count / 10) - 2] ?? '';
  return count % 10 === 0 ? ten : `${ten}${joins.tens}${small[(count % 10) - 1] ?? ''}`;
}

function belowThousand(count: number, words: Numerals): string {
  const hundred = words.hundreds[Math.floor(count / 100) - 1];
  const rest = belowHundred(count % 100, words);
  return [hundred, rest].filter(part => part !== undefined && part !== '').join(words.joins.hundreds);
}

function inFeminine(words: string): string {
  return words.replace(/(один|два)$/, ending => feminine[ending] ?? ending);
}

function scaleWords(count: number, scale: number, language: Language): string {
  const words = belowThousand(count, numerals[language]);
  const names = numerals[language].scales[scale - 1];
  if (names === undefined) return words;
  if (language !== 'ru') return `${words} ${names[0]}`;
  return `${scale === 1 ? inFeminine(words) : words} ${names[russianForm(count)] ?? names[0]}`;
}

/** A whole number from 0 below 10¹⁵ in words, masculine; throws RangeError beyond. */
export function wholeNumberInWords(count: number, language: Language): string {
  if (!Number.isInteger(count) || count < 0 || count >= 1e15) throw new RangeError('no words for this number');
  if (count === 0) return numerals[language].zero;
  const parts: string[] = [];
  for (let rest = count, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    if (rest % 1000 > 0) parts.unshift(scaleWords(rest % 1000, scale, language));
  }
  return parts.join(' ');
}
