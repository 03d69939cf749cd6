import { claimIdSchema, type Claim } from '../domain/claim.ts';
import { emptyClaim } from '../domain/emptyClaim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

const nobodys = claimIdSchema.parse('check');

/** A claim made of answers alone, which asks about every route of the pack. It is held nowhere. */
export function claimOfAnswers(
  { manifest: { jurisdiction }, schemes }: JurisdictionPack,
  answers: Claim['answers'],
  today: IsoDate,
): Claim {
  return {
    ...emptyClaim(nobodys, jurisdiction, jurisdiction, today),
    answers,
    pursued: schemes.map(({ id }) => id),
  };
}
