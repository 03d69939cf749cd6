/** What the documents of a bundle weigh, in bytes. */
export interface BoundSizes {
  /** All papers together: they stay together. */
  readonly papers: number;
  readonly enclosures: readonly { readonly number: number; readonly bytes: number }[];
}

/** The pages in front of a part, with their fonts. */
const FRONT = 60_000;

/**
 * Fills parts of at most so many bytes in filing order, and gives the numbers of the enclosures with which they end, but for the last; 0
 * ends a part of papers alone. Each part holds at least one document, whatever it weighs.
 */
export function splitBundle({ papers, enclosures }: BoundSizes, most: number): readonly number[] {
  const ends: number[] = [];
  let filled = FRONT + papers;
  let isEmpty = papers === 0;
  let previous = 0;
  for (const { number, bytes } of enclosures) {
    if (!isEmpty && filled + bytes > most) {
      ends.push(previous);
      filled = FRONT;
    }
    filled += bytes;
    isEmpty = false;
    previous = number;
  }
  return ends;
}
