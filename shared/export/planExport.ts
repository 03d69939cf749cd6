import type { Assessment, DocumentFinding, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import type { FactId } from '../domain/fact.ts';
import { joinTexts, type LocalText } from '../domain/language.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper } from '../packs/paper.ts';
import { referencesOfCondition } from '../packs/references.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named } from '../rules/ruleContext.ts';
import { applyingCells, cellContext, factsOf, writeSource, type CellContext } from './computeCells.ts';
import type { Blocker, ExportPlan, ExportWarning } from './exportPlan.ts';
import { indexEnclosures } from './indexEnclosures.ts';

type RemedyPlace = Blocker['at'];

const nowhere = { nowhere: true } as const;

function blocker(code: Blocker['code'], rest: Partial<Blocker>): Blocker {
  return { code, paper: null, field: null, label: null, figures: {}, at: nowhere, cites: [], ...rest };
}

function warning(code: ExportWarning['code'], key: string, rest: Partial<ExportWarning>): ExportWarning {
  return { warningId: `${code}:${key}`, code, text: null, label: null, at: nowhere, cites: [], ...rest };
}

/** The facts that a condition names itself, in its order. */
function factsNamed(condition: Condition): readonly FactId[] {
  return [...referencesOfCondition(condition)].filter(({ kind }) => kind === 'fact').map(({ name }) => name);
}

function missingAnswers({ paper, rules, ...rest }: CellContext): readonly Blocker[] {
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
function signatoryBlockers({ paper, rules }: CellContext): readonly Blocker[] {
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

/** Where a document that answers could replace is mended: at the answer that lacks, else at the document. */
function documentPlace(document: DocumentFinding, schemeId: string, { pack, rules }: CellContext): RemedyPlace {
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

function documentBlockers(scheme: SchemeAssessment, context: CellContext): readonly Blocker[] {
  return scheme.documents
    .filter(document => isMissing(document) && document.suppliedBy === 'claimant' && document.force === 'binding')
    .map(document =>
      blocker('missingDocument', {
        paper: context.paper.id,
        field: document.requirementId,
        label: labelOf(document, context.pack),
        at: documentPlace(document, scheme.schemeId, context),
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

/** The papers of the schemes that the claimant pursues. */
export function pursuedPapers(pack: JurisdictionPack, claim: Claim): readonly AcroFormPaper[] {
  return pack.papers.flatMap(paper =>
    paper.kind === 'acroForm' && claim.pursued.includes(paper.scheme) ? [paper] : [],
  );
}

/**
 * What an export would hold, what stops it and what to look at first, as far as the answers alone tell: whether a text fits its box is
 * measured when it is set. That the law gives nothing is a warning and no blocker: the program must not refuse a person.
 */
export function planExport(pack: JurisdictionPack, claim: Claim, assessment: Assessment): ExportPlan {
  const papers = pursuedPapers(pack, claim);
  const schemes = assessment.schemes.filter(({ schemeId }) => papers.some(({ scheme }) => scheme === schemeId));
  const contexts = papers.map(paper => cellContext(pack, paper, claim, assessment, 'ru'));
  const blockers = contexts.flatMap(context => {
    const { paper } = context;
    const documents = schemes
      .filter(({ schemeId }) => schemeId === paper.scheme)
      .flatMap(scheme => documentBlockers(scheme, context));
    return [...missingAnswers(context), ...signatoryBlockers(context), ...documents];
  });
  return {
    papers: papers.map(({ id, scheme, title }) => ({ paper: id, scheme, title })),
    enclosures: [...indexEnclosures(pack, claim, assessment)],
    blockers: papers.length === 0 ? [blocker('nothingPursued', {})] : blockers,
    warnings: [...schemes.flatMap(scheme => schemeWarnings(scheme, pack)), ...contexts.flatMap(openBoxes)],
  };
}
