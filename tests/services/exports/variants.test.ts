import * as fontkit from '@cantoo/fontkit';
import { PDFDict, PDFDocument, PDFHexString, PDFName, rgb } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeExport, measureExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import type { ComposedFile } from '../../../electron/services/exports/exportedFile.ts';
import { leakBlockers } from '../../../electron/services/exports/leakBlockers.ts';
import { findLeaks } from '../../../electron/services/exports/findLeaks.ts';
import { writeDocx } from '../../../electron/services/exports/writeDocx.ts';
import { findAnswers, seekLeftOut, type SoughtAnswer } from '../../../shared/export/leftOutSearch.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import type { RedactedVariant } from '../../../shared/export/redactedVariant.ts';
import { buildFactSheet } from '../../../shared/interview/buildFactSheet.ts';
import type { CaseFile } from '../../../shared/packs/caseFile.ts';
import { assets, exportRequest, fileOf, readCaseFile, textOf } from './readCase.ts';

const claimCase = readCaseFile('kz-civil-claim');
const leftOut = [
  'victim.fullName',
  'victim.birthDate',
  'victim.iin',
  'victim.address',
  'victim.phone',
  'recognition.date',
];

/** A request for another recipient; every document goes along but for the first. */
async function variantOf(file: CaseFile, leaveOut: readonly string[], changes: Partial<RedactedVariant> = {}) {
  const request = await exportRequest(file, { docx: true });
  const decided = request.claim.evidence.map(({ evidenceId }, at) => [evidenceId, at === 0 ? 'staysOut' : 'goes']);
  const variant: RedactedVariant = {
    recipient: 'Школа',
    leaveOut: [...leaveOut],
    enclosures: Object.fromEntries(decided),
    ...changes,
  };
  return { ...request, variant };
}

/** Pages of the documents that go along. */
const enclosedPages = ({ plan }: ComposedExport): number =>
  plan.enclosures.reduce((sum, { pageCount }) => sum + pageCount, 0);

async function soughtIn(file: CaseFile, facts: readonly string[]): Promise<readonly SoughtAnswer[]> {
  const { pack, claim } = await exportRequest(file);
  return seekLeftOut(pack, buildFactSheet(pack, claim), new Set(facts));
}

