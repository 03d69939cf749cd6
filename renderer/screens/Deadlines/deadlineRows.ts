import type { Deadline } from '../../../shared/assessment/assessment.ts';
import type { ClaimDeadlines, ListedDeadline } from '../../../shared/bridge/claimDeadlines.ts';
import type { LocalText } from '../../../shared/domain/language.ts';
import { foldLetters } from '../../../shared/fmt/foldLetters.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';

/** One day of a claim with the words and the law of its pack. */
export interface DeadlineRow {
  readonly id: string;
  readonly claim: ClaimDeadlines;
  readonly route: LocalText;
  readonly deadline: Deadline;
  readonly pack: JurisdictionPack;
}

export interface DeadlineRows {
  /** The latest first: it is the likeliest to be mended. */
  readonly passed: readonly DeadlineRow[];
  /** The nearest first; before them what may have passed, where a starting day is known only roughly. */
  readonly coming: readonly DeadlineRow[];
  /** Until something happens; no day is known. */
  readonly events: readonly DeadlineRow[];
}

interface Wanted {
  /** Part of a working name. */
  readonly search: string;
  /** Also the days that a body or court must keep. */
  readonly all: boolean;
}

/** Puts back what a list leaves out of a day; none where the pack no longer counts it. */
function joinDeadline(
  claim: ClaimDeadlines,
  { schemeId, ...listed }: ListedDeadline,
  pack: JurisdictionPack,
): readonly DeadlineRow[] {
  const scheme = pack.schemes.find(({ id }) => id === schemeId);
  const rule = scheme?.deadlines.find(({ id }) => id === listed.deadlineId);
  if (scheme === undefined || rule === undefined) return [];
  const { label, counts, restorable, rollOver, cites } = rule;
  const deadline: Deadline = {
    ...listed,
    label,
    event: counts.rule === 'untilEvent' ? counts.event : null,
    restorable: restorable?.text ?? null,
    rollOver: rollOver?.text ?? null,
    cites: [...cites, ...(restorable?.cites ?? []), ...(rollOver?.cites ?? [])],
  };
  return [{ id: `${claim.claimId} ${schemeId} ${rule.id}`, claim, route: scheme.label, deadline, pack }];
}

/** Days are digits and sort as text. */
const dayOf = ({ deadline: { safeDay, notBefore } }: DeadlineRow): string => safeDay ?? notBefore ?? '';
const byDay = (a: DeadlineRow, b: DeadlineRow): number => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)));

/** The days of all claims whose law is read, as they are wanted, by what has become of them. */
export function deadlineRows(
  claims: readonly ClaimDeadlines[],
  packs: readonly JurisdictionPack[],
  { search, all }: Wanted,
): DeadlineRows {
  const wanted = foldLetters(search.trim());
  const rows = claims
    .filter(({ title }) => foldLetters(title).includes(wanted))
    .flatMap(claim => {
      const pack = packs.find(({ manifest }) => manifest.jurisdiction === claim.jurisdiction);
      return pack === undefined ? [] : claim.deadlines.flatMap(listed => joinDeadline(claim, listed, pack));
    })
    .filter(({ deadline }) => all || deadline.binds === 'claimant');
  const inState = (...states: readonly Deadline['state'][]) =>
    rows.filter(({ deadline }) => states.includes(deadline.state));
  return {
    passed: inState('passed').toSorted((a, b) => byDay(b, a)),
    coming: inState('running', 'mayHavePassed').toSorted(byDay),
    events: inState('untilEvent'),
  };
}
