import type { Assessment, DocumentFinding, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import { joinTexts, type LocalText } from '../domain/language.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { DraftedPaper } from '../packs/draftedPaper.ts';
import { isOwnPaper, type AcroFormPaper, type Paper } from '../packs/paper.ts';
import { referencesOfCondition } from '../packs/references.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named, type RuleContext } from '../rules/ruleContext.ts';
import { layDrafted } from './layDrafted.ts';
import { listedPapers } from './listedPapers.ts';
import { applyingCells, cellContext, factsOf, writeSource, type CellContext } from './computeCells.ts';
import { countCopies } from './countCopies.ts';
import type { Blocker, Enclosure, ExportPlan, ExportWarning } from './exportPlan.ts';
import { hidingOf, isReadByOthers } from './hiding.ts';
import { indexEnclosures } from './indexEnclosures.ts';
import { blocker, nowhere, warning } from './planIssues.ts';

type RemedyPlace = Blocker['at'];

/** The facts that a condition names itself, in its order. */
function factsNamed(condition: Condition): readonly FactId[] {
  return [...referencesOfCondition(condition)].filter(({ kind }) => kind === 'fact').map(({ name }) => name);
}

function missingCells({ paper, rules, ...rest }: CellContext): readonly Blocker[] {
  return applyingCells(paper, rules).flatMap(cell => {
    const isRequired =
      cell.required !== undefined &&
      (cell.required.when === undefined || evaluateCondition(cell.required.when, rules).outcome === 'met');
    if (!isRequired || writeSource(cell.from, { paper, rules, ...rest }) !== '') return [];
    const facts = factsOf(cell.from);
    const fact = facts.find(id => rules.facts[id] === undefined) ?? facts[0];
    return blocker('missingAnswer', {
      paper: paper.id,
      field: cell.field,
      label: cell.label,
      at: fact === undefined ? nowhere : { fact },
      cites: cell.required?.cites ?? [],
    });
  });
}

/** Nobody who may sign is named: the wrong person, or not known yet. */
function signatoryBlockers(paper: Paper, rules: RuleContext): readonly Blocker[] {
  if (paper.signatories.length === 0) return [];
  const findings = paper.signatories.map(({ when }) => evaluateCondition(when, rules));
  if (findings.some(({ outcome }) => outcome === 'met')) return [];
  const missing = findings.flatMap(finding => finding.missing);
  const fact = missing[0] ?? paper.signatories.flatMap(({ when }) => factsNamed(when))[0];
  return [
    blocker(missing.length > 0 ? 'missingAnswer' : 'wrongSignatory', {
      paper: paper.id,
      at: fact === undefined ? nowhere : { fact },
      cites: paper.signatories.flatMap(({ cites }) => cites),
    }),
  ];
}

/** What a claim is asked with. */
interface Asked {
  readonly pack: JurisdictionPack;
  readonly rules: RuleContext;
}

/** Where a document that answers could replace is mended: at the answer that lacks, else at the document. */
function documentPlace(document: DocumentFinding, schemeId: string, { pack, rules }: Asked): RemedyPlace {
  const scheme = pack.schemes.find(({ id }) => id === schemeId);
  const answeredBy = scheme?.documents.find(({ id }) => id === document.requirementId)?.answeredBy;
  const facts = answeredBy === undefined ? [] : factsNamed(answeredBy);
  const fact = facts.find(id => rules.facts[id] === undefined);
  const [name] = document.documents;
  if (fact !== undefined) return { fact };
  return name === undefined ? nowhere : { document: name };
}

/** The words of a document; of several that would do, each, so that nobody is sent for the wrong one. */
function labelOf({ documents }: DocumentFinding, pack: JurisdictionPack): LocalText | null {
  const [first, ...others] = documents.map(name => named(pack.documents, name).label);
  if (first === undefined) return null;
  return others.reduce((joined, label) => joinTexts(joined, label, ' / '), first);
}

function isMissing({ need, satisfied }: DocumentFinding): boolean {
  return need === 'required' && satisfied === 'no';
}

function documentBlockers(scheme: SchemeAssessment, paper: string, asked: Asked): readonly Blocker[] {
  return scheme.documents
    .filter(document => isMissing(document) && document.suppliedBy === 'claimant' && document.force === 'binding')
    .map(document =>
      blocker('missingDocument', {
        paper,
        field: document.requirementId,
        label: labelOf(document, asked.pack),
        at: documentPlace(document, scheme.schemeId, asked),
        cites: document.cites,
      }),
    );
}

function outcomeWarnings(scheme: SchemeAssessment): readonly ExportWarning[] {
  const { schemeId, label, outcome, rules } = scheme;
  if (outcome === 'met') return [];
  const failed = rules.filter(rule => rule.force === 'binding' && rule.outcome === outcome);
  return [
    warning(outcome === 'notMet' ? 'notEntitled' : 'schemeUnknown', schemeId, {
      label,
      at: { scheme: schemeId },
      cites: failed.flatMap(({ cites }) => cites),
    }),
  ];
}

function documentWarnings(scheme: SchemeAssessment, pack: JurisdictionPack): readonly ExportWarning[] {
  return scheme.documents.filter(isMissing).flatMap(document => {
    const [name] = document.documents;
    const rest = {
      label: labelOf(document, pack),
      text: document.why,
      at: name === undefined ? nowhere : { document: name },
      cites: document.cites,
    };
    const key = `${scheme.schemeId}.${document.requirementId}`;
    if (document.suppliedBy === 'authority') return [warning('authorityDocument', key, rest)];
    return document.force === 'guideline' ? [warning('guidelineDocument', key, rest)] : [];
  });
}

function schemeWarnings(scheme: SchemeAssessment, pack: JurisdictionPack): readonly ExportWarning[] {
  const { schemeId } = scheme;
  const open = scheme.openQuestions.map(fact =>
    warning('openQuestion', `${schemeId}.${fact}`, { label: named(pack.facts, fact).label, at: { fact } }),
  );
  const passed = scheme.deadlines
    .filter(({ binds, state }) => binds === 'claimant' && (state === 'passed' || state === 'doneLate'))
    .map(({ deadlineId, label, restorable, cites }) =>
      warning('deadlinePassed', `${schemeId}.${deadlineId}`, {
        label,
        text: restorable,
        at: { scheme: schemeId },
        cites,
      }),
    );
  const otherReadings =
    scheme.estimate.otherReadings.length === 0
      ? []
      : [warning('otherReading', schemeId, { label: scheme.label, at: { scheme: schemeId } })];
  const notices = scheme.notices
    .filter(({ severity, code }) => severity === 'warn' && code === 'pack')
    .map(({ noticeId, text, cites }) =>
      warning('pack', `${schemeId}.${noticeId}`, { text, at: { scheme: schemeId }, cites }),
    );
  return [
    ...outcomeWarnings(scheme),
    ...passed,
    ...open,
    ...notices,
    ...otherReadings,
    ...documentWarnings(scheme, pack),
  ];
}

/** Boxes that stay unticked because nobody can say yet: a form must not seem complete where it is not. */
function openBoxes({ paper, rules }: CellContext): readonly ExportWarning[] {
  return paper.cells.flatMap(cell => {
    if (!('tickWhen' in cell)) return [];
    const { outcome, missing } = evaluateCondition(cell.tickWhen, rules);
    const [fact] = missing;
    const at = fact === undefined ? { scheme: paper.scheme } : { fact };
    return outcome === 'unknown'
      ? [warning('boxLeftOpen', `${paper.id}.${cell.field}`, { label: cell.label, at })]
      : [];
  });
}

/** A paper of a scheme that the claim pursues. */
export interface PlannedPaper {
  readonly paper: Paper;
  readonly scheme: string;
}

/** The papers of the schemes that the claimant pursues, in filing order; a paper of several schemes stands with each. */
export function pursuedPapers(pack: JurisdictionPack, claim: Claim): readonly PlannedPaper[] {
  return pack.schemes
    .filter(({ id }) => claim.pursued.includes(id))
    .flatMap(({ id }) => listedPapers(pack, id).map(paper => ({ paper, scheme: id })));
}

interface PaperPlan extends PlannedPaper {
  /** False where it has nothing to say in this claim, or nobody can say yet whether it applies: then a warning does. */
  readonly isMade: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly ExportWarning[];
}

function planForm(paper: AcroFormPaper, pack: JurisdictionPack, claim: Claim, assessment: Assessment): PaperPlan {
  const context = cellContext(pack, paper, claim, assessment, 'ru');
  const blockers = [...missingCells(context), ...signatoryBlockers(paper, context.rules)];
  return { paper, scheme: paper.scheme, isMade: true, blockers, warnings: openBoxes(context) };
}

function planDrafted(
  { paper, scheme }: { readonly paper: DraftedPaper; readonly scheme: string },
  pack: JurisdictionPack,
  claim: Claim,
  assessment: Assessment,
): PaperPlan {
  const { isMade, blockers, warnings } = layDrafted(pack, paper, scheme, claim, assessment, 'ru');
  const rules = buildRuleContext(pack, claim, assessment.assessedOn);
  const noted = [...warnings.values()];
  const signing = isMade ? signatoryBlockers(paper, rules) : [];
  return { paper, scheme, isMade, blockers: [...blockers, ...signing], warnings: noted };
}

/** Documents of a bundle that show what its papers keep from the other side. */
function enclosureWarnings(
  enclosures: readonly Enclosure[],
  papers: readonly PlannedPaper[],
  { pack, rules }: Asked,
): readonly ExportWarning[] {
  const hiding = hidingOf(pack, rules.facts);
  const readByOthers = papers.flatMap(({ paper, scheme }) =>
    paper.kind === 'drafted' && paper.bundled && isReadByOthers(paper.audience) ? scheme : [],
  );
  return enclosures
    .filter(({ scheme, evidenceId }) => evidenceId !== null && readByOthers.includes(scheme))
    .filter(({ document }) => named(pack.documents, document).shows?.some(fact => hiding.facts.has(fact)) === true)
    .map(({ scheme, number, document, label }) =>
      warning('enclosureShows', `${scheme}.${number}`, {
        label,
        at: { document },
        cites: pack.manifest.protection?.cites ?? [],
      }),
    );
}

const keyOf = ({ code, field, label, at }: Blocker) => JSON.stringify([code, field, label?.ru, at]);

/** What several papers ask alike is said once. */
function distinctBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  return [...new Map(blockers.toReversed().map(one => [keyOf(one), one])).values()].toReversed();
}

