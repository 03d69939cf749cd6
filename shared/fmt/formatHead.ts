const lettersShown = 16;

/** The end of a hash chain as people compare it: its first 16 letters in fours, `3F2A 91C0 7B11 02DE`. */
export function formatHead(hash: string): string {
  const shown = hash.slice(0, lettersShown).toUpperCase();
  return (shown.match(/.{1,4}/g) ?? []).join(' ');
}

/** What was typed from a paper as the beginning of a hash; undefined where it is none, or too short to tell one from another. */
export function parseHead(typed: string): string | undefined {
  const letters = typed.replaceAll(/[\s\u00A0-]/g, '').toLowerCase();
  return /^[0-9a-f]{16,64}$/.test(letters) ? letters : undefined;
}
