import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { Language, WholeText } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { schemesOnSheet } from './buildSummary.ts';
import { familyDocuments, type FamilyDocuments } from './familyDocuments.ts';

/** What to bring, who supplies, for which application: all of it, whether we hold it already or not. As strict a whitelist as SummaryModel. */
export interface DocumentListModel {
  readonly language: Language;
  readonly applications: readonly (FamilyDocuments & { readonly application: WholeText })[];
}

/** The list of documents of a claim without a name on it. */
export function buildDocumentList(
  pack: JurisdictionPack,
  claim: Pick<Claim, 'pursued'>,
  assessment: Assessment,
  language: Language,
): DocumentListModel {
  const applications = schemesOnSheet(pack, claim, assessment).flatMap(({ scheme, assessed }) =>
    scheme.plain === undefined ? [] : [{ application: scheme.plain.application, ...familyDocuments(assessed, pack) }],
  );
  return { language, applications };
}