describe('an export for another recipient', { timeout: 120_000 }, () => {
  let made: ComposedExport;
  beforeAll(async () => {
    made = await composeExport(await variantOf(claimCase, leftOut));
  }, 120_000);

  it('is made anew with a mark in the place of each answer that is left out', async () => {
    expect(made.plan.blockers).toEqual([]);
    const claim = made.files.find(({ paper, kind }) => paper === 'civilClaim' && kind === 'paper');
    const text = await textOf(claim?.bytes ?? new Uint8Array(), 0);
    expect(text).toContain('Фамилия, имя, отчество (при наличии): «исключено»');
    expect(text).toContain('Дата постановления о признании потерпевшим: «исключено»');
  });

  it('tells none of them on any of its pages', async () => {
    const marks = ['Айгерім', 'Һақназар', '17.04.2011', '110417699917', 'Алтынсарина', '000 00 02', '10.02.2026'];
    for (const { bytes, pageCount, name: file, kind } of made.files) {
      if (kind === 'docx' || kind === 'record') continue;
      const pages = await Promise.all(Array.from({ length: pageCount }, (_, page) => textOf(bytes, page)));
      expect([file, marks.filter(mark => pages.join(' ').includes(mark))]).toEqual([file, []]);
    }
  });

  it('goes without the sheets for the lawyer and for the court alone, and without the document that stays out', () => {
    const papers = new Set(made.plan.papers.map(({ paper }) => paper));
    expect(papers.has('civilClaim')).toBe(true);
    expect(papers.has('calculationSheet') || papers.has('protectedData')).toBe(false);
    expect(made.plan.enclosures.map(({ evidenceId }) => evidenceId)).not.toContain('e0');
    expect(made.plan.enclosures.map(({ evidenceId }) => evidenceId)).toContain('e1');
  });

  it('tells of no document that stays out: its index neither names it nor leaves a gap in the numbers', async () => {
    const { pack, claim } = await exportRequest(claimCase);
    const [staying, ...going] = claim.evidence.map(({ document }) => pack.documents[document]?.label.ru ?? '');
    const index = await textOf(fileOf(made, 'bundle').bytes, 0);
    expect(going.every(label => index.includes(label))).toBe(true);
    expect(index).not.toContain(staying);
    expect(made.plan.enclosures.map(({ number }) => number)).toEqual(going.map((_, at) => at + 1));
  });

  it('says in its record what it is and which answers it lacks, and neither what follows from them, for whom it is, nor what stays out', () => {
    const record = JSON.parse(Buffer.from(fileOf(made, 'record').bytes).toString('utf8'));
    expect(record.variant).toEqual({ leaveOut: leftOut });
    const telling = ['assessment', 'blockers', 'warnings', 'enclosures'];
    expect(Object.keys(record).filter(key => telling.includes(key))).toEqual([]);
  });

  it('has no page of requirements in its bundle, which would tell what applies', async () => {
    const text = await textOf(fileOf(made, 'bundle').bytes, 0);
    expect(text).toContain('Оглавление');
    expect(text).not.toContain('Условия');
  });

  it('is made as a draft without a document that nobody looked through', async () => {
    const request = await variantOf(claimCase, leftOut, { enclosures: {} });
    const bundle = fileOf(await composeExport({ ...request, draft: true, docx: false }), 'bundle');
    const whole = fileOf(made, 'bundle');
    expect(enclosedPages(made)).toBeGreaterThan(0);
    expect(bundle.pageCount).toBe(whole.pageCount - enclosedPages(made));
  });

  it('is stopped by a document of which nobody said whether it goes along', async () => {
    const { blockers } = await measureExport(await variantOf(claimCase, leftOut, { enclosures: {} }));
    const undecided = blockers.filter(({ code }) => code === 'enclosureUndecided');
    expect(new Set(undecided.map(({ field }) => field))).toEqual(new Set(['e0', 'e1', 'e2']));
  });

  it('is stopped by a text of the lawyer that tells what is left out, at that text', async () => {
    const file = {
      ...claimCase,
      blocks: { ...claimCase.blocks, violation: { text: 'Пострадала Тұңғышбаева Айгерім Һақназарқызы.', page: '1' } },
    };
    const { blockers } = await measureExport(await variantOf(file, leftOut));
    expect(blockers.filter(({ code }) => code === 'leftOutInText').map(({ at }) => at)).toEqual([
      { block: 'violation' },
    ]);
  });

  it('is stopped by a name in another case, with the file and the page that tell it', async () => {
    const file = {
      ...claimCase,
      blocks: { ...claimCase.blocks, violation: { text: 'Вред причинён Айгериме.', page: '1' } },
    };
    const alone = { scheme: 'civilClaim', paper: 'civilClaim' };
    const { plan, files } = await composeExport({ ...(await variantOf(file, leftOut)), alone, docx: false });
    expect(files).toEqual([]);
    expect(plan.blockers).toContainEqual(
      expect.objectContaining({
        code: 'leftOutFound',
        at: { fact: 'victim.fullName' },
        figures: { place: 'page', file: 'redacted-paper-civilClaim-1.pdf', page: 1 },
      }),
    );
  });

  it('is stopped by an answer in its files that hangs on one that is left out, but for what a kept answer says as well', async () => {
    const request = await variantOf(claimCase, ['case.claimFor']);
    const telling = { name: 'x', kind: 'record', paper: null, sha256: '', byteCount: 0, pageCount: 0 } as const;
    const bytes = Buffer.from('+77000000002, улица Ыбырая Алтынсарина, дом 7, квартира 12');
    const leaks = await leakBlockers(request, [{ ...telling, bytes }]);
    expect(leaks.map(({ at }) => at)).toEqual([{ fact: 'victim.phone' }]);
  });

  it('warns of an answer for which its files cannot be searched', async () => {
    const { warnings } = await measureExport(await variantOf(claimCase, ['representative.relation']));
    expect(warnings.filter(({ code }) => code === 'leftOutNotSearched').map(({ at }) => at)).toEqual([
      { fact: 'representative.relation' },
    ]);
  });
});

