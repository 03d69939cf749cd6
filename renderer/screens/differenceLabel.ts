import type { AssessmentDifference, SchemeResults } from '../../shared/assessment/assessedResults.ts';
import type { LocalText } from '../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';

/**
 * What a rule, risk, requirement or deadline is called; undefined of the route itself. Each kind has names of its own, so a deadline may
 * share one with a document.
 */
export function differenceLabel(
  { rules, risks, documents, deadlines }: SchemeResults,
  what: AssessmentDifference['what'],
  name: string,
  pack: Pick<JurisdictionPack, 'documents'>,
): LocalText | undefined {
  switch (what) {
    case 'rules':
      return rules.find(({ ruleId }) => ruleId === name)?.label;
    case 'risks':
      return risks.find(({ riskId }) => riskId === name)?.label;
    case 'deadlines':
      return deadlines.find(({ deadlineId }) => deadlineId === name)?.label;
    case 'documents': {
      const kind = documents.find(({ requirementId }) => requirementId === name)?.documents[0];
      return kind === undefined ? undefined : pack.documents[kind]?.label;
    }
    case 'added':
    case 'removed':
    case 'outcome':
    case 'sum':
    case 'otherReadings':
      return undefined;
    default:
      return what satisfies never;
  }
}
