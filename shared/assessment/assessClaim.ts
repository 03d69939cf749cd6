import type { Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import { contextWith } from '../interview/contextWith.ts';
import { walkInterview } from '../interview/walkInterview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { assessScheme } from './assessScheme.ts';
import type { Assessment } from './assessment.ts';
import { inInterviewOrder } from './findOpenQuestions.ts';
import { findSafeguards } from './findSafeguards.ts';
import { orderToFile, relateSchemes } from './relateSchemes.ts';
import { writePackNotices } from './writeNotices.ts';

/** Our evaluation of a claim on a day, scheme by scheme: same pack, claim and day, same assessment. */
export function assessClaim(pack: JurisdictionPack, claim: Claim, today: IsoDate): Assessment {
  const { plan, facts } = walkInterview(pack, claim);
  const context = contextWith(pack, claim, facts, today);
  const schemes = pack.schemes.map(scheme => assessScheme(scheme, pack, claim, plan, context));
  const relations = relateSchemes(pack.relations, context);
  return {
    jurisdiction: pack.manifest.jurisdiction,
    packVersion: pack.manifest.version,
    packStatus: pack.manifest.status,
    assessedOn: today,
    schemes,
    relations,
    order: orderToFile(schemes, relations),
    safeguards: findSafeguards(pack.safeguards, claim, context),
    openQuestions: inInterviewOrder(
      pack,
      schemes.flatMap(({ openQuestions }) => openQuestions),
    ),
    notices: writePackNotices(pack.manifest, today),
  };
}
