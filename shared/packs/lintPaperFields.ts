import type { AcroFormPaper } from './paper.ts';
import { issue, repeated, type FoundIssue } from './lint/packIssue.ts';

/** A field as the template has it. */
export interface TemplateField {
  readonly name: string;
  /** `other`: a list, a signature and the like, which no cell can fill. */
  readonly kind: 'text' | 'checkbox' | 'other';
}

/**
 * Checks a paper against the fields of its template: every field is mapped by a cell of its kind, or listed as unmapped, and only once
 * unless each of its cells says when it applies; nothing is mapped to a field that is not there.
 */
export function lintPaperFields(paper: AcroFormPaper, fields: readonly TemplateField[]): FoundIssue[] {
  const file = `papers/${paper.id}.json`;
  const mapped = [
    ...paper.cells.map((cell, index) => ({
      name: cell.field,
      kind: 'tickWhen' in cell ? 'checkbox' : 'text',
      pointer: `/cells/${index}/field`,
    })),
    ...paper.enclosureFields.map((name, index) => ({ name, kind: 'text', pointer: `/enclosureFields/${index}` })),
  ];
  const listed = paper.unmapped.map(({ field }, index) => ({ name: field, pointer: `/unmapped/${index}/field` }));
  const names = [...mapped, ...listed].map(({ name }) => name);
  const always = paper.cells.filter(cell => 'tickWhen' in cell || cell.appliesWhen === undefined);
  const conditional = new Set(paper.cells.filter(cell => !always.includes(cell)).map(({ field }) => field));
  const once = [...always.map(({ field }) => field), ...conditional, ...names.slice(paper.cells.length)];
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  return [
    ...fields
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => issue(file, '/cells', 'fieldNotMapped', `field ${name} is neither mapped nor listed`)),
    ...repeated(once).map(name => issue(file, '', 'fieldMappedTwice', `field ${name} stands twice`)),
    ...[...mapped, ...listed]
      .filter(({ name }) => !kinds.has(name))
      .map(({ name, pointer }) => issue(file, pointer, 'fieldMissing', `the template has no field ${name}`)),
    ...mapped
      .filter(({ name, kind }) => kinds.has(name) && kinds.get(name) !== kind)
      .map(({ name, kind, pointer }) => issue(file, pointer, 'fieldOfOtherKind', `field ${name} is no ${kind} field`)),
  ];
}
