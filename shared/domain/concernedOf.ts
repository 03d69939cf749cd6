interface Assessed {
  readonly schemeId: string;
  readonly outcome: 'met' | 'notMet' | 'unknown';
}

/** Of schemes those that are pursued; while none is, those that are open. None at first: then a route has to be chosen. */
export function concernedOf<Scheme extends Assessed>(
  schemes: readonly Scheme[],
  pursued: readonly string[],
): readonly Scheme[] {
  const taken = schemes.filter(({ schemeId }) => pursued.includes(schemeId));
  return taken.length > 0 ? taken : schemes.filter(({ outcome }) => outcome === 'met');
}
