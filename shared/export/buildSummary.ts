import type { Assessment, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { Language, WholeText } from '../domain/language.ts';
import type { Currency, MinorUnits } from '../domain/money.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Scheme } from '../packs/scheme.ts';
import { familyDocuments, type PlainDocument } from './familyDocuments.ts';
import type { FamilyStep } from './sheetWording.ts';

/** What may be said of money: fixed by law, a limit, or that somebody decides; never what was asked for. */
export type FamilyAmount =
  | { readonly says: 'pays' | 'atMost'; readonly payer: WholeText; readonly minor: MinorUnits }
  | { readonly says: 'decides'; readonly payer: WholeText };

/**
 * All that a family's sheet may be made of. The type is the whitelist: plain names of the pack, a sum of the law, and steps. No answer,
 * no name, no date and no wording of a claim has a place in it.
 */
export interface SummaryModel {
  readonly language: Language;
  readonly currency: Currency;
  readonly steps: readonly FamilyStep[];
  readonly amounts: readonly FamilyAmount[];
  /** Still to be brought; any one of each. */
  readonly documents: readonly PlainDocument[];
  readonly moreDocuments: boolean;
}

/** The most that a sum can come to, where the law or the answers bound it. */
function highest({ sum }: SchemeAssessment['estimate']['otherReadings'][number]): MinorUnits | undefined {
  if (sum.kind === 'exact') return sum.minor;
  return sum.kind === 'between' ? sum.high : undefined;
}

function familyAmount({ fixedByLaw, plain, purpose }: Scheme, assessed: SchemeAssessment): readonly FamilyAmount[] {
  // Help, security and a watch over an award bring no money of their own: nobody decides how much.
  if (plain === undefined || purpose !== 'money' || assessed.outcome === 'notMet') return [];
  if (!fixedByLaw) return [{ says: 'decides', payer: plain.payer }];
  const { estimate, outcome } = assessed;
  const results = [{ readings: {}, outcome, sum: estimate.sum }, ...estimate.otherReadings].filter(
    result => result.outcome !== 'notMet' && result.sum.kind !== 'none',
  );
  const most = results.map(highest);
  const [first] = most;
  // What is still open is left out: a family must not count on it.
  const isOpen = outcome === 'unknown' && estimate.sum.kind !== 'exact';
  if (isOpen || first === undefined || most.includes(undefined)) return [];
  const minor = most.reduce<MinorUnits>((a, b) => (b !== undefined && b > a ? b : a), first);
  const isOne = results.every(({ sum }) => sum.kind === 'exact' && sum.minor === minor);
  return [{ says: isOne ? 'pays' : 'atMost', payer: plain.payer, minor }];
}

/** The schemes a claim pursues, or while none is chosen those not closed, each with the law it stands under. */
export function schemesOnSheet(
  pack: JurisdictionPack,
  claim: Pick<Claim, 'pursued'>,
  { schemes }: Assessment,
): readonly { readonly scheme: Scheme; readonly assessed: SchemeAssessment }[] {
  const pursued = schemes.filter(({ schemeId }) => claim.pursued.includes(schemeId));
  const concerned = pursued.length > 0 ? pursued : schemes.filter(({ outcome }) => outcome !== 'notMet');
  return concerned.flatMap(assessed => {
    const scheme = pack.schemes.find(({ id }) => id === assessed.schemeId);
    return scheme === undefined ? [] : [{ scheme, assessed }];
  });
}

/** What a family's sheet says of a claim. Other routes that were looked at are left out once one is pursued. */
export function buildSummary(
  pack: JurisdictionPack,
  claim: Pick<Claim, 'pursued'>,
  assessment: Assessment,
  language: Language,
): SummaryModel {
  const concerned = schemesOnSheet(pack, claim, assessment);
  const missing = concerned.map(({ assessed }) =>
    familyDocuments({ ...assessed, documents: assessed.documents.filter(({ satisfied }) => satisfied === 'no') }, pack),
  );
  const documents = [...new Map(missing.flatMap(({ bring }) => bring).map(names => [names[0], names])).values()];
  const moreDocuments = missing.some(({ more, perhaps }) => more || perhaps.length > 0);
  return {
    language,
    currency: pack.manifest.currency,
    steps: [...(documents.length > 0 ? (['bring'] as const) : []), 'prepare', 'sign', 'file', 'wait'],
    amounts: concerned.flatMap(({ scheme, assessed }) => familyAmount(scheme, assessed)),
    documents,
    moreDocuments,
  };
}
