import type { IsoDate } from '../../../shared/domain/isoDate.ts';

const minuteInMs = 60_000;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** An instant as a clock shows it that runs so many minutes before UTC: `2026-03-12T14:00+05:00`. */
export function timeAt(instant: string, minutesAhead: number): string {
  const shown = new Date(Date.parse(instant) + minutesAhead * minuteInMs).toISOString().slice(0, 16);
  const distance = Math.abs(minutesAhead);
  const sign = minutesAhead < 0 ? '-' : '+';
  return `${shown}${sign}${twoDigits(Math.floor(distance / 60))}:${twoDigits(distance % 60)}`;
}

/** An instant on the clock of this computer, as it ran at that time. */
export function localTime(instant: string): string {
  return timeAt(instant, -new Date(instant).getTimezoneOffset());
}

/** The instant at which a day begins on this computer, as the log writes it. */
export function startOfDay(day: IsoDate): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
