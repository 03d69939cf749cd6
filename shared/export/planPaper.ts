import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import { laterPapers } from '../domain/laterPapers.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { DraftedPaper } from '../packs/draftedPaper.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { isBundled, type FormPaper, type Paper } from '../packs/paper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { applyingCells, cellContext, chooseValue, factsOf, writeSource, type CellContext } from './computeCells.ts';
import { countCopies } from './countCopies.ts';
import type { Blocker, ExportPlan, ExportWarning } from './exportPlan.ts';
import { factsNamed } from './factsNamed.ts';
import { hidingOf, isReadByOthers } from './hiding.ts';
import { layDrafted } from './layDrafted.ts';
import { blocker, nowhere, warning } from './planIssues.ts';
import { roughDayBlockers } from './roughDays.ts';

function missingCells(context: CellContext): readonly Blocker[] {
  const { paper, rules } = context;
  return applyingCells(context).flatMap(cell => {
    const isRequired =
      cell.required !== undefined &&
      (cell.required.when === undefined || evaluateCondition(cell.required.when, rules).outcome === 'met');
    if (!isRequired || writeSource(cell.from, context) !== '') return [];
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

/** Boxes that stay unticked, and choices not made, because nobody can say yet: a form must not seem complete where it is not. */
function openBoxes({ paper, rules }: CellContext): readonly ExportWarning[] {
  return paper.cells.flatMap(cell => {
    if ('from' in cell) return [];
    const { outcome, missing } = 'choose' in cell ? chooseValue(cell, rules) : evaluateCondition(cell.tickWhen, rules);
    const [fact] = missing;
    const at = fact === undefined ? { scheme: paper.scheme } : { fact };
    return outcome === 'unknown'
      ? [warning('boxLeftOpen', `${paper.id}.${cell.field}`, { label: cell.label, at })]
      : [];
  });
}

/**
 * Boxes of a form that tell what the papers beside it keep from the other side: who reads a form of the office's own is not known, so
 * that the lawyer decides.
 */
function protectedBoxes(context: CellContext): readonly ExportWarning[] {
  const { pack, paper, rules } = context;
  const scheme = pack.schemes.find(({ id }) => id === paper.scheme);
  const later = scheme === undefined ? [] : laterPapers(scheme);
  const listed = (scheme?.papers ?? []).filter(id => !later.includes(id));
  const isBesideOpenPapers = pack.papers.some(
    one => one.kind === 'drafted' && listed.includes(one.id) && isReadByOthers(one.audience),
  );
  if (!isBesideOpenPapers) return [];
  const { facts: hidden } = hidingOf(pack, rules);
  return applyingCells(context)
    .filter(({ from }) => factsOf(from).some(fact => hidden.has(fact) && rules.facts[fact] !== undefined))
    .map(({ field, label }) =>
      warning('protectedBox', `${paper.id}.${field}`, { label, at: { scheme: paper.scheme } }),
    );
}

/** A paper of a scheme that the claim pursues. */
export interface PlannedPaper {
  readonly paper: Paper;
  readonly scheme: string;
}

export interface PaperPlan extends PlannedPaper {
  /** False where it has nothing to say in this claim, or nobody can say yet whether it applies: then a warning does. */
  readonly isMade: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly ExportWarning[];
}

function planForm(paper: FormPaper, pack: JurisdictionPack, claim: Claim, assessment: Assessment): PaperPlan {
  const context = cellContext(pack, paper, claim, assessment, 'ru');
  const blockers = [...missingCells(context), ...roughDayBlockers(context), ...signatoryBlockers(paper, context.rules)];
  return {
    paper,
    scheme: paper.scheme,
    isMade: true,
    blockers,
    warnings: [...openBoxes(context), ...protectedBoxes(context)],
  };
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

export function planPaper(
  { paper, scheme }: PlannedPaper,
  pack: JurisdictionPack,
  claim: Claim,
  assessment: Assessment,
): PaperPlan {
  return paper.kind === 'drafted'
    ? planDrafted({ paper, scheme }, pack, claim, assessment)
    : planForm(paper, pack, claim, assessment);
}

export function listPaper(
  { paper, scheme }: PlannedPaper,
  pack: JurisdictionPack,
  rules: RuleContext,
): ExportPlan['papers'][number] {
  return {
    paper: paper.id,
    scheme,
    title: paper.title,
    copies: paper.kind === 'drafted' ? countCopies(pack, paper, scheme, rules) : null,
    bundled: isBundled(paper),
  };
}
