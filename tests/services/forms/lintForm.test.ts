import { expect, it } from 'vitest';
import { lintForm } from '../../../electron/services/forms/lintForm.ts';
import { paperSchema, type OverlayPaper } from '../../../shared/packs/paper.ts';
import { packs } from '../exports/readCase.ts';
import { acroFormOf, always, answerSheetOf, chooses, commonOf, foreignForm, ticks, writes } from './foreignForms.ts';

const pack = packs.get('kz');
const codes = async (...given: Parameters<typeof lintForm>) =>
  (await lintForm(...given)).map(({ code, pointer }) => `${code} ${pointer}`);

const others = ['fullName', 'story', 'agreed', 'region'];
const paperFor = (value: string) => acroFormOf(pack, 'libreoffice', [chooses('role', value)], others);
const overlay = (x: number): OverlayPaper => ({
  ...commonOf(pack, 'ghostscript-blank'),
  kind: 'overlay',
  template: 'ghostscript-blank.pdf',
  cells: [{ ...ticks('agreed', always), at: { page: 0, x, y: 20, width: 12, height: 12 } }],
});

it('takes a value of a group that the form has, and no other', async () => {
  expect(await codes(paperFor('victim'), foreignForm('libreoffice'))).toEqual([]);
  expect(await codes(paperFor('judge'), foreignForm('libreoffice'))).toEqual(['optionMissing /cells/0/choose/0/value']);
});

it('names a field that nobody mapped or gave a reason for', async () => {
  const paper = acroFormOf(pack, 'libreoffice', [chooses('role', 'victim')], others.slice(1));
  expect(await codes(paper, foreignForm('libreoffice'))).toEqual(['fieldNotMapped /cells']);
});

it('refuses a template that cannot be filled', async () => {
  const paper = acroFormOf(pack, 'signed', [writes('name', 'x')], ['signature']);
  expect(await codes(paper, foreignForm('signed'))).toEqual(['templateRefused /template']);
  expect(await codes(paper, Buffer.from('no form'))).toEqual(['templateUnreadable /template']);
});

it('keeps the boxes of an overlay on their pages, over a template that has no fields of its own', async () => {
  expect(await codes(overlay(20), foreignForm('ghostscript-blank'))).toEqual([]);
  expect(await codes(overlay(410), foreignForm('ghostscript-blank'))).toEqual(['boxOffPage /cells/0/at']);
  expect(await codes(overlay(20), foreignForm('kinds'))).toEqual(['templateHasFields /template']);
});

it('reads each kind of paper from a file of a pack, and nothing more in it', () => {
  const cells = [chooses('role', 'victim'), ticks('agreed', always), writes('name', 'x')];
  const answerSheet = answerSheetOf(pack, 'signed', cells);
  const { wording } = commonOf(pack, 'signed');
  expect(paperSchema.safeParse(answerSheet).success).toBe(true);
  expect(paperSchema.safeParse({ ...answerSheet, wording }).success).toBe(false);
  expect(paperSchema.safeParse({ ...answerSheet, cells: [{ ...chooses('role'), choose: [] }] }).success).toBe(false);
});
