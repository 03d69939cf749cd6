import type { JurisdictionPack } from '../packs/pack.ts';
import type { FormPaper } from '../packs/paper.ts';

/** A pack with the forms of the office among the papers of their schemes, after those of the pack. */
export function joinForms(pack: JurisdictionPack, forms: readonly FormPaper[]): JurisdictionPack {
  if (forms.length === 0) return pack;
  return {
    ...pack,
    papers: [...pack.papers, ...forms],
    schemes: pack.schemes.map(scheme => ({
      ...scheme,
      papers: [...scheme.papers, ...forms.filter(form => form.scheme === scheme.id).map(({ id }) => id)],
    })),
  };
}
