import type { Assessment, DocumentFinding, SchemeAssessment } from '../assessment/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import { joinTexts, type LocalText } from '../domain/language.ts';
import { laterPapers } from '../domain/laterPapers.ts';
import { buildRuleContext } from '../interview/buildRuleContext.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { isOwnPaper } from '../packs/paper.ts';
import { named } from '../rules/ruleContext.ts';
import type { Asked } from './asked.ts';
import { enclosureWarnings } from './enclosureWarnings.ts';
import type { Blocker, ExportPlan, ExportWarning } from './exportPlan.ts';
import { factsNamed } from './factsNamed.ts';
import { indexEnclosures } from './indexEnclosures.ts';

import { listedPapers } from './listedPapers.ts';
import { mendedWarnings } from './mendedWarnings.ts';
import { blocker, distinctBlockers, nowhere, warning } from './planIssues.ts';
import { listPaper, planPaper, type PlannedPaper } from './planPaper.ts';
import { termWarnings } from './termWarnings.ts';

type RemedyPlace = Blocker['at'];

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
  const passed = termWarnings(scheme);
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

/** The papers that go with the applications of the schemes pursued, in filing order; a paper of several schemes stands with each. */
function pursuedPapers(pack: JurisdictionPack, claim: Claim): readonly PlannedPaper[] {
  return pack.schemes
    .filter(({ id }) => claim.pursued.includes(id))
    .flatMap(scheme => {
      const later = laterPapers(scheme);
      const filed = listedPapers(pack, scheme.id).filter(({ id }) => !later.includes(id));
      return filed.map(paper => ({ paper, scheme: scheme.id }));
    });
}

/**
 * What an export would hold, what stops it and what to look at first, as far as the answers alone tell: whether a text fits its box is
 * measured when it is set. That the law gives nothing is a warning and no blocker: the program must not refuse a person.
 */
export function planExport(pack: JurisdictionPack, claim: Claim, assessment: Assessment): ExportPlan {
  const listed = pursuedPapers(pack, claim).map(planned => planPaper(planned, pack, claim, assessment));
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
    papers: papers.map(planned => listPaper(planned, pack, rules)),
    enclosures,
    blockers: papers.every(({ paper }) => isOwnPaper(paper))
      ? [blocker('nothingPursued', {})]
      : [...distinctBlockers(blockers)],
    warnings: [
      ...schemes.flatMap(scheme => schemeWarnings(scheme, pack)),
      ...new Map(listed.flatMap(paper => paper.warnings).map(one => [one.warningId, one])).values(),
      ...enclosureWarnings(enclosures, papers, { pack, rules }),
      ...mendedWarnings(enclosures, claim),
    ],
  };
}
