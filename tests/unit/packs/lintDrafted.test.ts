import { describe, expect, it } from 'vitest';
import { lintPack } from '../../../shared/packs/lintPack.ts';
import { cites, ownRemarks, packWithPapers, paperWith, text } from '../export/draftedPack.ts';

const draft = { from: 'draft' };
const paragraph = (words: object, more: object = {}) => ({ kind: 'paragraph', text: words, ...draft, ...more });
const lint = (paper: object) =>
  lintPack(packWithPapers(paper))
    .filter(({ file }) => file === 'papers/petition.json')
    .map(({ code, pointer }) => `${code} ${pointer}`);
const lintBlocks = (...blocks: object[]) => lint(paperWith(blocks));

describe('a drafted paper', () => {
  it('may be used where everything fits together', () => {
    const words = text('{victim.fullName}, {sum}, {losses.medical:words}, {losses.material}, {assessedOn}');
    expect(lintBlocks(paragraph(words))).toEqual([]);
  });

  it.for([
    ['that nobody fills', '{victim.name}', 'unknownSlot'],
    ['of a head of loss that the law does not name', '{losses.burial}', 'unknownSlot'],
    ['of a yes or no', '{victim.died}', 'slotOfBoolean'],
    ['that asks for words of what is no money', '{victim.fullName:words}', 'slotFormat'],
  ] as const)('has no slot %s', ([, words, code]) => {
    expect(lintBlocks(paragraph(text(words)))).toContain(`${code} /blocks/0/text`);
  });

  it('has the same slots in every language', () => {
    const words = { ru: '{court.name}, {sum}', en: '{court.name}' };
    expect(lintBlocks(paragraph(words))).toEqual(['slotsDiffer /blocks/0/text']);
  });

  it('says where the law asks for a part', () => {
    expect(lintBlocks(paragraph(text('Law'), { from: 'law' }))).toEqual(['lawUncited /blocks/0/cites']);
    expect(lintBlocks(paragraph(text('Law'), { from: 'law', cites: cites('1') }))).toEqual([]);
  });

  it('names facts that are asked, in its conditions and its copies', () => {
    const appliesWhen = { op: 'isTrue', fact: 'victim.gone' };
    expect(lintBlocks(paragraph(text('If'), { appliesWhen }))).toEqual(['unknownFact /blocks/0/appliesWhen/fact']);
    const copies = { always: 1, plus: ['defendants.all'], cites: cites('1') };
    expect(lint(paperWith([paragraph(text('Copies'))], { copies }))).toEqual(['unknownFact /copies/plus/0']);
  });

  it('holds a text of the lawyer once', () => {
    const block = { kind: 'lawyer', id: 'harm', from: 'lawyer', title: text('Harm'), prompt: text('Write') };
    expect(lintBlocks(block, block)).toEqual(['repeatedId /blocks']);
  });

  it('has a line to sign on if somebody may sign it', () => {
    const line = { kind: 'signature', signature: text('Signature'), date: text('Date'), ...draft };
    expect(lintBlocks(line)).toEqual(['signatureDiffers /signatories']);
  });

  it('is listed by its scheme, and by no other', () => {
    const pack = packWithPapers(paperWith([paragraph(text('One'))]));
    const unlisted = { ...pack, schemes: pack.schemes.map(scheme => ({ ...scheme, papers: ['application'] })) };
    expect(lintPack(unlisted).map(({ code }) => code)).toContain('paperNotListed');
    const other = pack.schemes.map(scheme => ({ ...scheme, id: 'other', papers: ['petition'] }));
    const twice = { ...pack, schemes: [...pack.schemes, ...other] };
    expect(lintPack(twice).map(({ code }) => code)).toContain('schemeDiffers');
  });

  it('is the lawyer’s own only apart from what is filed', () => {
    const blocks = [paragraph(text('{scheme}, {packVersion}, {readUpTo}'))];
    const own = { scheme: null, audience: 'lawyer', bundled: false };
    expect(lint(paperWith(blocks, own))).toEqual([]);
    for (const filed of [{ bundled: true }, { scheme: 'fund' }])
      expect(lint(paperWith(blocks, { ...own, ...filed }))).toEqual(['ownPaperFiled ']);
  });

  it('says nothing to the court that is meant for the lawyer alone', () => {
    const words = text('Words');
    const columns = { step: words, article: words, sum: words };
    const sums = { total: words, noCap: words, none: words, unknown: words, cut: words, assumes: words };
    const block = { kind: 'calculation', columns, ...sums, ...draft };
    expect(lintBlocks(block)).toEqual([]);
    expect(lintBlocks({ ...block, own: ownRemarks })).toEqual(['ownRemarksFiled /blocks']);
  });
});
