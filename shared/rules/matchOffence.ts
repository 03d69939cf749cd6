import type { OffenceReference } from '../domain/offence.ts';

/** `imprecise`: what is known of the offence does not say whether it falls under the provision. */
export type OffenceMatch = 'under' | 'other' | 'imprecise';

function matchLevel(known: string | undefined, listed: string | undefined): OffenceMatch {
  if (listed === undefined) return 'under';
  if (known === undefined) return 'imprecise';
  return known === listed ? 'under' : 'other';
}

/** Whether an offence falls under a listed provision: an article covers all its parts, a part all its points. */
export function matchOffence(offence: OffenceReference, listed: OffenceReference): OffenceMatch {
  if (offence.article !== listed.article) return 'other';
  const part = matchLevel(offence.part, listed.part);
  return part === 'under' ? matchLevel(offence.point, listed.point) : part;
}