/**
 * What an export would hold, what stops it and what to look at first, as far as the answers alone tell: whether a text fits its box is
 * measured when it is set. That the law gives nothing is a warning and no blocker: the program must not refuse a person.
 */
export function planExport(pack: JurisdictionPack, claim: Claim, assessment: Assessment): ExportPlan {
  const listed = pursuedPapers(pack, claim).map(({ paper, scheme }) =>
    paper.kind === 'acroForm'
      ? planForm(paper, pack, claim, assessment)
      : planDrafted({ paper, scheme }, pack, claim, assessment),
  );
  const papers = listed.filter(({ isMade }) => isMade);
  const rules = buildRuleContext(pack, claim, assessment.assessedOn);
  const schemes = assessment.schemes.filter(({ schemeId }) => papers.some(({ scheme }) => scheme === schemeId));
  const enclosures = schemes.flatMap(({ schemeId }) => indexEnclosures(pack, claim, assessment, schemeId));
  const blockers = schemes.flatMap(scheme => {
    const own = papers.filter(paper => paper.scheme === scheme.schemeId);
    const documents = documentBlockers(scheme, own[0]?.paper.id ?? '', { pack, rules });
    return [...own.flatMap(paper => paper.blockers), ...documents];
  });
  return {
    papers: papers.map(({ paper, scheme }) => ({
      paper: paper.id,
      scheme,
      title: paper.title,
      copies: paper.kind === 'drafted' ? countCopies(pack, paper, scheme, rules) : null,
      bundled: paper.kind === 'acroForm' || paper.bundled,
    })),
    enclosures,
    blockers: papers.every(({ paper }) => isOwnPaper(paper))
      ? [blocker('nothingPursued', {})]
      : [...distinctBlockers(blockers)],
    warnings: [
      ...schemes.flatMap(scheme => schemeWarnings(scheme, pack)),
      ...new Map(listed.flatMap(paper => paper.warnings).map(one => [one.warningId, one])).values(),
      ...enclosureWarnings(enclosures, papers, { pack, rules }),
    ],
  };
}
