import { expect, it } from 'vitest';
import { differenceLabel } from '../../../renderer/screens/differenceLabel.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { assessedResultsSchema } from '../../../shared/assessment/assessedResults.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const pack = inventedPack();
const { schemes } = assessedResultsSchema.parse(assessClaim(pack, claimWith({}, {}, pack), day('2026-03-12')));
const [assessed] = schemes;
if (assessed === undefined) throw new Error('the invented pack has a scheme');

const text = (words: string) => ({ ru: words });
const [ruling = ''] = Object.keys(pack.documents);

/** One name for one of each kind. */
const results = {
  ...assessed,
  rules: [{ ruleId: 'claim', label: text('a rule'), outcome: 'met' as const }],
  risks: [{ riskId: 'claim', label: text('a risk'), outcome: 'met' as const }],
  deadlines: [{ deadlineId: 'claim', label: text('a day'), state: 'running' as const, safeDay: day('2026-04-01') }],
  documents: [{ requirementId: 'claim', documents: [ruling], need: 'required' as const }],
};

it.each([
  ['rules', text('a rule')],
  ['risks', text('a risk')],
  ['deadlines', text('a day')],
  ['documents', pack.documents[ruling]?.label],
] as const)('of the %s takes the one that has the name', (what, label) => {
  expect(differenceLabel(results, what, 'claim', pack)).toEqual(label);
});

it('knows none that is gone', () => {
  expect(differenceLabel(results, 'rules', 'gone', pack)).toBeUndefined();
});
