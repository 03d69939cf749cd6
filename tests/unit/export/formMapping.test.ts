import { expect, it, describe } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { claimOfAnswers } from '../../../shared/assessment/claimOfAnswers.ts';
import type { FactSheet } from '../../../shared/domain/fact.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { carryMapping } from '../../../shared/export/carryMapping.ts';
import { checkMapping } from '../../../shared/export/checkMapping.ts';
import { computeCells } from '../../../shared/export/computeCells.ts';
import type { Filling, MappedForm } from '../../../shared/export/formMapping.ts';
import type { FormField, InspectedForm } from '../../../shared/export/inspectedForm.ts';
import { inventCells } from '../../../shared/export/inventCells.ts';
import { joinForms } from '../../../shared/export/joinForms.ts';
import { mapForm } from '../../../shared/export/mapForm.ts';
import { mapOwnForm } from '../../../shared/export/mapOwnForm.ts';
import { planExport } from '../../../shared/export/planExport.ts';
import { acroFormPaperSchema } from '../../../shared/packs/paper.ts';
import { packs } from '../../services/exports/readCase.ts';

const pack = packs.get('kz');

const field = (name: string, kind: FormField['kind'], rest: Partial<FormField> = {}): FormField => ({
  name,
  kind,
  page: 0,
  box: { x: 40, y: 500, width: 300, height: 18 },
  options: [],
  maxLength: null,
  readOnly: false,
  hidden: false,
  letters: { at10pt: 50, at7pt: 70 },
  ...rest,
});
const formOf = (fields: readonly FormField[], sha256 = 'a'.repeat(64)): InspectedForm => ({
  sha256,
  pageCount: 1,
  pages: [{ width: 420, height: 595 }],
  fields: [...fields],
  notices: [],
  refusal: null,
});
const option = (value: string) => ({ value, label: value });

const form = formOf([
  field('Name', 'text'),
  field('Telephone', 'text'),
  field('Harm', 'multiline'),
  field('Register number', 'text', { readOnly: true }),
  field('For a child', 'check', { options: [option('Yes')] }),
  field('Acts', 'radio', { options: [option('Self')] }),
  field('Acts', 'radio', { options: [option('Other')] }),
  field('Citizenship', 'dropdown', { options: [option('Kazakhstan'), option('Other state')] }),
]);

const fillings: Readonly<Record<string, Filling>> = {
  Name: { by: 'fact', fact: 'victim.fullName', inWords: false, required: true },
  Telephone: { by: 'empty', reason: 'nobody is to be called' },
  Harm: { by: 'text', text: 'Шығын туралы есеп қоса беріледі' },
  'For a child': { by: 'answers', fact: 'case.claimFor', picks: [{ answer: 'child', value: '' }] },
  Acts: {
    by: 'answers',
    fact: 'case.actsThrough',
    picks: [
      { answer: 'self', value: 'Self' },
      { answer: 'representative', value: 'Other' },
    ],
  },
  Citizenship: { by: 'answers', fact: 'victim.citizenship', picks: [{ answer: 'kz', value: 'Kazakhstan' }] },
};

const mapped = (fields: Readonly<Record<string, Filling>>, rest: Partial<MappedForm['mapping']> = {}): MappedForm => ({
  paper: 'ownForm7',
  jurisdiction: 'kz',
  scheme: 'fund',
  mapping: {
    title: 'Example authority, form 7',
    signatories: ['victim.fullName', 'representative.fullName'],
    fields: Object.entries(fields).map(([name, filling]) => ({ field: name, filling })),
    rows: [],
    ...rest,
  },
});

const fact = (id: string): Filling => ({ by: 'fact', fact: id, inWords: false, required: false });

describe('a whole mapping', () => {
  it('is a paper that the check of packs lets pass', () => {
    expect(checkMapping(pack, mapped(fillings), form)).toEqual([]);
    expect(acroFormPaperSchema.safeParse(mapForm(pack, mapped(fillings), form)).error?.issues).toBeUndefined();
  });

  it('chooses among boxes of one name by the values of their own', () => {
    const boxes = formOf([
      field('Married', 'check', { options: [option('Yes')] }),
      field('Married', 'check', { options: [option('No')] }),
    ]);
    const picks = [{ answer: 'child', value: 'No' }];
    const { cells } = mapForm(pack, mapped({ Married: { by: 'answers', fact: 'case.claimFor', picks } }), boxes);
    expect(cells).toMatchObject([{ field: 'Married', choose: [{ value: 'No' }] }]);
  });

  it('leaves read-only fields alone and says so', () => {
    expect(mapForm(pack, mapped(fillings), form).unmapped).toEqual([
      { field: 'Register number', reason: 'read-only or hidden' },
      { field: 'Telephone', reason: 'nobody is to be called' },
    ]);
  });

  it('is filled whole with an invented example', () => {
    const { cells, ticks, choices } = inventCells(pack, mapForm(pack, mapped(fillings), form), 'kk');
    expect(cells.map(({ field: name, text }) => [name, text])).toEqual([
      ['Name', 'Үлгібекова Сәуле Мысалбекқызы'],
      ['Harm', 'Шығын туралы есеп қоса беріледі'],
    ]);
    expect({ ticks, choices: choices.map(({ field: name, value }) => ({ field: name, value })) }).toEqual({
      ticks: [{ field: 'For a child', ticked: true }],
      choices: [
        { field: 'Acts', value: 'Self' },
        { field: 'Citizenship', value: 'Kazakhstan' },
      ],
    });
  });
});

