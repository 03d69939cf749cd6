import type { JurisdictionPack } from '../packs/pack.ts';
import type { Paper } from '../packs/paper.ts';
import { named } from '../rules/ruleContext.ts';

/** The papers that a scheme lists, in filing order. */
export function listedPapers(pack: JurisdictionPack, scheme: string): readonly Paper[] {
  const { papers } = named(Object.fromEntries(pack.schemes.map(listed => [listed.id, listed])), scheme);
  return papers.map(id => named(Object.fromEntries(pack.papers.map(paper => [paper.id, paper])), id));
}