describe('the search', { timeout: 60_000 }, () => {
  let sought: readonly SoughtAnswer[];
  beforeAll(async () => {
    sought = await soughtIn(claimCase, leftOut);
  });
  const found = (text: string) => findAnswers(text, sought, 'prose');

  it.for([
    ['as it was typed', 'потерпевшая Тұңғышбаева Айгерім Һақназарқызы', 'victim.fullName'],
    ['in capitals', 'АЙГЕРІМ', 'victim.fullName'],
    ['in Russian letters and another case', 'об Айгериме', 'victim.fullName'],
    ['with letters set apart', 'Т ұ ң ғ ы ш б а е в а А й г е р і м Һ а қ н а з а р қ ы з ы', 'victim.fullName'],
    ['as a day in figures', 'родилась 17.04.2011', 'victim.birthDate'],
    ['as a day in figures with spaces', 'родилась 17 . 04 . 2011 года', 'victim.birthDate'],
    ['as a computer writes a day', '2011-04-17', 'victim.birthDate'],
    ['as a day in words', '17 апреля 2011 года', 'victim.birthDate'],
    ['as a day in Kazakh words', '2011 жылғы 17 сәуір', 'victim.birthDate'],
    ['in groups of digits', 'ИИН 110 417 699 917', 'victim.iin'],
    ['with another code of the country', '8 (700) 000-00-02', 'victim.phone'],
    ['in a part that tells it', 'ул. Ыбырая Алтынсарина, д. 7', 'victim.address'],
  ] as const)('finds an answer %s', ([, text, fact]) => {
    expect(found(text)).toEqual([fact]);
  });

  it('takes nothing else for it', () => {
    expect(found('г. Алматы, Медеуский район; 17.04.2012; ИИН 110417699918; Аймаков; 8 (701) 000-00-02')).toEqual([]);
  });

  it.for(['УСКЕНБАЕВА САУЛЕ', 'Ускенбаев Болат'])(
    'does not look for the surname that a kept name shares, but for the rest of the name: %s',
    async kept => {
      const file = { ...claimCase, answers: { ...claimCase.answers, 'victim.fullName': 'Ускенбаева Алия' } };
      const [name] = await soughtIn({ ...file, answers: { ...file.answers, 'representative.fullName': kept } }, [
        'victim.fullName',
      ]);
      expect(name?.stems).toEqual(['алия']);
      expect(name?.phrases).toEqual(['ускенбаеваалия']);
    },
  );
});

/** What is looked for where a question is answered so, and left out. */
async function soughtOf(fact: string, text: string): Promise<readonly SoughtAnswer[]> {
  const answers = { ...claimCase.answers, [fact]: text };
  return soughtIn({ ...claimCase, answers }, [fact]);
}

