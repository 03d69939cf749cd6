export interface MissingLetter {
  /** Its place in the text, counted from 1. */
  readonly at: number;
  /** `U+2603`. */
  readonly codePoint: string;
}

/** The letters of a text that a font cannot set. */
export function findMissingLetters(text: string, letters: ReadonlySet<number>): readonly MissingLetter[] {
  return Array.from(text).flatMap((letter, index) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    // A mark that no composed letter took up would be drawn beside its letter.
    const isSet = letter === '\n' || (letters.has(codePoint) && !/\p{M}/u.test(letter));
    return isSet ? [] : [{ at: index + 1, codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` }];
  });
}
