import type { DraftedPaper } from '../packs/draftedPaper.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { listedPapers } from './listedPapers.ts';

/** The rule on copies for a paper: its own, or that of the application in whose bundle it is filed. */
function ruleOf(pack: JurisdictionPack, paper: DraftedPaper, schemeId: string): DraftedPaper['copies'] {
  if (paper.copies !== undefined || !paper.bundled) return paper.copies;
  return listedPapers(pack, schemeId).flatMap(listed =>
    listed.kind === 'drafted' && listed.copies !== undefined ? [listed.copies] : [],
  )[0];
}

/** How many copies the code asks for; null where it does not say, or an answer that counts is missing. */
export function countCopies(
  pack: JurisdictionPack,
  paper: DraftedPaper,
  schemeId: string,
  { facts }: Pick<RuleContext, 'facts'>,
): number | null {
  const rule = ruleOf(pack, paper, schemeId);
  if (rule === undefined) return null;
  return rule.plus.reduce<number | null>((sum, fact) => {
    const value = facts[fact];
    return sum === null || value?.type !== 'count' ? null : sum + value.count;
  }, rule.always);
}
