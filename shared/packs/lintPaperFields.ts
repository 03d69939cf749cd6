import type { FieldKind } from './fieldKind.ts';
import { issue, repeated, type FoundIssue } from './lint/packIssue.ts';
import type { AcroFormPaper, Cell } from './paper.ts';

/** A field as the template has it; one that nobody can answer, as a place for a signature, is none. */
export interface TemplateField {
  readonly name: string;
  readonly kind: FieldKind;
  /** The values that the form keeps. */
  readonly options: readonly string[];
  /** Read-only or hidden: it is left alone. */
  readonly untouched: boolean;
}

/** What a field may be filled by. A box with values of its own can also be one of several. */
const kindsOf: Readonly<Record<FieldKind, readonly ('text' | 'tick' | 'choice')[]>> = {
  text: ['text'],
  multiline: ['text'],
  comb: ['text'],
  check: ['tick', 'choice'],
  radio: ['choice'],
  dropdown: ['choice'],
};

function wayOf(cell: Cell): 'text' | 'tick' | 'choice' {
  if ('tickWhen' in cell) return 'tick';
  return 'choose' in cell ? 'choice' : 'text';
}

/**
 * Checks a paper against the fields of its template: every field is mapped by a cell of its kind, or listed as unmapped, and only once
 * unless each of its cells says when it applies; nothing is mapped to a field that is not there or is closed, nor to a value that it
 * does not have.
 */
export function lintPaperFields(paper: AcroFormPaper, fields: readonly TemplateField[]): FoundIssue[] {
  const file = `papers/${paper.id}.json`;
  const mapped = [
    ...paper.cells.map((cell, index) => ({ name: cell.field, way: wayOf(cell), pointer: `/cells/${index}/field` })),
    ...paper.enclosureFields.map((name, index) => ({
      name,
      way: 'text' as const,
      pointer: `/enclosureFields/${index}`,
    })),
  ];
  const listed = paper.unmapped.map(({ field }, index) => ({ name: field, pointer: `/unmapped/${index}/field` }));
  const names = new Set([...mapped, ...listed].map(({ name }) => name));
  const conditional = new Set(
    paper.cells.filter(cell => 'from' in cell && cell.appliesWhen !== undefined).map(({ field }) => field),
  );
  const always = paper.cells.filter(cell => !('from' in cell) || cell.appliesWhen === undefined);
  const once = [
    ...always.map(({ field }) => field),
    ...conditional,
    ...paper.enclosureFields,
    ...listed.map(({ name }) => name),
  ];
  const known = new Map(fields.map(field => [field.name, field]));
  return [
    ...fields
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => issue(file, '/cells', 'fieldNotMapped', `field ${name} is neither mapped nor listed`)),
    ...repeated(once).map(name => issue(file, '', 'fieldMappedTwice', `field ${name} stands twice`)),
    ...[...mapped, ...listed]
      .filter(({ name }) => !known.has(name))
      .map(({ name, pointer }) => issue(file, pointer, 'fieldMissing', `the template has no field ${name}`)),
    ...mapped.flatMap(({ name, way, pointer }) => {
      const field = known.get(name);
      if (field === undefined) return [];
      if (field.untouched) return issue(file, pointer, 'fieldClosed', `field ${name} is read-only or hidden`);
      return kindsOf[field.kind].includes(way)
        ? []
        : issue(file, pointer, 'fieldOfOtherKind', `field ${name} takes no ${way}: it is of the kind ${field.kind}`);
    }),
    ...paper.cells.flatMap((cell, index) => {
      const field = known.get(cell.field);
      if (!('choose' in cell) || field === undefined) return [];
      return cell.choose.flatMap(({ value }, at) =>
        field.options.includes(value)
          ? []
          : issue(file, `/cells/${index}/choose/${at}/value`, 'optionMissing', `field ${field.name} has no ${value}`),
      );
    }),
  ];
}
