import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foldLetters } from '../../shared/fmt/foldLetters.ts';

/**
 * What every mark begins with, so that one search finds any of them: it stands nowhere by chance. A mark goes on with the name of its
 * field. One in Latin letters, one in Kazakh ones, one in digits and one as a year.
 */
const beginnings = { latin: 'QanaryZq', kazakh: 'Қаңғұһәрі', digits: '734519826', year: '1733-' } as const;

/** A text that stands for what is typed into a field. */
export const markText = (field: string): string => `${beginnings.latin}${field} ${beginnings.kazakh}`;

/** A number of twelve digits, another for each `place` up to 999. */
export const markNumber = (place: number): number => Number(beginnings.digits) * 1000 + (place % 1000);

const twoDigits = (count: number) => String(count).padStart(2, '0');

/** A day in a year of which nobody writes, another for each of 300 places. */
export function markDay(place: number): string {
  return `${beginnings.year}${twoDigits(1 + (Math.floor(place / 25) % 12))}-${twoDigits(1 + (place % 25))}`;
}

/** The characters that base64 has for some bytes, whatever comes before and after them: at each of the three places where they may begin. */
function inBase64(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first characters hold bits of what comes before, the last one bits of what follows.
    const from = Math.ceil((before * 8) / 6);
    return Buffer.from(text.slice(from, Math.floor(((before + bytes.length) * 8) / 6)));
  });
}

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text as programs write it down: in bytes of either width, packed into letters, or escaped. */
export function spellingsOf(text: string): readonly Buffer[] {
  const percent = encodeURIComponent(text);
  const lowerCase = percent.replaceAll(/%../g, code => code.toLowerCase());
  const plain = [text, foldLetters(text), percent, lowerCase, escaped(text)];
  const asBytes = [...plain.map(each => Buffer.from(each, 'utf8')), Buffer.from(text, 'utf16le'), swapped(text)];
  const all = [...asBytes, ...asBytes.flatMap(inBase64)];
  return [...new Map(all.map(bytes => [bytes.toString('latin1'), bytes])).values()];
}

/** Bytes with the name of where they were found. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file below some folders, its name included in what is looked through. */
export function filesBelow(...folders: readonly string[]): readonly Place[] {
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .map(name => ({
        name,
        bytes: Buffer.concat([
          Buffer.from(`${basename(name)}\n`),
          statSync(name, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(name) : Buffer.alloc(0),
        ]),
      })),
  );
}

const needles = Object.values(beginnings).flatMap(spellingsOf);

/** Where a mark, or one of the other texts, stands in any spelling: the place and what stands around it. */
export function findMarks(places: readonly Place[], others: readonly string[] = []): readonly string[] {
  const sought = [...needles, ...others.flatMap(spellingsOf)];
  return places.flatMap(({ name, bytes }) =>
    sought.flatMap(needle => {
      const at = bytes.indexOf(needle);
      return at < 0 ? [] : [`${name} at ${at}: ${bytes.subarray(at, at + 60).toString('latin1')}`];
    }),
  );
}
