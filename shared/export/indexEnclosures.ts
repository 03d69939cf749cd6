import type { Assessment } from '../assessment/assessment.ts';
import type { Claim, EvidenceDocument } from '../domain/claim.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { PaperWording } from '../packs/paperWording.ts';
import { named } from '../rules/ruleContext.ts';
import type { Enclosure } from './exportPlan.ts';
import { fillWording } from './fillWording.ts';

/**
 * The documents of a scheme's bundle in filing order: by its requirements, then what else the lawyer attached that no other pursued
 * scheme asks for. A document that the authority must attach and that we do not hold is listed without pages.
 */
export function indexEnclosures(
  pack: JurisdictionPack,
  claim: Claim,
  assessment: Assessment,
  scheme: string,
): readonly Enclosure[] {
  const pursued = assessment.schemes.filter(({ schemeId }) => claim.pursued.includes(schemeId));
  const required = pursued.filter(({ schemeId }) => schemeId === scheme).flatMap(({ documents }) => documents);
  const askedFor = new Set(pursued.flatMap(({ documents }) => documents.flatMap(document => document.documents)));
  const placed = new Set<string>();
  const entries: Omit<Enclosure, 'number' | 'scheme'>[] = [];
  const place = (evidence: EvidenceDocument, suppliedBy: Enclosure['suppliedBy']) => {
    if (placed.has(evidence.evidenceId)) return;
    placed.add(evidence.evidenceId);
    const { evidenceId, document, pageCount } = evidence;
    entries.push({ evidenceId, document, label: named(pack.documents, document).label, pageCount, suppliedBy });
  };

  for (const { documents, need, suppliedBy } of required) {
    const held = claim.evidence.filter(({ document }) => documents.includes(document));
    for (const evidence of held) place(evidence, suppliedBy);
    const [document] = documents;
    if (held.length === 0 && need === 'required' && suppliedBy === 'authority' && document !== undefined) {
      entries.push({
        evidenceId: null,
        document,
        label: named(pack.documents, document).label,
        pageCount: 0,
        suppliedBy,
      });
    }
  }
  for (const evidence of claim.evidence) if (!askedFor.has(evidence.document)) place(evidence, 'claimant');
  return entries.map((entry, index) => ({ scheme, number: index + 1, ...entry }));
}

/** What is enclosed for another recipient, by numbers of its own: what an authority must attach is not for it, and leaves no gap. */
export function heldEnclosures(enclosures: readonly Enclosure[]): readonly Enclosure[] {
  const held = enclosures.filter(({ evidenceId }) => evidenceId !== null);
  return held.map((enclosure, at) => ({
    ...enclosure,
    number: held.slice(0, at).filter(({ scheme }) => scheme === enclosure.scheme).length + 1,
  }));
}

/** An enclosure's line: its name, then its pages or who attaches it. */
export function describeEnclosure(enclosure: Enclosure, wording: PaperWording, language: Language): string {
  const remark =
    enclosure.evidenceId === null
      ? inLanguage(wording.byAuthority, language).text
      : fillWording(wording.pages, language, { pages: enclosure.pageCount });
  return `${inLanguage(enclosure.label, language).text} – ${remark}`;
}
