const lettersShown = 16;

/** The head of a hash chain, `12:3f2a91c0…`, as people compare it: the number of its last entry and 16 letters in fours. */
export function formatHead(head: string): string {
  const [number = '', hash = ''] = head.split(':');
  const shown = hash.slice(0, lettersShown).toUpperCase();
  return `${number}: ${(shown.match(/.{1,4}/g) ?? []).join(' ')}`;
}

/** The beginning of the hash in a head that was typed from a paper; undefined where it is none, or too short to tell one from another. */
export function parseHead(typed: string): string | undefined {
  const letters = typed
    .replace(/^\s*\d+\s*:/, '')
    .replaceAll(/[\s-]/g, '')
    .toLowerCase();
  return /^[0-9a-f]{16,64}$/.test(letters) ? letters : undefined;
}
