import type { AmountFinding, Cut, Sum } from '../../shared/rules/sum.ts';

/** A limit of law over what is claimed, and what it cuts where more is claimed. */
export interface Ceiling {
  readonly claimed: Sum;
  readonly limits: readonly Sum[];
  readonly cut: Cut | undefined;
}

/** Every ceiling of a calculation, the outermost first: of a `least`, the first part is claimed and the others limit it. */
export function findCeilings({ op, parts, cut }: AmountFinding): readonly Ceiling[] {
  const below = parts.flatMap(findCeilings);
  const [claimed, ...limits] = parts;
  if (op !== 'least' || claimed === undefined) return below;
  return [{ claimed: claimed.sum, limits: limits.map(({ sum }) => sum), cut }, ...below];
}
