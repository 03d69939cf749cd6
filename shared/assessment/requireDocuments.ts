import type { EvidenceDocument } from '../domain/claim.ts';
import type { DocumentRequirement } from '../packs/scheme.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { DocumentFinding } from './assessment.ts';

const needOf = { met: 'required', notMet: 'notRequired', unknown: 'unknown' } as const;

function satisfiedBy(
  { answeredBy, paper }: DocumentRequirement,
  held: readonly EvidenceDocument[],
  context: RuleContext,
): DocumentFinding['satisfied'] {
  if (held.length > 0) return 'byEvidence';
  if (answeredBy !== undefined && evaluateCondition(answeredBy, context).outcome === 'met') return 'byAnswers';
  return paper === undefined ? 'no' : 'byPaper';
}

/** Which documents a scheme asks for here, and what stands in for each already: a file held, an answer, or a paper we write. */
export function requireDocuments(
  requirements: readonly DocumentRequirement[],
  evidence: readonly EvidenceDocument[],
  context: RuleContext,
): DocumentFinding[] {
  return requirements.map(requirement => {
    const { id, oneOf, force, suppliedBy, paper, why, cites } = requirement;
    const held = evidence.filter(({ document }) => oneOf.includes(document));
    const finding = evaluateCondition(requirement.requiredWhen, context);
    return {
      requirementId: id,
      documents: oneOf,
      need: needOf[finding.outcome],
      force,
      suppliedBy,
      satisfied: satisfiedBy(requirement, held, context),
      evidence: held.map(({ evidenceId }) => evidenceId),
      paper: paper ?? null,
      finding,
      why,
      cites,
    };
  });
}
