import { lintPack } from '../packs/lintPack.ts';
import { lintPaperFields, type TemplateField } from '../packs/lintPaperFields.ts';
import type { FoundIssue } from '../packs/lint/packIssue.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Filling, MappedForm, MappingIssue, SheetRow } from './formMapping.ts';
import { groupFields, type GroupedField } from './groupFields.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { joinForms } from './joinForms.ts';
import { mapOwnForm, type OwnFormPaper } from './mapOwnForm.ts';

const found = (code: MappingIssue['code'], field: string | null = null): MappingIssue => ({ code, field, message: '' });

/** What of a row does not hold by itself. Every question can be written beside a label. */
function checkRow({ row, label, filling }: SheetRow, pack: JurisdictionPack): MappingIssue[] {
  const name = String(row);
  const checked = (): MappingIssue[] => {
    if (filling === null) return [found('fieldOpen', name)];
    if (filling.by === 'text') return filling.text.trim() === '' ? [found('textMissing', name)] : [];
    if (filling.by === 'fact') return pack.facts[filling.fact] === undefined ? [found('factGone', name)] : [];
    return filling.by === 'sum' || filling.by === 'day' ? [] : [found('factOfOtherKind', name)];
  };
  return [...(label.trim() === '' ? [found('labelMissing', name)] : []), ...checked()];
}

/** What of a filling does not hold by itself, before it is a cell of a paper. */
function checkFilling(filling: Filling, { name, kind, options }: GroupedField, pack: JurisdictionPack): MappingIssue[] {
  if (filling.by === 'empty') return filling.reason.trim() === '' ? [found('reasonMissing', name)] : [];
  const isButton = kind === 'check' || kind === 'radio' || kind === 'dropdown';
  if (isButton !== (filling.by === 'answers')) return [found('factOfOtherKind', name)];
  if (filling.by === 'text') return filling.text.trim() === '' ? [found('textMissing', name)] : [];
  if (!('fact' in filling)) return [];
  const definition = pack.facts[filling.fact];
  if (definition === undefined) return [found('factGone', name)];
  if (filling.by === 'fact') return definition.kind === 'boolean' ? [found('factOfOtherKind', name)] : [];
  const answers = definition.kind === 'boolean' ? ['yes', 'no'] : (definition.options ?? []).map(({ id }) => id);
  if (answers.length === 0) return [found('factOfOtherKind', name)];
  const holds = filling.picks.every(
    ({ answer, value }) =>
      answers.includes(answer) && (kind === 'check' || options.some(option => option.value === value)),
  );
  return filling.picks.length === 0 || !holds ? [found('answersOpen', name)] : [];
}

const toTemplateField = ({ name, kind, untouched, options }: GroupedField): TemplateField => ({
  name,
  kind,
  untouched,
  options: options.map(({ value }) => value),
});

/** The field that an issue of the check of packs is about, by its pointer into the paper. */
function fieldAt({ pointer }: FoundIssue, paper: OwnFormPaper): string | null {
  const [, part, index] = pointer.split('/');
  return (part === 'cells' ? paper.cells[Number(index)]?.field : undefined) ?? null;
}

/** What the check of packs says of a paper and of its template, the very check that `packs lint` makes. */
function lintPaper(pack: JurisdictionPack, paper: OwnFormPaper, fields: readonly GroupedField[]): MappingIssue[] {
  const file = `papers/${paper.id}.json`;
  const issues: readonly FoundIssue[] = [
    ...(paper.kind === 'acroForm' ? lintPaperFields(paper, fields.map(toTemplateField)) : []),
    ...lintPack(joinForms(pack, [paper])).filter(issue => issue.file === file),
  ];
  return issues.map(issue => ({ code: 'rules', field: fieldAt(issue, paper), message: issue.message }));
}

/**
 * What a form of the office still lacks before it may be filled for a claim; empty where it may. What the lawyer can mend is named by a
 * code and its field; then everything that pack lint asks of a paper holds too.
 */
export function checkMapping(pack: JurisdictionPack, mapped: MappedForm, form: InspectedForm): readonly MappingIssue[] {
  const { scheme, mapping } = mapped;
  if (!pack.schemes.some(({ id }) => id === scheme)) return [found('schemeGone')];
  const fields = groupFields(form);
  const fillings = new Map(mapping.fields.map(({ field, filling }) => [field, filling]));
  const paper = mapOwnForm(pack, mapped, form);
  const isSheet = paper.kind === 'answerSheet';
  const own = [
    ...(mapping.title.trim() === '' ? [found('titleMissing')] : []),
    ...(paper.signatories.length === 0 ? [found('signatoryMissing')] : []),
    ...(isSheet && mapping.rows.length === 0 ? [found('noRows')] : []),
    ...(isSheet ? mapping.rows.flatMap(row => checkRow(row, pack)) : []),
    ...(!isSheet && paper.cells.length === 0 ? [found('nothingFilled')] : []),
    ...fields.flatMap(field => {
      if (field.untouched) return [];
      const filling = fillings.get(field.name);
      return filling === undefined ? [found('fieldOpen', field.name)] : checkFilling(filling, field, pack);
    }),
  ];
  return own.length > 0 ? own : lintPaper(pack, paper, fields);
}
