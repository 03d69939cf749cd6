import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import type { DraftedPaper } from '../packs/draftedPaper.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { applies, startDrafting, type DraftFindings, type Drafting, type Withheld } from './drafting.ts';
import { isReadByOthers } from './hiding.ts';
import { layBlocks, requestsOf, type BundleContents } from './layBlocks.ts';
import { listedPapers } from './listedPapers.ts';
import { nothingLeftOut, type LeftOut } from './leftOut.ts';
import type { PaperModel, PaperPart } from './paperModel.ts';
import { writeRows, writeText } from './writeSlots.ts';

/** A drafted paper with what stops it or is to be looked at. */
export interface LaidPaper extends Omit<DraftFindings, 'withheld'> {
  readonly model: PaperModel;
  /** False where it has nothing to say here: it does not apply, nothing is asked for, nothing is kept back. */
  readonly isMade: boolean;
}

const noContents: BundleContents = { papers: [] };

export interface LayingOptions {
  /** For a cover. */
  readonly contents?: BundleContents | undefined;
  /** What the paper does not tell; then claim and assessment are those of `toldClaim`. */
  readonly leftOut?: LeftOut | undefined;
}

function layParts(contents: BundleContents, drafting: Drafting): readonly PaperPart[] {
  const { paper, language } = drafting;
  const { addressee } = paper;
  return [
    ...(addressee === undefined
      ? []
      : [
          {
            kind: 'addressee',
            to: writeText(addressee.to, paper.origin.cites, drafting),
            rows: writeRows(addressee.rows, 'addressee', drafting),
          } as const,
        ]),
    { kind: 'title', text: inLanguage(paper.title, language).text },
    ...layBlocks(contents, drafting),
  ];
}

/** What the papers of a scheme that the other side reads leave out, when the data are protected: without an answer no sheet is made of it. */
function gatherWithheld(drafting: Drafting, assessment: Assessment): Withheld {
  const { pack, scheme, claim, language, leftOut } = drafting;
  const withheld: Withheld = { facts: new Map(), parts: [] };
  for (const paper of listedPapers(pack, scheme.schemeId)) {
    if (paper.kind !== 'drafted' || !isReadByOthers(paper.audience)) continue;
    const other = startDrafting(pack, paper, scheme.schemeId, claim, assessment, language, leftOut);
    if (other.hiding.because !== 'protected' || !isApplicable(other)) continue;
    layParts(noContents, other);
    for (const [fact, row] of other.found.withheld.facts) withheld.facts.set(fact, row);
    withheld.parts.push(...other.found.withheld.parts);
  }
  return withheld;
}

function isApplicable({ paper, rules }: Drafting): boolean {
  return paper.appliesWhen === undefined || evaluateCondition(paper.appliesWhen, rules).outcome === 'met';
}

/**
 * Lays a drafted paper out for one scheme: its parts as text, with every slot filled or noted as missing, and what the other side may
 * not read left out.
 */
export function layDrafted(
  pack: JurisdictionPack,
  paper: DraftedPaper,
  scheme: string,
  claim: Claim,
  assessment: Assessment,
  language: Language,
  { contents = noContents, leftOut = nothingLeftOut }: LayingOptions = {},
): LaidPaper {
  const begun = startDrafting(pack, paper, scheme, claim, assessment, language, leftOut);
  const has = (kind: string) => paper.blocks.some(block => block.kind === kind);
  const withheld = has('withheld') ? gatherWithheld(begun, assessment) : begun.found.withheld;
  const drafting = { ...begun, found: { ...begun.found, withheld } };
  const isMade =
    applies(paper.appliesWhen, 'paper', drafting) &&
    (paper.audience !== 'lawyer' || drafting.scheme.estimate.calculation.op !== 'nothing') &&
    (!has('requests') || requestsOf(drafting).length > 0) &&
    (!has('withheld') || withheld.facts.size + withheld.parts.length > 0);
  const parts = isMade ? layParts(contents, drafting) : [];
  const { blockers, warnings } = drafting.found;
  return {
    isMade,
    blockers,
    warnings,
    model: {
      title: inLanguage(paper.title, drafting.language).text,
      language: drafting.language,
      sheet: inLanguage(pack.wording.sheet, drafting.language).text,
      sheetsBefore: 0,
      parts,
    },
  };
}
