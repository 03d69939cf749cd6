import type { KeyboardEvent } from 'react';

/** The Kazakh layout has letters on the digit row: where a digit key gave a letter, puts the digit instead. */
export function typeDigit(event: KeyboardEvent<HTMLInputElement>, set: (value: string) => void): void {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (/^\d$/.test(event.key)) return;
  event.preventDefault();
  const input = event.currentTarget;
  const [from, to] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
  set(input.value.slice(0, from) + digit + input.value.slice(to));
}
