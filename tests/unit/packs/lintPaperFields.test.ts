import { expect, it } from 'vitest';
import { lintPaperFields, type TemplateField } from '../../../shared/packs/lintPaperFields.ts';
import { isForm, type AcroFormPaper } from '../../../shared/packs/paper.ts';
import { inventedPack } from '../inventedPack.ts';

const field = (name: string, kind: TemplateField['kind'], ...options: readonly string[]): TemplateField => ({
  name,
  kind,
  options,
  untouched: false,
});

const template: readonly TemplateField[] = [
  field('dead', 'text'),
  field('isParent', 'check', 'Yes'),
  field('enclosure1', 'text'),
  field('signature', 'text'),
];

function inventedPaper(): AcroFormPaper {
  const [paper] = inventedPack().papers.filter(isForm);
  if (paper === undefined) throw new Error('the invented pack has one paper');
  return paper;
}

function lint(fields: readonly TemplateField[], paper = inventedPaper()): string[] {
  return lintPaperFields(paper, fields).map(({ file, pointer, code }) => `${code} ${file}#${pointer}`);
}

it('has nothing to say where every field is mapped or listed', () => {
  expect(lint(template)).toEqual([]);
});

it('finds a field of the template that nobody thought of', () => {
  expect(lint([...template, field('phone', 'text')])).toEqual(['fieldNotMapped papers/application.json#/cells']);
});

it('finds a field that the template does not have', () => {
  expect(lint(template.slice(1))).toEqual(['fieldMissing papers/application.json#/cells/0/field']);
  expect(lint(template.slice(0, 3))).toEqual(['fieldMissing papers/application.json#/unmapped/0/field']);
});

it('finds text for a box to tick, and a tick for a line of text', () => {
  expect(lint([field('dead', 'check', 'Yes'), ...template.slice(1)])).toEqual([
    'fieldOfOtherKind papers/application.json#/cells/0/field',
  ]);
});

it('takes several cells for one field only where each says when it applies', () => {
  const paper = inventedPaper();
  const cells = paper.cells.filter(cell => !('tickWhen' in cell)).slice(0, 1);
  const of = (...conditional: readonly boolean[]) => ({
    ...paper,
    cells: [
      ...paper.cells.filter(cell => 'tickWhen' in cell),
      ...conditional.flatMap(isConditional =>
        cells.map(cell => (isConditional ? { ...cell, appliesWhen: { op: 'all' as const, of: [] } } : cell)),
      ),
    ],
  });
  const twice = ['fieldMappedTwice papers/application.json#'];
  expect(lint(template, of(true, true))).toEqual([]);
  expect(lint(template, of(true, false))).toEqual(twice);
  expect(lint(template, of(false, false))).toEqual(twice);
});

it('leaves alone what is read-only or hidden', () => {
  const closed = template.map(one => ({ ...one, untouched: one.name === 'dead' || one.name === 'signature' }));
  expect(lint(closed)).toEqual(['fieldClosed papers/application.json#/cells/0/field']);
});

it('takes a choice for a group, a list or a box with values of its own, and only values that the form has', () => {
  const paper = inventedPaper();
  const choose = ['1', '2'].map(value => ({ when: { op: 'all' as const, of: [] }, value }));
  const chosen = { ...paper, cells: [...paper.cells.slice(1), { field: 'dead', label: { ru: 'Число' }, choose }] };
  const lintWith = (...args: Parameters<typeof field>) => lint([field(...args), ...template.slice(1)], chosen);
  for (const kind of ['radio', 'dropdown', 'check'] as const) expect(lintWith('dead', kind, '1', '2')).toEqual([]);
  expect(lintWith('dead', 'radio', '1')).toEqual(['optionMissing papers/application.json#/cells/1/choose/1/value']);
  expect(lintWith('dead', 'text', '1', '2')).toEqual(['fieldOfOtherKind papers/application.json#/cells/1/field']);
});
