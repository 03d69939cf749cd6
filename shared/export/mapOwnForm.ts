import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper, AnswerSheetPaper } from '../packs/paper.ts';
import type { MappedForm } from './formMapping.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { mapAnswerSheet } from './mapAnswerSheet.ts';
import { mapForm } from './mapForm.ts';

/** What comes of a form of the office. */
export type OwnFormPaper = AcroFormPaper | AnswerSheetPaper;

/** The paper of a pack that a form of the office comes to: the form itself, or the answers to one that no program may fill. */
export function mapOwnForm(pack: JurisdictionPack, mapped: MappedForm, form: InspectedForm): OwnFormPaper {
  return form.refusal === null ? mapForm(pack, mapped, form) : mapAnswerSheet(pack, mapped, form);
}
