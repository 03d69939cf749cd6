import { isIsoDate, type IsoDate } from './isoDate.ts';

/** What is odd about a personal number that has its fourteen digits. Its structure is known from programs alone, so nothing here stops anything. */
export type PinDoubt = 'firstDigit' | 'birthDate';

/** What a number says of its holder, as far as it can be read. */
export interface PinReading {
  readonly isComplete: boolean;
  readonly doubts: readonly PinDoubt[];
  readonly birthDate: IsoDate | undefined;
  readonly sex: 'male' | 'female' | undefined;
}

const sexes: Readonly<Record<string, PinReading['sex']>> = { 1: 'female', 2: 'male' };

/** Reads a Kyrgyz personal identification number (ПИН): one digit for the sex, day, month and year of birth, five more; spaces do not matter. */
export function checkPin(text: string): PinReading {
  const compact = text.replaceAll(/\s/g, '');
  if (!/^\d{14}$/.test(compact)) return { isComplete: false, doubts: [], birthDate: undefined, sex: undefined };
  const day = `${compact.slice(5, 9)}-${compact.slice(3, 5)}-${compact.slice(1, 3)}`;
  const sex = sexes[compact.charAt(0)];
  const birthDate = isIsoDate(day) ? day : undefined;
  return {
    isComplete: true,
    doubts: [
      ...(sex === undefined ? (['firstDigit'] as const) : []),
      ...(birthDate === undefined ? (['birthDate'] as const) : []),
    ],
    birthDate,
    sex,
  };
}
