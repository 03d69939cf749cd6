import { z } from 'zod';

/** AES-256 of PDF takes the first 127 bytes of a password and no more: two for a Cyrillic letter. */
const mostBytes = 127;

/** The fewest letters of a password that a file is sent with: it is guessed at without a limit of tries. */
export const shortestFilePassword = 8;

/** What cannot be typed into a reader's box. */
const unseen = /[\p{Cc}\p{Cs}]/u;

/** As PDF 2.0 compares passwords: the same signs, however a keyboard composes them. */
export function composePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replaceAll(/%../g, '-').length;
}

/** A password of a PDF. */
export const filePasswordSchema = z
  .string()
  .min(shortestFilePassword)
  .refine(typed => !unseen.test(typed) && bytesOf(composePassword(typed)) <= mostBytes);
