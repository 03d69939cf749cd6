import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarDay } from '../../../shared/export/writeCalendar.ts';
import { day } from '../inventedPack.ts';
import { parseCalendar, readText, valueOf } from './parseCalendar.ts';

const making = { today: day('2026-03-12'), madeAt: '2026-03-12T09:30:05.123Z' };
const uid = '0123456789abcdef0123456789abcdef';
const one = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  uid,
  day: day('2026-12-31'),
  title: 'A day',
  ...more,
});

const eventsOf = (days: readonly CalendarDay[]) => parseCalendar(writeCalendar(days, making)).parts;

function onlyEvent(more: Partial<CalendarDay> = {}) {
  const [event] = eventsOf([one(more)]);
  if (event === undefined) throw new Error('no event');
  return event;
}

describe('a calendar', () => {
  it('has what every calendar must have, and a maker that names no program', () => {
    const calendar = parseCalendar(writeCalendar([one()], making));
    expect([valueOf(calendar, 'VERSION'), valueOf(calendar, 'PRODID')]).toEqual(['2.0', '-//Calendar of days//EN']);
  });

  it('has an event for each day, in order', () => {
    const days = [one({ uid: 'first' }), one({ uid: 'second', day: day('2027-01-15') })];
    expect(eventsOf(days).map(event => [event.name, valueOf(event, 'UID')])).toEqual([
      ['VEVENT', 'first'],
      ['VEVENT', 'second'],
    ]);
  });
});

describe('an event', () => {
  it('lasts one whole day, over the end of a year', () => {
    const { lines } = onlyEvent();
    const whole = lines.filter(({ name }) => name === 'DTSTART' || name === 'DTEND');
    expect(whole).toEqual([
      { name: 'DTSTART', parameters: ['VALUE=DATE'], value: '20261231' },
      { name: 'DTEND', parameters: ['VALUE=DATE'], value: '20270101' },
    ]);
  });

  it('is stamped with the instant it was made, in UTC', () => {
    expect(valueOf(onlyEvent(), 'DTSTAMP')).toBe('20260312T093005Z');
  });

  it('is nobody else’s business and keeps no time busy', () => {
    const event = onlyEvent();
    expect([valueOf(event, 'CLASS'), valueOf(event, 'TRANSP')]).toEqual(['PRIVATE', 'TRANSPARENT']);
  });

  const titles = [
    ['commas, semicolons; and \\ backslashes'],
    ['two\nlines'],
    ['Иш-аракет күнү: күндөрдүн тизмесин караңыз жана өз убагында бардыгын даярдап коюңуз'],
    ['x'.repeat(67)],
    ['x'.repeat(68)],
    ['😀'.repeat(60)],
  ];
  it.each(titles)('gives its title back whole: %j', title => {
    expect(readText(valueOf(onlyEvent({ title }), 'SUMMARY'))).toBe(title);
  });

  it('reminds at nine in the morning, 30, 14, 7 days and one day ahead', () => {
    const alarms = onlyEvent().parts.map(alarm => [alarm.name, valueOf(alarm, 'ACTION'), valueOf(alarm, 'TRIGGER')]);
    expect(alarms).toEqual([
      ['VALARM', 'DISPLAY', '-P29DT15H'],
      ['VALARM', 'DISPLAY', '-P13DT15H'],
      ['VALARM', 'DISPLAY', '-P6DT15H'],
      ['VALARM', 'DISPLAY', '-P0DT15H'],
    ]);
  });

  it('has no alarm for a morning that has come already', () => {
    const triggers = onlyEvent({ day: day('2026-03-19') }).parts.map(alarm => valueOf(alarm, 'TRIGGER'));
    expect(triggers).toEqual(['-P0DT15H']);
  });

  it('has none on its own day', () => {
    expect(onlyEvent({ day: day('2026-03-12') }).parts).toEqual([]);
  });
});

describe('the reader of these tests', () => {
  const refused = [
    ['a bare line feed', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'the last line has no end'],
    ['a line that is too long', `BEGIN:VCALENDAR\r\nX-A:${'x'.repeat(72)}\r\nEND:VCALENDAR\r\n`, 'more than 75 octets'],
    ['an end that is missing', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', 'END of another component'],
    ['a line without a name', 'BEGIN:VCALENDAR\r\n:value\r\nEND:VCALENDAR\r\n', 'no content line'],
  ] as const;
  it.each(refused)('refuses %s', (_name, text, why) => {
    expect(() => parseCalendar(text)).toThrow(why);
  });

  it('refuses a text that is not escaped', () => {
    expect(() => readText('one, two')).toThrow('not escaped');
  });
});
