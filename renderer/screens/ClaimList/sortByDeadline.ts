import type { ClaimRow } from '../../../shared/bridge/contract.ts';

/** Sorts after every real day. */
const never = '9999-12-31';

const keyOf = ({ status, nextDeadline }: ClaimRow): string =>
  `${status === 'open' ? 0 : 1}${nextDeadline?.day ?? never}`;

/** Days and instants are digits: they sort as text, in any language. */
const compareText = (first: string, second: string): number => (first < second ? -1 : Number(first > second));

/** Open claims before archived ones, each by its nearest deadline, those without one last; then the latest changed first. */
export function sortByDeadline(claims: readonly ClaimRow[]): readonly ClaimRow[] {
  return claims.toSorted((a, b) => compareText(keyOf(a), keyOf(b)) || compareText(b.updatedAt, a.updatedAt));
}
