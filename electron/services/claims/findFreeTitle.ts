/** The first of the names that is not taken, then with a number. */
export function findFreeTitle(names: readonly string[], taken: readonly string[]): string {
  const isTaken = new Set(taken);
  for (let round = 1; ; round += 1) {
    const free = names.map(name => (round === 1 ? name : `${name} ${round}`)).find(name => !isTaken.has(name));
    if (free !== undefined) return free;
  }
}
