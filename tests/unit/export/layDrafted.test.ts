import { describe, expect, it } from 'vitest';
import { evidenceIdSchema, type Claim } from '../../../shared/domain/claim.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import { cites, layFirst, layPaper, packWithPapers, paperWith, text } from './draftedPack.ts';
import { day } from '../inventedPack.ts';

const law = { from: 'law', cites: cites('124') };
const draft = { from: 'draft' };
const paragraph = (words: string, more: object = {}) => ({ kind: 'paragraph', text: text(words), ...draft, ...more });
const row = (label: string, slot: string, more: object = {}) => ({ label: text(label), value: text(slot), ...more });
const rows = (...list: object[]) => ({ kind: 'rows', rows: list, ...draft });
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
const warned = (laid: { readonly warnings: ReadonlyMap<string, { readonly code: string }> }) =>
  codes([...laid.warnings.values()]);

const loss = (lossId: string, head: string, amount: string, more: object = {}): Claim['losses'][number] => ({
  lossId,
  head,
  minor: parseMoney(amount),
  ...more,
});

describe('a slot', () => {
  it('holds the answer as papers write it: names as they are, days in figures, money in figures and in words', () => {
    const pack = packWithPapers(
      paperWith([
        paragraph('{claimant.name}; {recognition.date}; {harm.asked}; {harm.asked:figures}; {harm.asked:words}'),
      ]),
    );
    const { lines } = layFirst(pack, {
      'victim.died': false,
      'claimant.name': 'Айжаңыл Үсөнова',
      'recognition.date': '2026-03-04',
      'harm.asked': '700000',
    });
    expect(lines[1]?.replaceAll('\u00A0', ' ')).toBe(
      'Айжаңыл Үсөнова; 04.03.2026; 700 000 ₸ (семьсот тысяч тенге 00 тиын); 700 000 ₸; семьсот тысяч тенге 00 тиын',
    );
  });

  it('adds up losses: all, the material ones, those under a head', () => {
    const pack = packWithPapers(
      paperWith([
        paragraph('{losses:figures}, {losses.material:figures}, {losses.moral:figures}, {losses.property:figures}'),
      ]),
    );
    const losses = [loss('a', 'medical', '100.50'), loss('b', 'property', '200'), loss('c', 'moral', '1000')];
    const { lines } = layFirst(pack, {}, { losses });
    expect(lines[1]?.replaceAll('\u00A0', ' ')).toBe('1 300,50 ₸, 300,50 ₸, 1 000 ₸, 200 ₸');
  });

  it('that nothing fills stops the export at its question, and leaves a line to be seen in a draft', () => {
    const { blockers, lines } = layFirst(packWithPapers(paperWith([paragraph('To {court.name}', law)])), {});
    expect(blockers).toMatchObject([
      { code: 'missingAnswer', at: { fact: 'court.name' }, cites: [{ article: '124' }] },
    ]);
    expect(lines).toContain('To ________');
  });
});

describe('rows', () => {
  it('that are empty are left out, and stop the export where the code asks for them, with its article', () => {
    const required = { required: { cites: cites('134(2)(2)') } };
    const pack = packWithPapers(
      paperWith([rows(row('Court', '{court.name}'), row('Name', '{claimant.name}', required))]),
    );
    const { blockers, lines } = layFirst(pack, {});
    expect(blockers).toMatchObject([
      { code: 'missingAnswer', at: { fact: 'claimant.name' }, cites: [{ article: '134(2)(2)' }] },
    ]);
    expect(lines).toEqual(['Petition', 'Name:', '________']);
    expect(layFirst(pack, { 'victim.died': false, 'claimant.name': 'А', 'court.name': 'Б' }).lines).toEqual([
      'Petition',
      'Court:',
      'Б',
      'Name:',
      'А',
    ]);
  });
});

describe('a part', () => {
  const pack = packWithPapers(
    paperWith([paragraph('He died', { appliesWhen: { op: 'isTrue', fact: 'victim.died' } }), paragraph('Always')]),
  );

  it('is printed where its condition holds', () => {
    expect(layFirst(pack, { 'victim.died': true }).lines).toEqual(['Petition', 'He died', 'Always']);
    expect(layFirst(pack, { 'victim.died': false }).lines).toEqual(['Petition', 'Always']);
  });

  it('is left out with a warning while nobody can say', () => {
    const laid = layFirst(pack, {});
    expect(laid.lines).toEqual(['Petition', 'Always']);
    expect([...laid.warnings.values()]).toMatchObject([{ code: 'partLeftOut', at: { fact: 'victim.died' } }]);
  });
});

