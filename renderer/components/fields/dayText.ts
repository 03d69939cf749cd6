/** A day as it stands in its three boxes. In drafts it is `7.9.2025`, so that half a day is kept too. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Reads `7.9.2025`; parts that are missing are empty boxes. */
export function splitDay(text: string): TypedDay {
  const [day = '', month = '', year = ''] = text.split('.');
  return { day, month, year };
}

/** Writes `7.9.2025`; three empty boxes are an empty text, not two dots. */
export function joinDay({ day, month, year }: TypedDay): string {
  return day === '' && month === '' && year === '' ? '' : `${day}.${month}.${year}`;
}

/** A whole day pasted into one box, as `27/3/2025` or `2025-03-27`; undefined for anything else. */
export function readPastedDay(text: string): TypedDay | undefined {
  const parts = text.trim().split(/[\s./-]+/);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || !parts.every(part => /^\d{1,4}$/.test(part))) return undefined;
  return first.length === 4 ? { day: third, month: second, year: first } : { day: first, month: second, year: third };
}
