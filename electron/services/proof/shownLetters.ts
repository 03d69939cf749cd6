import type { PdfReader, PrintedLetter } from '../pdf/openPdf.ts';

const BREAK = '\u200B';

/** A mark where a word may break can be read with a part of the letter before it: both are that one letter. */
function joinBreaks(letters: readonly PrintedLetter[]): readonly PrintedLetter[] {
  return letters.flatMap((letter, at) => {
    if (letter.text === BREAK) return [];
    const next = letters[at + 1];
    return next?.text === BREAK && next.left >= letter.left && next.bottom === letter.bottom
      ? { ...letter, right: Math.max(letter.right, next.right) }
      : letter;
  });
}

/** The letters of a page where they stand on it as it is shown, in points from its lower left corner. */
export function shownLetters(reader: PdfReader, page: number): readonly PrintedLetter[] {
  const part = reader.shownPart(page);
  return joinBreaks(reader.letters(page)).map(letter => {
    const [left, bottom] = [letter.left - part.left, letter.bottom - part.bottom];
    const [right, top] = [letter.right - part.left, letter.top - part.bottom];
    const [width, height] = [part.right - part.left, part.top - part.bottom];
    switch (part.turns) {
      case 1:
        return { ...letter, left: bottom, right: top, bottom: width - right, top: width - left };
      case 2:
        return { ...letter, left: width - right, right: width - left, bottom: height - top, top: height - bottom };
      case 3:
        return { ...letter, left: height - top, right: height - bottom, bottom: left, top: right };
      default:
        return { ...letter, left, right, bottom, top };
    }
  });
}