describe("the lawyer's own text", () => {
  const block = {
    kind: 'lawyer',
    id: 'harm',
    from: 'lawyer',
    title: text('Harm'),
    prompt: text('From the record'),
    required: { cites: cites('1028(2)') },
  };
  const pack = packWithPapers(paperWith([block]));

  it('stops the export while it is empty, with its article', () => {
    for (const blocks of [{}, { harm: { text: ' ' } }]) {
      expect(layFirst(pack, {}, { blocks }).blockers).toMatchObject([
        { code: 'emptyBlock', at: { block: 'harm' }, cites: [{ article: '1028(2)' }] },
      ]);
    }
  });

  it('is printed with its place in the record, and a text without a page is looked at', () => {
    const written = layFirst(pack, {}, { blocks: { harm: { text: 'One.\nTwo.', file: '2', page: '14' } } });
    expect(written.lines).toEqual(['Petition', 'Harm', 'One.', 'Two. (file 2, page 14)']);
    expect(warned(written)).toEqual([]);
    expect(warned(layFirst(pack, {}, { blocks: { harm: { text: 'One.' } } }))).toEqual(['noRecordPage']);
  });
});

describe('the table of losses', () => {
  const table = {
    kind: 'table',
    of: 'losses',
    heads: ['medical', 'property'],
    columns: { number: text('No.'), item: text('Item'), date: text('Date'), proof: text('Proof'), sum: text('Sum') },
    total: text('Total'),
    ...draft,
  };
  const pack = packWithPapers(paperWith([table]));
  const receipt: Claim['evidence'][number] = {
    evidenceId: evidenceIdSchema.parse('e1'),
    document: 'receipt',
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
    byteCount: 1,
    pageCount: 2,
    sha256: '0'.repeat(64),
    addedOn: day('2026-03-01'),
  };

  it('names head, day, proof by its number in the bundle, and adds up in figures and in words', () => {
    const losses = [
      loss('a', 'medical', '18500', { note: 'ten visits', incurredOn: day('2026-02-20'), evidence: ['e1'] }),
      loss('b', 'property', '1.5'),
      loss('c', 'moral', '9'),
    ];
    const { model } = layFirst(pack, {}, { losses, evidence: [receipt] });
    const [, found, sum] = model.parts;
    expect(found).toMatchObject({
      kind: 'table',
      rows: [
        ['1', 'Treatment: ten visits', '20.02.2026', '1. Receipt', '18\u00A0500\u00A0₸'],
        ['2', 'Property', '', '', '1,50\u00A0₸'],
      ],
      total: ['', 'Total', '', '', '18\u00A0501,50\u00A0₸'],
    });
    expect(sum).toMatchObject({
      text: 'Total: 18\u00A0501,50\u00A0₸ (восемнадцать тысяч пятьсот один тенге 50 тиын)',
    });
  });

  it('is left out without losses, and has no column in which nothing stands', () => {
    expect(layFirst(pack, {}).lines).toEqual(['Petition']);
    const { model } = layFirst(pack, {}, { losses: [loss('a', 'property', '5')] });
    expect(model.parts[1]).toMatchObject({ columns: [{ text: 'No.' }, { text: 'Item' }, { text: 'Sum' }] });
  });
});

describe('the number of copies', () => {
  const copies = { always: 1, plus: ['defendants.count'], cites: cites('149(1)') };
  const pack = packWithPapers(paperWith([paragraph('{copies} copies')], { copies }));

  it('is what the code asks for: one for the court and one for each accused', () => {
    expect(layFirst(pack, { 'defendants.count': 2 }).lines).toContain('3 copies');
  });

  it('is not guessed', () => {
    expect(codes(layFirst(pack, {}).blockers)).toEqual(['missingAnswer']);
  });
});

