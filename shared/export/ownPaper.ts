import type { Citation } from '../packs/citation.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { FormPaper } from '../packs/paper.ts';
import { inAllLanguages } from './fillingSource.ts';
import type { MappedForm } from './formMapping.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { listSignatories } from './listSignatories.ts';
import { ownFormWording } from './ownFormWording.ts';

/** The form itself, by its edition: what it asks for stands in it. */
export function citeForm({ paper, mapping }: MappedForm, { sha256 }: InspectedForm): Citation[] {
  return [{ act: mapping.title || paper, article: sha256.slice(0, 12), confidence: 'verbatim' }];
}

/** What every paper that comes of a form of the office has. */
export function ownPaper(
  pack: JurisdictionPack,
  mapped: MappedForm,
  form: InspectedForm,
): Pick<FormPaper, 'id' | 'scheme' | 'title' | 'sha256' | 'signatories' | 'origin'> {
  const { paper, scheme, mapping } = mapped;
  return {
    id: paper,
    scheme,
    title: inAllLanguages(mapping.title || paper, pack),
    sha256: form.sha256,
    signatories: listSignatories(pack, scheme).filter(({ name }) => mapping.signatories.includes(name)),
    origin: {
      text: form.refusal === null ? ownFormWording.origin : ownFormWording.sheetOrigin,
      cites: citeForm(mapped, form),
    },
  };
}
