import { expect, it } from 'vitest';
import { lintPaperFields, type TemplateField } from '../../../shared/packs/lintPaperFields.ts';
import { isForm, type AcroFormPaper } from '../../../shared/packs/paper.ts';
import { inventedPack } from '../inventedPack.ts';

const template: readonly TemplateField[] = [
  { name: 'dead', kind: 'text' },
  { name: 'isParent', kind: 'checkbox' },
  { name: 'enclosure1', kind: 'text' },
  { name: 'signature', kind: 'text' },
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
  expect(lint([...template, { name: 'phone', kind: 'text' }])).toEqual([
    'fieldNotMapped papers/application.json#/cells',
  ]);
});

it('finds a field that the template does not have', () => {
  expect(lint(template.slice(1))).toEqual(['fieldMissing papers/application.json#/cells/0/field']);
  expect(lint(template.slice(0, 3))).toEqual(['fieldMissing papers/application.json#/unmapped/0/field']);
});

it('finds text for a box to tick, and a tick for a line of text', () => {
  expect(lint([{ name: 'dead', kind: 'checkbox' }, ...template.slice(1)])).toEqual([
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
