import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper } from '../packs/paper.ts';

/** Who may sign papers of a scheme, by its pack; where its papers name nobody, whoever may sign any paper of the pack. Each once. */
export function listSignatories(pack: JurisdictionPack, scheme: string): AcroFormPaper['signatories'] {
  const listed = pack.schemes.find(({ id }) => id === scheme)?.papers ?? [];
  const named = (of: typeof pack.papers) => of.flatMap(({ signatories }) => signatories);
  const own = named(pack.papers.filter(({ id }) => listed.includes(id)));
  const all = own.length > 0 ? own : named(pack.papers);
  return [...new Map(all.map(signatory => [JSON.stringify([signatory.name, signatory.when]), signatory])).values()];
}
