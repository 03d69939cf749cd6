import type { Assessment, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import type { Language } from '../domain/language.ts';
import type { Condition } from '../packs/condition.ts';
import type { DraftedPaper } from '../packs/draftedPaper.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import type { Blocker, Enclosure, ExportWarning } from './exportPlan.ts';
import { hidingFrom, hidingOf, type Hiding } from './hiding.ts';
import { heldEnclosures, indexEnclosures } from './indexEnclosures.ts';
import type { LeftOut } from './leftOut.ts';
import { blocker, nowhere, warning } from './planIssues.ts';
import type { LabelledValue, PaperPart } from './paperModel.ts';
import { toldRules } from './toldClaim.ts';

/** What is kept from the other side: facts with their label, each once, and whole parts. */
export interface Withheld {
  readonly facts: Map<FactId, LabelledValue>;
  readonly parts: PaperPart[];
}

/** What laying a paper out brings to light. */
export interface DraftFindings {
  readonly blockers: Blocker[];
  readonly warnings: Map<string, ExportWarning>;
  readonly withheld: Withheld;
}

/** What a drafted paper is written from, and where what is found on the way is noted. */
export interface Drafting {
  readonly pack: JurisdictionPack;
  readonly paper: DraftedPaper;
  /** For which scheme it is made: papers of several are made for each. */
  readonly scheme: SchemeAssessment;
  readonly claim: Claim;
  readonly rules: RuleContext;
  readonly language: Language;
  readonly hiding: Hiding;
  readonly enclosures: readonly Enclosure[];
  /** Answers that no part may tell; `claim`, `rules` and `scheme` are without them. */
  readonly leftOut: LeftOut;
  readonly found: DraftFindings;
}

export function noFindings(): DraftFindings {
  return { blockers: [], warnings: new Map(), withheld: { facts: new Map(), parts: [] } };
}

/** The language in which the authority takes a paper. */
export function languageOf({ languages }: DraftedPaper, wanted: Language): Language {
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** Begins a paper for one scheme of a claim. Throws Error where the assessment has no such scheme. */
export function startDrafting(
  pack: JurisdictionPack,
  paper: DraftedPaper,
  schemeId: string,
  claim: Claim,
  assessment: Assessment,
  language: Language,
  leftOut: LeftOut,
): Drafting {
  const scheme = assessment.schemes.find(assessed => assessed.schemeId === schemeId);
  if (scheme === undefined) throw new Error(`the assessment has no scheme ${schemeId}`);
  const indexed = indexEnclosures(pack, claim, assessment, schemeId);
  const rules = toldRules(pack, claim, assessment, leftOut);
  return {
    pack,
    paper,
    scheme,
    claim,
    rules,
    language: languageOf(paper, language),
    hiding: hidingFrom(paper.audience, hidingOf(pack, rules)),
    enclosures: leftOut.isWhole ? indexed : heldEnclosures(indexed),
    leftOut,
    found: noFindings(),
  };
}

/** Notes what stops the export of this paper. */
export function noteBlocker({ paper, found }: Drafting, code: Blocker['code'], rest: Partial<Blocker>): void {
  found.blockers.push(blocker(code, { paper: paper.id, ...rest }));
}

/** Notes what is to be looked at, once under its key. */
export function noteWarning(
  { scheme, found }: Drafting,
  code: ExportWarning['code'],
  key: string,
  rest: Partial<ExportWarning>,
): void {
  const noted = warning(code, `${scheme.schemeId}.${key}`, rest);
  found.warnings.set(noted.warningId, noted);
}

/** Whether a part is printed; where nobody can say yet it is left out, and a warning says so. */
export function applies(condition: Condition | undefined, key: string, drafting: Drafting): boolean {
  if (condition === undefined) return true;
  const { outcome, missing } = evaluateCondition(condition, drafting.rules);
  const [fact] = missing;
  // The lawyer's own sheet says by itself what is not known.
  if (outcome === 'unknown' && drafting.paper.audience !== 'lawyer') {
    noteWarning(drafting, 'partLeftOut', `${drafting.paper.id}.${key}`, {
      label: drafting.paper.title,
      at: fact === undefined ? nowhere : { fact },
    });
  }
  return outcome === 'met';
}

/** A fact's question, as papers name it. */
export function factLabel(fact: FactId, { pack }: Pick<Drafting, 'pack'>) {
  return named(pack.facts, fact).label;
}
