/** A content line of iCalendar, taken apart by the grammar of RFC 5545, 3.1. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

/** A component with its lines and the components inside it. */
export interface Component {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

const contentLine = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;

/** Joins folded lines, refusing what a strict reader refuses: bare line ends, lines above 75 octets, a last line left open. */
function unfold(text: string): readonly string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  const lines: string[] = [];
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a line end that is not CRLF');
    if (new TextEncoder().encode(line).length > 75) throw new Error('a line of more than 75 octets');
    if (line === '') throw new Error('an empty line');
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
}

function parseLine(line: string): ContentLine {
  const match = contentLine.exec(line);
  if (match === null) throw new Error('no content line');
  const [, name = '', parameters = '', value = ''] = match;
  return { name, parameters: parameters.split(';').slice(1), value };
}

/** Reads one component and gives the lines after its END. */
function parseComponent(lines: readonly ContentLine[]): {
  readonly read: Component;
  readonly rest: readonly ContentLine[];
} {
  const [begin, ...inside] = lines;
  if (begin?.name !== 'BEGIN') throw new Error('no BEGIN');
  const own: ContentLine[] = [];
  const parts: Component[] = [];
  let rest: readonly ContentLine[] = inside;
  for (;;) {
    const [next, ...after] = rest;
    if (next === undefined) throw new Error('no END');
    if (next.name === 'END') {
      if (next.value !== begin.value) throw new Error('END of another component');
      return { read: { name: begin.value, lines: own, parts }, rest: after };
    }
    if (next.name === 'BEGIN') {
      const part = parseComponent(rest);
      parts.push(part.read);
      rest = part.rest;
    } else {
      own.push(next);
      rest = after;
    }
  }
}

/** The text of a TEXT value (RFC 5545, 3.3.11); refuses what is not escaped. */
export function readText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error('not escaped');
  return value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}

/** Reads a whole iCalendar file, strictly: one VCALENDAR and nothing after it. */
export function parseCalendar(text: string): Component {
  const { read, rest } = parseComponent(unfold(text).map(parseLine));
  if (read.name !== 'VCALENDAR') throw new Error('no VCALENDAR');
  if (rest.length > 0) throw new Error('something after the calendar');
  return read;
}

/** The one value of a property; refuses a component that has it not once. */
export function valueOf({ lines }: Component, name: string): string {
  const found = lines.filter(line => line.name === name);
  if (found.length !== 1) throw new Error(`${name} stands ${found.length} times`);
  return found[0]?.value ?? '';
}