describe('a mapping is not complete', () => {
  it('while a field is open', () => {
    const { Name: _, ...others } = fillings;
    expect(checkMapping(pack, mapped(others), form)).toEqual([{ code: 'fieldOpen', field: 'Name', message: '' }]);
  });

  it('without a title, and while nobody may sign', () => {
    const codes = checkMapping(pack, mapped(fillings, { title: ' ', signatories: [] }), form).map(({ code }) => code);
    expect(codes).toEqual(['titleMissing', 'signatoryMissing']);
  });

  it('where its scheme is gone from the pack', () => {
    const codes = checkMapping(pack, { ...mapped(fillings), scheme: 'noSuch' }, form).map(({ code }) => code);
    expect(codes).toEqual(['schemeGone']);
  });

  it.for<[string, string, Filling, string]>([
    ['a yes or no in a line of text', 'Name', fact('fund.applied'), 'factOfOtherKind'],
    ['a text in a box to tick', 'For a child', { by: 'text', text: 'x' }, 'factOfOtherKind'],
    ['a date in a box to tick', 'For a child', { by: 'answers', fact: 'incident.date', picks: [] }, 'factOfOtherKind'],
    ['a question that the pack does not ask', 'Name', fact('no.such'), 'factGone'],
    ['a box that no answer ticks', 'For a child', { by: 'answers', fact: 'case.claimFor', picks: [] }, 'answersOpen'],
    [
      'a value that the form does not have',
      'Acts',
      { by: 'answers', fact: 'case.actsThrough', picks: [{ answer: 'self', value: 'Nobody' }] },
      'answersOpen',
    ],
    [
      'an answer that the question does not have',
      'Acts',
      { by: 'answers', fact: 'case.actsThrough', picks: [{ answer: 'nobody', value: 'Self' }] },
      'answersOpen',
    ],
    ['an empty field without a reason', 'Telephone', { by: 'empty', reason: ' ' }, 'reasonMissing'],
    ['an empty text', 'Harm', { by: 'text', text: '' }, 'textMissing'],
  ])('with %s', ([, name, filling, code]) => {
    expect(checkMapping(pack, mapped({ ...fillings, [name]: filling }), form)).toEqual([
      { code, field: name, message: '' },
    ]);
  });
});

describe('the mapping of a newer edition', () => {
  const { mapping } = mapped(fillings);
  const keptBy = (fields: readonly FormField[]) =>
    carryMapping(mapping, form, formOf(fields, 'b'.repeat(64))).fields.map(({ field: name }) => name);

  it('keeps fields that moved', () => {
    expect(keptBy(form.fields.map(one => ({ ...one, page: 1 })))).toEqual(Object.keys(fillings));
  });

  it('opens a field that is of another kind, has other options, or is closed', () => {
    const changed = form.fields.map(one => {
      if (one.name === 'Name') return { ...one, kind: 'comb' as const };
      if (one.name === 'Citizenship') return { ...one, options: [option('Kazakhstan')] };
      return one.name === 'Harm' ? { ...one, readOnly: true } : one;
    });
    expect(keptBy(changed)).toEqual(['Telephone', 'For a child', 'Acts']);
  });
});

describe('a yes or no beside a label', () => {
  const today = isoDateSchema.parse('2026-03-12');
  const filling: Filling = { by: 'fact', fact: 'fund.applied', inWords: false, required: true };
  const rows = [{ row: 1, label: '1. Applied', filling }];
  const signed: InspectedForm = { ...formOf([]), refusal: 'signed' };
  const paper = mapOwnForm(pack, mapped({}, { rows }), signed);
  const joined = joinForms(pack, [paper]);
  const claimOf = (answers: FactSheet) => ({ ...claimOfAnswers(joined, answers, today), pursued: ['fund'] });

  it('that is not answered stops the export at its question', () => {
    const claim = claimOf({});
    const { blockers } = planExport(joined, claim, assessClaim(joined, claim, today));
    const missing = blockers.filter(one => one.code === 'missingAnswer' && one.paper === paper.id && one.field === '1');
    expect(missing).toMatchObject([{ at: { fact: 'fund.applied' } }]);
  });

  it('that is left out is one mark', () => {
    const claim = claimOf({});
    const marked = { isWhole: false, marked: new Set(['fund.applied']), sought: {} };
    const { cells } = computeCells(joined, paper, claim, assessClaim(joined, claim, today), 'ru', marked);
    expect(cells).toMatchObject([{ field: '1', text: pack.wording.leftOut.ru, leftOut: true }]);
  });
});

/** Warnings of a form with the child's address on it, used on a route. */
function warningsOn(scheme: string): readonly string[] {
  const today = isoDateSchema.parse('2026-03-12');
  const form7 = mapForm(pack, { ...mapped({ Name: fact('victim.address') }), scheme }, formOf([field('Name', 'text')]));
  const joined = {
    ...pack,
    papers: [...pack.papers, form7],
    schemes: pack.schemes.map(one => (one.id === scheme ? { ...one, papers: [...one.papers, form7.id] } : one)),
  };
  const answers = {
    'case.claimFor': { type: 'choice', choice: 'child' },
    'victim.address': { type: 'text', text: 'Тайный переулок, 13' },
  } as const;
  const claim = { ...claimOfAnswers(joined, answers, today), pursued: [scheme] };
  return planExport(joined, claim, assessClaim(joined, claim, today)).warnings.map(({ warningId }) => warningId);
}

describe('a form beside papers that the other side reads', () => {
  it('warns of each box that tells what those keep back', () => {
    expect(warningsOn('civilClaim')).toContain('protectedBox:ownForm7.Name');
  });

  it('warns of none where an authority alone reads it', () => {
    expect(warningsOn('fund').filter(id => id.startsWith('protectedBox'))).toEqual([]);
  });
});
