/** How much of a day is known: the day, its month, or two days between which it lies. */
export type DayKnowledge = 'day' | 'month' | 'between';

const dash = '–';

/** Which of them a text is: `27.3.2025`, `3.2025`, `1.3.2025–20.3.2025`. Nothing typed asks for the day. */
export function knowledgeOf(text: string): DayKnowledge {
  if (text.includes(dash)) return 'between';
  return text.split('.').length === 2 ? 'month' : 'day';
}

/** Month and year as typed. */
export function splitMonth(text: string): readonly string[] {
  const [month = '', year = ''] = text.split('.');
  return [month, year];
}

export function joinMonth(typed: readonly string[]): string {
  return typed.every(part => part === '') ? '' : typed.join('.');
}

/** The first and the last possible day as typed. */
export function splitBetween(text: string): readonly [first: string, last: string] {
  const [first = '', last = ''] = text.split(dash);
  return [first, last];
}

export function joinBetween(first: string, last: string): string {
  return first === '' && last === '' ? '' : `${first}${dash}${last}`;
}
