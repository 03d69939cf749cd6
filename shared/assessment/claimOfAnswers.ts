import { claimIdSchema, claimSchema, type Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

/** A claim made of answers alone, which asks about every route of the pack. It is held nowhere. */
export function claimOfAnswers(pack: JurisdictionPack, answers: Claim['answers'], today: IsoDate): Claim {
  return { ...emptyClaim(pack, today), answers };
}

function emptyClaim({ manifest, schemes }: JurisdictionPack, today: IsoDate): Claim {
  return claimSchema.parse({
    format: 1,
    claimId: claimIdSchema.parse('check'),
    jurisdiction: manifest.jurisdiction,
    title: manifest.jurisdiction,
    createdOn: today,
    answers: {},
    notKnown: [],
    drafts: {},
    losses: [],
    payments: [],
    evidence: [],
    requestedDocuments: {},
    pursued: schemes.map(({ id }) => id),
    readings: {},
  });
}
