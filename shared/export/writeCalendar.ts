import { addPeriod, daysBetween, type IsoDate } from '../domain/isoDate.ts';

/** A day in a calendar. */
export interface CalendarDay {
  /** The same whenever this day is exported again, so that a calendar replaces the former one; never what it was made from. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly title: string;
}

interface CalendarMaking {
  /** An alarm that would lie before it is left out. */
  readonly today: IsoDate;
  /** ISO 8601 instant with `Z`. */
  readonly madeAt: string;
}

/** Of one content line, without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/** How many days ahead a calendar reminds, at nine in the morning. */
const alarmsAhead = [30, 14, 7, 1] as const;
const alarmHour = 9;

function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}

/** Breaks a line between letters, each further piece behind a space (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** RFC 5545, 3.3.11: what would end a value or its line is escaped. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
}

const compactDay = (day: IsoDate): string => day.replaceAll('-', '');

const compactInstant = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** `daysAhead` days before the day begins, less the hours until the alarm hour of that morning. */
function alarmLines(daysAhead: number, title: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-P${daysAhead - 1}DT${24 - alarmHour}H`,
    'END:VALARM',
  ];
}

function eventLines({ uid, day, title }: CalendarDay, { today, madeAt }: CalendarMaking): readonly string[] {
  const ahead = daysBetween(today, day);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compactInstant(madeAt)}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(addPeriod(day, { count: 1, unit: 'days' }))}`,
    `SUMMARY:${escapeText(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...alarmsAhead.filter(days => days < ahead).flatMap(days => alarmLines(days, title)),
    'END:VEVENT',
  ];
}

/** An iCalendar file (RFC 5545) of whole days with alarms; nothing in it names the program or says what a day is for. */
export function writeCalendar(days: readonly CalendarDay[], making: CalendarMaking): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar of days//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(day => eventLines(day, making)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${foldLine(line)}\r\n`).join('');
}