describe('what the other side reads', () => {
  const home = 'Канареечный переулок, 13';
  const answers = {
    'victim.fullName': 'Канарейкина Айжаңыл',
    'victim.address': home,
    'victim.phone': '+996 700 131 313',
    'victim.pseudonym': 'Потерпевшая А.',
    'representative.fullName': 'Гүлзада',
    'representative.address': 'Контора, 3',
    'representative.phone': '+996 700 000 002',
  };
  const asked = { required: { cites: cites('134(2)(2)') } };
  const blocks = [
    rows(
      row('Victim', '{victim.fullName}'),
      row('Lives at', '{victim.address}', asked),
      row('Telephone', '{victim.phone}'),
      row('Representative', '{representative.fullName}, {representative.phone}'),
    ),
    paragraph('She lives at {victim.address}.'),
    paragraph('Her school is 5', { sensitive: true }),
    {
      kind: 'lawyer',
      id: 'harm',
      from: 'lawyer',
      title: text('Harm'),
      prompt: text('From the record'),
    },
  ];
  const sheet = paperWith([{ kind: 'withheld', ...draft }], {
    id: 'sheet',
    audience: 'courtOnly',
    bundled: false,
    scheme: null,
  });
  const pack = packWithPapers(paperWith(blocks), sheet);
  const hidden = [home, '131 313', 'Канарейкина', 'school'];
  const shown = (lines: readonly string[]) => hidden.filter(mark => lines.join('\n').includes(mark));

  it('is everything where the data are not protected', () => {
    const laid = layFirst(pack, { ...answers, 'data.protected': false });
    expect(shown(laid.lines)).toEqual(hidden);
    expect(warned(laid)).toEqual([]);
  });

  it('is neither address nor telephone nor name where they are: a pseudonym and the address for service stand instead', () => {
    const laid = layFirst(pack, { ...answers, 'data.protected': true });
    expect(shown(laid.lines)).toEqual([]);
    expect(laid.lines).toEqual([
      'Petition',
      'Victim:',
      'Потерпевшая А.',
      'Address for service:',
      'Контора, 3',
      'Representative:',
      'Гүлзада, +996 700 000 002',
      'She lives at (kept for the court).',
    ]);
    expect(laid.blockers).toEqual([]);
    const [warning, ...others] = laid.warnings.values();
    expect(others).toEqual([]);
    // The code asks for the claimant's own address: the lawyer decides.
    expect(warning).toMatchObject({ code: 'ownAddressAsked', cites: [{ article: '134(2)(2)' }] });
  });

  it('goes on a sheet for the court alone', () => {
    const { lines, isMade } = layPaper(pack, 1, { ...answers, 'data.protected': true });
    expect(isMade).toBe(true);
    expect(shown(lines)).toEqual(hidden);
    expect(layPaper(pack, 1, { ...answers, 'data.protected': false }).isMade).toBe(false);
  });

  it("is never the child's address while nobody has said", () => {
    const laid = layFirst(pack, answers);
    expect(shown(laid.lines)).toEqual(['Канарейкина']);
    expect(laid.lines).toContain('Контора, 3');
    expect(warned(laid)).toEqual(['protectionUnanswered', 'ownAddressAsked']);
    expect(laid.warnings.get('protectionUnanswered:fund.data.protected')?.at).toEqual({ fact: 'data.protected' });
    expect(layPaper(pack, 1, answers).isMade).toBe(false);
  });

  it('is everything on a paper that goes to an authority', () => {
    const letter = packWithPapers(paperWith(blocks, { audience: 'authority' }));
    expect(shown(layFirst(letter, { ...answers, 'data.protected': true }).lines)).toEqual(hidden);
  });

  it.for([
    ['the address', `Дома, ${home.toUpperCase()}, вечером`],
    ['the telephone, otherwise spaced', 'Звонили на 996-700-13-13-13'],
    ['the name', 'канарейкина  айжаңыл боится'],
  ] as const)('is not told by a typed text either: %s', ([, words]) => {
    const told = (isProtected: boolean) =>
      layFirst(pack, { ...answers, 'data.protected': isProtected }, { blocks: { harm: { text: words, page: '1' } } });
    expect(told(true).blockers).toMatchObject([{ code: 'protectedInText', at: { block: 'harm' } }]);
    expect(told(false).blockers).toEqual([]);
  });

  it('is not told by a second address that is the same, and a like address for service is looked at', () => {
    const both = packWithPapers(paperWith([paragraph('{representative.address}; {victim.address}')]));
    const laid = layFirst(both, { ...answers, 'representative.address': home, 'data.protected': true });
    expect(warned(laid)).toEqual(['serviceAddressShows']);
  });
});

describe('the letter to the authority', () => {
  const pack = packWithPapers(paperWith([{ kind: 'requests', ...draft }], { audience: 'authority', bundled: false }));

  it('asks for what the authority must supply and we do not hold, each with its article', () => {
    const { lines } = layFirst(pack, { 'recognition.date': '2026-03-04' });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^.+ – Invented Act, ст\. 8\(6\)$/);
  });

  it('is not made where nothing is asked for', () => {
    expect(layFirst(pack, {}).isMade).toBe(false);
  });
});

describe('the signature', () => {
  const signatories = [
    {
      role: text('parent'),
      name: 'claimant.name',
      when: { op: 'oneOf', fact: 'claimant.role', values: ['parent'] },
      cites: cites('42'),
    },
    {
      role: text('victim'),
      name: 'victim.fullName',
      when: { op: 'oneOf', fact: 'claimant.role', values: ['self'] },
      cites: cites('40'),
    },
  ];
  const line = { kind: 'signature', signature: text('Signature'), date: text('Date'), ...draft };
  const pack = packWithPapers(paperWith([line], { signatories }));
  const people = { 'victim.died': false, 'claimant.name': 'Гүлзада', 'victim.fullName': 'Айжаңыл' };

  it('is of whoever may sign', () => {
    expect(layFirst(pack, { ...people, 'claimant.role': 'parent' }).lines).toEqual([
      'Petition',
      'Parent:',
      'Гүлзада',
      'Signature',
      'Date',
    ]);
    expect(layFirst(pack, { ...people, 'claimant.role': 'self' }).lines).toContain('Айжаңыл');
  });
});
