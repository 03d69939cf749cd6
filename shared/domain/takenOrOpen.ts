interface Assessed {
  readonly schemeId: string;
  readonly outcome: 'met' | 'notMet' | 'unknown';
}

/**
 * Of schemes those that are pursued; while none is, every one that is not closed: the days and the dangers of a route have to be known
 * before it is chosen, also where it is not known yet whether it is open.
 */
export function takenOrOpen<Scheme extends Assessed>(
  schemes: readonly Scheme[],
  pursued: readonly string[],
): readonly Scheme[] {
  const taken = schemes.filter(({ schemeId }) => pursued.includes(schemeId));
  return taken.length > 0 ? taken : schemes.filter(({ outcome }) => outcome !== 'notMet');
}