describe('the search for what is short', { timeout: 60_000 }, () => {
  it.for([
    ['a name of two letters', 'victim.fullName', 'Ли Ян', 'передано Ли'],
    ['a name of three letters in another case', 'victim.fullName', 'Ким Ян', 'КОПИЯ ВРУЧЕНА КИМУ'],
    ['a Kazakh name of three letters', 'victim.fullName', 'Әли Ұя', 'қыз Әли үйде'],
    ['a short name whole, in small letters', 'victim.fullName', 'Ли Ян', 'ли ян'],
    ['one short word in another case', 'bank.name', 'Иванов', 'делу ИВАНОВЫМ дано'],
    ['a short address without its town', 'victim.address', 'г. Шу, ул. Мира, д. 5', 'живёт на улице: Мира, дом 5.'],
    ['a short address written shorter', 'victim.address', 'г. Шу, ул. Мира, д. 5', 'на Мира 5'],
  ] as const)('finds %s', async ([, fact, answer, text]) => {
    expect(findAnswers(text, await soughtOf(fact, answer), 'prose')).toEqual([fact]);
  });

  it.for([
    ['victim.fullName', 'Ли Ян', 'является ли это причиной или январь'],
    ['victim.fullName', 'Ким Ян', 'никим; Кимберли; скимать'],
    ['bank.name', 'Иванов', 'Диванов; Ивано'],
    ['victim.address', 'г. Шу, ул. Мира, д. 5', 'Мира, д. 15; ул. Мирная, д. 5; статья 5'],
  ] as const)('takes nothing else for %s', async ([fact, answer, text]) => {
    expect(findAnswers(text, await soughtOf(fact, answer), 'prose')).toEqual([]);
  });

  it('warns of a part that is too short to be looked for, by its question and never by its words', async () => {
    const file = { ...claimCase, answers: { ...claimCase.answers, 'victim.address': 'г. Шу, д. 5, кв. 7' } };
    const { warnings } = await measureExport(await variantOf(file, ['victim.address']));
    const noted = warnings.filter(({ code }) => code === 'leftOutNotSearched');
    expect(noted.map(({ at }) => at)).toEqual([{ fact: 'victim.address' }]);
    expect(JSON.stringify(noted)).not.toContain('Шу');
  });
});

/** What is hidden in finished files, by code that the program does not have. */
const secret = 'Тұңғышбаева Айгерім Һақназарқызы';
const name = (text: string) => PDFName.of(text);

/** The parts of a JPEG of one pixel with a segment put in before its picture. */
function jpegWith(segment: Buffer): Buffer {
  const pixel = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(segment.length + 2);
  return Buffer.concat([pixel.subarray(0, 2), Buffer.of(0xff, 0xe1), length, segment, pixel.subarray(2)]);
}

function addStream(doc: PDFDocument, bytes: Buffer): void {
  doc.getPage(0).node.set(name('PieceInfo'), doc.context.register(doc.context.flateStream(bytes)));
}

const plants: readonly (readonly [string, string, (doc: PDFDocument) => Promise<void> | void])[] = [
  [
    'in white letters on a page',
    'page',
    async doc => {
      doc.registerFontkit(fontkit);
      const font = await doc.embedFont(assets.font, { subset: true });
      doc.getPage(0).drawText(secret, { x: 50, y: 50, size: 2, font, color: rgb(1, 1, 1) });
    },
  ],
  ['in the keywords', 'metadata', doc => doc.setKeywords([secret])],
  ['in the name of its author', 'metadata', doc => doc.setAuthor('айгериму')],
  [
    'in the metadata stream',
    'metadata',
    doc => {
      const xmp = doc.context.flateStream(Buffer.from(`<x:xmpmeta>${secret}</x:xmpmeta>`), {
        Type: 'Metadata',
        Subtype: 'XML',
      });
      doc.catalog.set(name('Metadata'), doc.context.register(xmp));
    },
  ],
  [
    'in the table of contents',
    'outline',
    doc => {
      const root = doc.catalog.lookup(name('Outlines'), PDFDict);
      const entry = root.lookup(name('First'), PDFDict);
      entry.set(name('Title'), PDFHexString.fromText(`1. ${secret}`));
    },
  ],
  ['in an attached file', 'attachment', doc => doc.attach(Buffer.from(secret), 'list.txt')],
  ['in the name of an attached file', 'attachment', doc => doc.attach(Buffer.from('x'), `${secret}.txt`)],
  [
    'beside a picture, as a camera writes it',
    'picture',
    async doc => {
      const image = await doc.embedJpg(jpegWith(Buffer.from(`Exif\0\0 ${secret}`, 'utf8')));
      doc.getPage(0).drawImage(image);
    },
  ],
  [
    'in the small copy that a camera keeps of a picture',
    'thumbnail',
    async doc => {
      const image = await doc.embedJpg(jpegWith(Buffer.concat([Buffer.from('Exif\0\0'), jpegWith(Buffer.from('x'))])));
      doc.getPage(0).drawImage(image);
    },
  ],
  [
    'in the thumbnail of a page',
    'thumbnail',
    async doc => {
      const image = await doc.embedJpg(jpegWith(Buffer.from('x')));
      await image.embed();
      doc.getPage(0).node.set(name('Thumb'), image.ref);
    },
  ],
  ['in a stream that nothing shows', 'inside', doc => addStream(doc, Buffer.from(secret))],
  ['in two bytes a letter', 'inside', doc => addStream(doc, Buffer.from(`x${secret}`, 'utf16le'))],
  [
    'in two bytes a letter, the high one first',
    'inside',
    doc => addStream(doc, Buffer.from(secret, 'utf16le').swap16()),
  ],
  ['in base64', 'inside', doc => addStream(doc, Buffer.from(Buffer.from(`?${secret}`).toString('base64')))],
  ['in hexadecimal digits', 'inside', doc => addStream(doc, Buffer.from(Buffer.from(secret).toString('hex')))],
  ['as an address writes it', 'inside', doc => addStream(doc, Buffer.from(encodeURIComponent(secret)))],
  [
    'in the words that are read aloud for a part',
    'inside',
    doc => doc.catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('Alt'), PDFHexString.fromText(secret)),
  ],
];

