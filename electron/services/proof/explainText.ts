import type { ProofReason } from '../../../shared/export/proofReason.ts';

/** What a reader gives for a sign that stands for no letter. */
const NO_LETTER = /[\p{Cc}\p{Cn}\u25A1\u25AF\uFFFC\uFFFD]/u;
const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter);

/** How a text that was read differs from the one that was wanted, both without their spaces; null where it does not. */
export function explainText(wanted: string, read: string): ProofReason | null {
  if (wanted === read) return null;
  if (read === '') return 'nothingPrinted';
  if (NO_LETTER.test(read)) return 'letterAsBox';
  const [letters, found] = [Array.from(wanted), Array.from(read)];
  const differing = letters.flatMap((letter, at) => (letter === found[at] ? [] : [at]));
  if (letters.length === found.length) {
    if (differing.every(at => isDigit(letters[at]) && isDigit(found[at]))) return 'digitsDiffer';
  }
  return hasLostLetters(letters, found) ? 'questionMarks' : 'otherText';
}

/** Question marks stand for letters, and all else that was read is of the wanted text in its order. */
function hasLostLetters(wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.includes('?') || !found.includes('?')) return false;
  let at = 0;
  return found
    .filter(letter => letter !== '?')
    .every(letter => {
      at = wanted.indexOf(letter, at) + 1;
      return at > 0;
    });
}
