import type { DocumentFinding, SchemeAssessment } from '../assessment/assessment.ts';
import type { WholeText } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

/** Documents of which any one will do, by the names that a family may read. */
export type PlainDocument = readonly WholeText[];

/** What a scheme asks for, as a family may read it. */
export interface FamilyDocuments {
  readonly bring: readonly PlainDocument[];
  readonly perhaps: readonly PlainDocument[];
  readonly byAuthority: readonly PlainDocument[];
  /** There are others to bring, which the pack gives no plain name. */
  readonly more: boolean;
  /** The authority supplies others, which the pack gives no plain name. */
  readonly moreByAuthority: boolean;
}

/** The plain names among those that would do; empty where the pack has none. */
function plainNames({ documents }: DocumentFinding, pack: JurisdictionPack): PlainDocument {
  return documents.flatMap(name => pack.documents[name]?.plain ?? []);
}

function namesOf(findings: readonly DocumentFinding[], pack: JurisdictionPack): readonly PlainDocument[] {
  const names = findings.map(finding => plainNames(finding, pack)).filter(name => name.length > 0);
  const keys = names.map(name => JSON.stringify(name));
  return names.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

const isCertain = ({ need, force }: DocumentFinding): boolean => need === 'required' && force === 'binding';

/** Sorts a scheme's documents by who brings them. What Redress writes itself is not among them. */
export function familyDocuments({ documents }: SchemeAssessment, pack: JurisdictionPack): FamilyDocuments {
  const asked = documents.filter(({ need, paper }) => need !== 'notRequired' && paper === null);
  const ofClaimant = asked.filter(({ suppliedBy }) => suppliedBy === 'claimant');
  const ofAuthority = asked.filter(({ suppliedBy }) => suppliedBy === 'authority');
  const isUnnamed = (finding: DocumentFinding) => plainNames(finding, pack).length === 0;
  const bring = namesOf(ofClaimant.filter(isCertain), pack);
  const toBring = new Set(bring.flat());
  const perhaps = namesOf(
    ofClaimant.filter(finding => !isCertain(finding)),
    pack,
  ).filter(names => !names.some(name => toBring.has(name)));
  return {
    bring,
    perhaps,
    byAuthority: namesOf(ofAuthority, pack),
    more: ofClaimant.some(isUnnamed),
    moreByAuthority: ofAuthority.some(isUnnamed),
  };
}
