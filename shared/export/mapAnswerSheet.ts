import type { JurisdictionPack } from '../packs/pack.ts';
import type { AnswerSheetPaper, TextCell } from '../packs/paper.ts';
import { fillingSource, inAllLanguages } from './fillingSource.ts';
import type { MappedForm, SheetRow } from './formMapping.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { ownFormWording } from './ownFormWording.ts';
import { citeForm, ownPaper } from './ownPaper.ts';

/** The paper of a pack that the rows of an answer sheet come to, in their order. Rows that are open, or no longer fit the pack, are left out. */
export function mapAnswerSheet(pack: JurisdictionPack, mapped: MappedForm, form: InspectedForm): AnswerSheetPaper {
  const cites = citeForm(mapped, form);
  const cellOf = ({ row, label, filling }: SheetRow): readonly TextCell[] => {
    const from = filling === null ? undefined : fillingSource(filling, pack);
    if (from === undefined) return [];
    const isRequired = filling?.by === 'fact' && filling.required;
    return [
      {
        field: String(row),
        label: inAllLanguages(label, pack),
        from,
        fits: 'flowing',
        ...(isRequired && { required: { cites } }),
      },
    ];
  };
  return {
    ...ownPaper(pack, mapped, form),
    kind: 'answerSheet',
    note: ownFormWording.sheetNote,
    cells: mapped.mapping.rows.flatMap(cellOf),
  };
}
