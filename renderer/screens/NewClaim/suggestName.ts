/** A working name that nobody can be known by: the first neutral word not taken yet, then with a number. */
export function suggestName(neutralWords: string, taken: readonly string[]): string {
  const names = neutralWords.split(' ');
  const rounds = Array.from({ length: taken.length + 1 }, (_, round) => (round === 0 ? '' : ` ${round + 1}`));
  const free = rounds.flatMap(round => names.map(name => name + round)).find(name => !taken.includes(name));
  return free ?? '';
}
