import { isIsoDate, type IsoDate } from './isoDate.ts';

/** What is odd about an identification number. Numbers against the rules were issued, so none of these stops anything. */
export type IinDoubt = 'shape' | 'birthDate' | 'century' | 'checkDigit' | 'neverIssued';

/** What a number says of its holder, as far as it can be read. */
export interface IinReading {
  readonly doubts: readonly IinDoubt[];
  readonly birthDate: IsoDate | undefined;
  readonly sex: 'male' | 'female' | undefined;
}

const firstPass = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const secondPass = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0) % 11;
}

/** The twelfth digit, or 10 where both passes give 10: such a number is not issued. */
function checkDigit(digits: readonly number[]): number {
  const first = remainder(digits, firstPass);
  return first === 10 ? remainder(digits, secondPass) : first;
}

function checkDoubt(digits: readonly number[]): IinDoubt | undefined {
  const expected = checkDigit(digits);
  if (expected === 10) return 'neverIssued';
  return expected === digits[11] ? undefined : 'checkDigit';
}

/** Reads an individual identification number (ИИН, ЖСН); spaces do not matter. */
export function checkIin(text: string): IinReading {
  const compact = text.replaceAll(/\s/g, '');
  if (!/^\d{12}$/.test(compact)) return { doubts: ['shape'], birthDate: undefined, sex: undefined };
  const digits = Array.from(compact, Number);
  const seventh = digits[6] ?? 0;
  const hasCentury = seventh >= 1 && seventh <= 6;
  // Any century shows whether month and day exist; 2000 is a leap year, so 29 February passes where no century is told.
  const century = hasCentury ? 18 + Math.floor((seventh - 1) / 2) : 20;
  const day = `${century}${compact.slice(0, 2)}-${compact.slice(2, 4)}-${compact.slice(4, 6)}`;
  const doubts = [
    ...(isIsoDate(day) ? [] : (['birthDate'] as const)),
    ...(hasCentury ? [] : (['century'] as const)),
    checkDoubt(digits),
  ].filter(doubt => doubt !== undefined);
  return {
    doubts,
    birthDate: hasCentury && isIsoDate(day) ? day : undefined,
    sex: hasCentury ? (seventh % 2 === 1 ? 'male' : 'female') : undefined,
  };
}
