import type { ClaimRow } from '../../../shared/bridge/contract.ts';

/** Sorts after every real day. */
const never = '9999-12-31';

const keyOf = ({ status, nextDeadline }: ClaimRow): string =>
  `${status === 'open' ? 0 : 1}${nextDeadline?.day ?? never}`;

/** Open claims before archived ones, each by its nearest deadline, those without one last; then the latest changed first. */
export function sortByDeadline(claims: readonly ClaimRow[]): readonly ClaimRow[] {
  return claims.toSorted(
    (a, b) => keyOf(a).localeCompare(keyOf(b), 'en') || b.updatedAt.localeCompare(a.updatedAt, 'en'),
  );
}
