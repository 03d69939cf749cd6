import type { JurisdictionPack } from '../packs/pack.ts';
import { isOwnPaper, type Paper } from '../packs/paper.ts';
import { named } from '../rules/ruleContext.ts';

/** The papers of a scheme: those that it lists, in filing order, then the lawyer's own, which every scheme has. */
export function listedPapers(pack: JurisdictionPack, scheme: string): readonly Paper[] {
  const { papers } = named(Object.fromEntries(pack.schemes.map(listed => [listed.id, listed])), scheme);
  return [
    ...papers.map(id => named(Object.fromEntries(pack.papers.map(paper => [paper.id, paper])), id)),
    ...pack.papers.filter(isOwnPaper),
  ];
}