describe('what was hidden in a finished file', { timeout: 60_000 }, () => {
  let clean: ComposedFile;
  let sought: readonly SoughtAnswer[];
  beforeAll(async () => {
    const { files } = await composeExport({
      ...(await variantOf(claimCase, ['victim.fullName'])),
      alone: { scheme: 'civilClaim', paper: 'claimDocumentsRequest' },
      docx: false,
    });
    const [file] = files;
    if (file === undefined) throw new Error('the export made no file');
    clean = file;
    sought = await soughtIn(claimCase, ['victim.fullName']);
  });
  const leaksIn = async (file: Partial<ComposedFile>) => findLeaks([{ ...clean, ...file }], sought, null);

  const placesIn = async (model: PaperModel) =>
    (await leaksIn({ kind: 'docx', bytes: await writeDocx(model, null) })).map(({ place }) => place);

  it('is nothing where nothing was hidden', async () => {
    expect(await leaksIn({})).toEqual([]);
  });

  it.for(plants)('is found %s', async ([, place, plant]) => {
    const doc = await PDFDocument.load(clean.bytes, { updateMetadata: false });
    await plant(doc);
    const leaks = await leaksIn({ bytes: await doc.save() });
    expect(leaks.map(leak => leak.place)).toContain(place);
  });

  it('is found in its name', async () => {
    expect(await leaksIn({ name: 'paper-Aйгерім-Айгерім.pdf' })).toMatchObject([{ place: 'name' }]);
  });

  it('is found in a record', async () => {
    const bytes = Buffer.from(JSON.stringify({ printed: secret }));
    expect(await leaksIn({ kind: 'record', bytes })).toMatchObject([{ place: 'inside' }]);
  });

  it('is found in a .docx: in its text and in what it says of itself', async () => {
    const model = { title: '-', language: 'ru', sheet: '{sheet}', sheetsBefore: 0, parts: [] } as const;
    expect(await placesIn(model)).toEqual([]);
    expect(await placesIn({ ...model, parts: [{ kind: 'note', text: `для ${secret}` }] })).toContain('page');
    expect(await placesIn({ ...model, title: secret })).toContain('metadata');
  });
});

describe('a form for another recipient', { timeout: 120_000 }, () => {
  it('has the mark in a box where it fits, and an empty box or tick where it does not', async () => {
    const request = await variantOf(readCaseFile('kz-mother-for-child'), [
      'victim.fullName',
      'victim.iin',
      'victim.birthDate',
    ]);
    const { plan, files, proof } = await composeExport({ ...request, docx: false });
    expect(plan.blockers).toEqual([]);
    const application = files.find(({ kind }) => kind === 'paper');
    expect(await textOf(application?.bytes ?? new Uint8Array(), 0)).toContain('«исключено»');
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
