import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import { planPaperAlone } from '../../../shared/export/planPaperAlone.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { packSchema } from '../../../shared/packs/pack.ts';
import { claimWith, day } from '../inventedPack.ts';
import { followedPack } from './followedPack.ts';

const followed = followedPack();
/** The complaint is against a refusal alone. */
const pack = packSchema.parse({
  ...followed,
  papers: followed.papers.map(paper =>
    paper.id === 'complaint'
      ? { ...paper, appliesWhen: { op: 'oneOf', fact: 'decision.outcome', values: ['refused'] } }
      : paper,
  ),
});
const refused = {
  'filing.filed': true,
  'filing.date': '2026-03-03',
  'decision.made': true,
  'decision.date': '2026-03-13',
  'decision.outcome': 'refused',
  'decision.received': '2026-03-16',
};

function planOn(today: string, answers: CaseAnswers, paper?: string) {
  const claim = claimWith(answers, { pursued: ['fund'] }, pack);
  const assessment = assessClaim(pack, claim, day(today));
  return paper === undefined
    ? planExport(pack, claim, assessment)
    : planPaperAlone(pack, claim, assessment, { scheme: 'fund', paper });
}

describe('a paper that answers what came after the filing', () => {
  it('never goes with the application', () => {
    expect(planOn('2026-03-20', refused).papers.map(({ paper }) => paper)).toEqual(['application']);
  });
  it('is made alone, and nothing that the application lacks stops it', () => {
    const plan = planOn('2026-03-20', refused, 'complaint');
    expect(plan.papers.map(({ paper }) => paper)).toEqual(['complaint']);
    expect(plan.blockers).toEqual([]);
    expect(plan.warnings).toEqual([]);
    expect(planOn('2026-03-20', refused).blockers).not.toEqual([]);
  });
  it('is not made where it has nothing to answer', () => {
    const plan = planOn('2026-03-20', { ...refused, 'decision.outcome': 'granted' }, 'complaint');
    expect([plan.papers, plan.blockers.map(({ code }) => code)]).toEqual([[], ['paperDoesNotApply']]);
  });
  it('is made behind its day too, with a warning', () => {
    expect(planOn('2026-03-31', refused, 'complaint').warnings).toEqual([]);
    expect(planOn('2026-04-01', refused, 'complaint').warnings.map(({ code }) => code)).toEqual(['deadlinePassed']);
  });
  it('warns where its day may have passed, since nobody knows exactly when it began', () => {
    const roughly = { ...refused, 'decision.received': '2026-03-10/2026-03-20' };
    expect(planOn('2026-03-30', roughly, 'complaint').warnings.map(({ code }) => code)).toEqual([
      'deadlineMayHavePassed',
    ]);
  });
});
