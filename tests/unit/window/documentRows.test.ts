import { expect, it } from 'vitest';
import { documentRows } from '../../../renderer/screens/Documents/documentRows.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { DocumentRequirement } from '../../../shared/packs/scheme.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const answers = { 'recognition.date': '2026-02-10', 'victim.died': false, 'claimant.role': 'parent' };

/** The invented fund and a second route like it, whose requirements are as given. */
function rowsWith(change: (requirement: DocumentRequirement) => DocumentRequirement) {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  if (fund === undefined) throw new Error('the invented pack has a scheme');
  const second = { ...fund, id: 'second', documents: fund.documents.map(change) };
  const both = { ...pack, schemes: [fund, second] };
  const claim = claimWith(answers, {}, pack);
  const opened = { claim, assessment: assessClaim(both, claim, day('2026-03-12')) } as OpenedClaim;
  return documentRows(opened);
}

it('shows papers once that two routes ask for', () => {
  const { ours, authority } = rowsWith(requirement => requirement);
  expect([...ours, ...authority].map(({ rowId }) => rowId)).toEqual([
    'application',
    'birthCertificate',
    'account',
    'ruling',
  ]);
});

it('keeps the papers that one route asks for where another means others by the same name', () => {
  const { ours } = rowsWith(requirement =>
    requirement.id === 'right' ? { ...requirement, oneOf: ['ruling'] } : requirement,
  );
  expect(ours.map(({ rowId }) => rowId)).toEqual(['application', 'birthCertificate', 'account', 'ruling']);
});

it('shows the stricter of two: what one route leaves to the authority and another asks of the claimant', () => {
  const { ours, authority } = rowsWith(requirement => ({ ...requirement, suppliedBy: 'claimant' }));
  expect(ours.map(({ rowId }) => rowId)).toContain('ruling');
  expect(authority).toEqual([]);
});
