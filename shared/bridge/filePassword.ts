import { z } from 'zod';

/** AES-256 of PDF takes the first 127 bytes of a password and no more: two for a Cyrillic letter. */
const mostBytes = 127;

/** The fewest letters of a password that a file is sent with: it is guessed at without a limit of tries. */
export const shortestFilePassword = 8;

/** Characters that cannot be typed into a reader's box. */
const unseen = /\p{Cc}/u;

/** A password of a PDF: the same signs, however a keyboard composes them, open it. */
export const filePasswordSchema = z
  .string()
  .min(shortestFilePassword)
  .refine(typed => !unseen.test(typed))
  .refine(typed => new TextEncoder().encode(composed(typed)).length <= mostBytes);

/** As PDF 2.0 compares passwords. */
export function composed(password: string): string {
  return password.normalize('NFKC');
}
