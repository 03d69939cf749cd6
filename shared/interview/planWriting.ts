import { z } from 'zod';
import { packNameSchema, type Claim } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Condition } from '../packs/condition.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { buildRuleContext } from './buildRuleContext.ts';

/** The parts that the lawyer writes from the record, paper by paper. */
export const writingPlanSchema = z.array(
  z.strictObject({ paper: packNameSchema, blocks: z.array(packNameSchema).min(1) }),
);
export type WritingPlan = z.infer<typeof writingPlanSchema>;

/** Which parts of which papers the lawyer may have to write, whatever route is taken: all but those that surely do not apply. */
export function planWriting(pack: JurisdictionPack, claim: Claim, today: IsoDate): WritingPlan {
  const rules = buildRuleContext(pack, claim, today);
  const mayApply = (condition: Condition | undefined) =>
    condition === undefined || evaluateCondition(condition, rules).outcome !== 'notMet';
  return pack.papers.flatMap(paper => {
    if (paper.kind !== 'drafted' || !mayApply(paper.appliesWhen)) return [];
    const blocks = paper.blocks.flatMap(block =>
      block.kind === 'lawyer' && mayApply(block.appliesWhen) ? [block.id] : [],
    );
    return blocks.length === 0 ? [] : [{ paper: paper.id, blocks }];
  });
}
