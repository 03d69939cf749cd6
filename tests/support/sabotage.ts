import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  rgb,
  type PDFPage,
} from 'pdf-lib';

/**
 * Spoils a finished file as somebody might who handles it later, or as a fault of a program would. Works on the bytes of the file, with
 * none of the code that fills forms or proves them.
 */
export type Sabotage = (file: Uint8Array) => Promise<Uint8Array>;

/** A box on a page, in points from the lower left corner; pages count from 0. */
interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const name = (text: string) => PDFName.of(text);

async function edit(file: Uint8Array, change: (doc: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(file, { updateMetadata: false });
  await change(doc);
  return doc.save({ updateFieldAppearances: false });
}

/** The dictionary of a field by its name. */
function fieldOf({ context }: PDFDocument, wanted: string): PDFDict {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const title = object.lookup(name('T'));
    if (title !== undefined && 'decodeText' in title && (title as PDFHexString).decodeText() === wanted) return object;
  }
  throw new Error(`the file has no field ${wanted}`);
}

/** Where a field is shown: itself, or the first of its kids. */
function widgetOf(doc: PDFDocument, wanted: string): PDFDict {
  const field = fieldOf(doc, wanted);
  return field.has(name('AP')) ? field : field.lookup(name('Kids'), PDFArray).lookup(0, PDFDict);
}

/** What a field shows: its reference, and its drawing in clear. */
function lookOf(
  doc: PDFDocument,
  field: string,
): { readonly ref: PDFRef; readonly dict: PDFDict; readonly drawing: string } {
  const ref = widgetOf(doc, field).lookup(name('AP'), PDFDict).get(name('N'));
  const stream = doc.context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error(`${field} shows nothing`);
  return { ref, dict: stream.dict, drawing: Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') };
}

function rewrite(field: string, change: (drawing: string, dict: PDFDict, doc: PDFDocument) => string): Sabotage {
  return file =>
    edit(file, doc => {
      const { ref, dict, drawing } = lookOf(doc, field);
      const changed = change(drawing, dict, doc);
      if (changed === drawing) throw new Error(`nothing of ${field} was changed`);
      const entries = Object.fromEntries(
        dict
          .entries()
          .flatMap(([key, value]) => (/Filter|Length/.test(key.asString()) ? [] : [[key.decodeText(), value]])),
      );
      doc.context.assign(ref, doc.context.stream(Buffer.from(changed, 'latin1'), entries));
    });
}

/** The letters of the first line of a drawing, four hexadecimal digits each. */
function lettersIn(drawing: string): readonly string[] {
  const [, hex = ''] = /<([0-9A-Fa-f]+)>\s*Tj/.exec(drawing) ?? [];
  return hex.match(/.{4}/g) ?? [];
}

const withLetters = (drawing: string, letters: readonly string[]) =>
  drawing.replace(/<[0-9A-Fa-f]+>(\s*Tj)/, `<${letters.join('')}>$1`);

/** Takes a point off the top of capitals and digits of `size` points. */
export const clipByOnePoint = (field: string): Sabotage =>
  rewrite(field, drawing => {
    const [, size = ''] = /\/\S+ ([\d.]+) Tf/.exec(drawing) ?? [];
    const [, baseline = ''] = /1 0 0 1 [\d.]+ ([\d.]+) Tm/.exec(drawing) ?? [];
    const top = Number(baseline) + 0.714 * Number(size) - 1;
    return drawing.replace(/1 1 ([\d.]+) [\d.]+ re/, `1 1 $1 ${top - 1} re`);
  });

/** Shows the font's sign for what it lacks in place of the letter at a place. */
export const putMissingSign = (field: string, at: number): Sabotage =>
  rewrite(field, drawing =>
    withLetters(
      drawing,
      lettersIn(drawing).map((letter, index) => (index === at ? '0000' : letter)),
    ),
  );

/** Draws a box in place of a letter, whose text stays. */
export const drawBoxFor = (letter: Place): Sabotage =>
  onPage(letter.page, page => {
    const { x, y, width, height } = letter;
    page.drawRectangle({ x: x - 0.3, y: y - 0.3, width: width + 0.6, height: height + 0.6, color: rgb(1, 1, 1) });
    page.drawRectangle({
      x: x + 0.3,
      y: y + 0.3,
      width: width - 0.6,
      height: height - 0.6,
      borderColor: rgb(0, 0, 0),
      borderWidth: 0.6,
    });
  });

/** Sets question marks in a font of the system, as a program does that lacks the letters. */
export const putQuestionMarks = (field: string): Sabotage =>
  rewrite(field, (drawing, dict, doc) => {
    const fonts = dict.lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict);
    fonts.set(name('Helv'), doc.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
    return drawing
      .replace(/\/\S+ ([\d.]+) Tf/, '/Helv $1 Tf')
      .replaceAll(/<([0-9A-Fa-f]+)>\s*Tj/g, (_, hex: string) => `(${'?'.repeat(hex.length / 4)}) Tj`);
  });

export const swapLetters = (field: string, one: number, other: number): Sabotage =>
  rewrite(field, drawing => {
    const letters = [...lettersIn(drawing)];
    const [first, second] = [letters[one] ?? '', letters[other] ?? ''];
    letters.splice(one, 1, second);
    letters.splice(other, 1, first);
    return withLetters(drawing, letters);
  });

export const emptyAppearance = (field: string): Sabotage => rewrite(field, () => '/Tx BMC EMC');

/** Marks on paper that no reader finds a letter in. */
export const drawInsteadOfText = (field: string): Sabotage =>
  rewrite(field, () => 'q 0 g 4 5 2 7 re f 8 5 5 2 re f 15 5 2 7 re f 20 10 6 2 re f Q');

export const hideInk = (field: string): Sabotage => rewrite(field, drawing => drawing.replace('BT', 'BT 3 Tr'));

export const whitenInk = (field: string): Sabotage => rewrite(field, drawing => drawing.replace(/\b0 g\b/, '1 g'));

/** Each field shows what belongs to the other; their values stay. */
export const swapAnswers =
  (one: string, other: string): Sabotage =>
  file =>
    edit(file, doc => {
      const [first, second] = [widgetOf(doc, one), widgetOf(doc, other)];
      const [look, otherLook] = [first.get(name('AP')), second.get(name('AP'))];
      if (look === undefined || otherLook === undefined) throw new Error('a field shows nothing');
      first.set(name('AP'), otherLook);
      second.set(name('AP'), look);
    });

export const moveOffPage =
  (field: string): Sabotage =>
  file =>
    edit(file, doc => {
      const dict = widgetOf(doc, field);
      const box = dict.lookup(name('Rect'), PDFArray).asRectangle();
      dict.set(name('Rect'), doc.context.obj([box.x + 2000, box.y, box.x + 2000 + box.width, box.y + box.height]));
    });

function onPage(at: number, change: (page: PDFPage, doc: PDFDocument) => Promise<void> | void): Sabotage {
  return file => edit(file, doc => change(doc.getPage(at), doc));
}

/** A word across a place, as a rubber stamp. */
export const stampOver = ({ page: at, x, y, height }: Place): Sabotage =>
  onPage(at, async (page, doc) => {
    const font = await doc.embedFont('Helvetica-Bold');
    page.drawText('RECEIVED', { x: x + 2, y: y + height / 2 - 6, size: 12, font, color: rgb(0.7, 0, 0) });
  });

/** Lays white over a place. */
export const whiteOut = ({ page: at, x, y, width, height }: Place): Sabotage =>
  onPage(at, page => page.drawRectangle({ x, y, width, height, color: rgb(1, 1, 1) }));

/** Leaves a former answer of a field in the file, where nothing shows it. */
export const leaveOldField =
  (field: string, old: string): Sabotage =>
  file =>
    edit(file, doc => {
      doc.context.register(
        doc.context.obj({ T: PDFHexString.fromText(field), V: PDFHexString.fromText(old) } as never),
      );
    });

/** Changes what is kept for a field and not what it shows. */
export const keepOtherValue =
  (field: string, other: string): Sabotage =>
  file =>
    edit(file, doc => fieldOf(doc, field).set(name('V'), PDFHexString.fromText(other)));

/** Leaves a former answer where a program goes back to when somebody empties the form. */
export const keepDefault =
  (field: string, old: string): Sabotage =>
  file =>
    edit(file, doc => fieldOf(doc, field).set(name('DV'), PDFHexString.fromText(old)));

/** Leaves a program at a field that writes a former answer into it. */
export const keepScript =
  (field: string, old: string): Sabotage =>
  file =>
    edit(file, doc => {
      const script = PDFHexString.fromText(`event.value = '${old}'`);
      fieldOf(doc, field).set(name('AA'), doc.context.obj({ F: { S: 'JavaScript', JS: script } } as never));
    });

/** Leaves a former answer in the form's second body in XML. */
export const keepXfa =
  (field: string, old: string): Sabotage =>
  file =>
    edit(file, ({ catalog, context }) => {
      const packet = context.register(context.stream(`<xfa:data><${field}>${old}</${field}></xfa:data>`));
      catalog.lookup(name('AcroForm'), PDFDict).set(name('XFA'), packet);
    });

/** Leaves a former answer in the notes about the file. */
export const noteAbout =
  (old: string): Sabotage =>
  file =>
    edit(file, doc => doc.setSubject(old));

/** Leaves a former answer in the notes about the file in XML. */
export const noteInXml =
  (old: string): Sabotage =>
  file =>
    edit(file, ({ catalog, context }) => {
      const notes = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:description>${old}</dc:description></x:xmpmeta>`;
      const entries = { Type: 'Metadata', Subtype: 'XML' };
      catalog.set(name('Metadata'), context.register(context.stream(Buffer.from(notes), entries)));
    });

/** Each of two places on a page shows what was drawn into the other. */
export const swapDrawn = (one: Place, other: Place): Sabotage =>
  onPage(one.page, ({ node }, { context }) => {
    const contents = node.lookup(name('Contents'), PDFArray);
    const drawings = contents.asArray().map(ref => {
      const stream = context.lookup(ref);
      if (!(stream instanceof PDFRawStream)) throw new Error('the page has no drawing');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    });
    const keyAt = ({ x, y }: Place) => {
      const drawn = [...drawings.join('\n').matchAll(/([\d.]+) ([\d.]+) cm\s+(\/\S+) Do/g)];
      const found = drawn.find(
        ([, left, bottom]) => Math.abs(Number(left) - x) < 1 && Math.abs(Number(bottom) - y) < 1,
      );
      if (found?.[3] === undefined) throw new Error('nothing is drawn there');
      return found[3];
    };
    const [first, second] = [keyAt(one), keyAt(other)];
    drawings.forEach((drawing, at) => {
      const swapped = drawing.replaceAll(/(\/\S+) Do/g, (drawn, key: string) => {
        if (key === first) return `${second} Do`;
        return key === second ? `${first} Do` : drawn;
      });
      contents.set(at, context.register(context.stream(Buffer.from(swapped, 'latin1'))));
    });
  });

/** Writes on behind the end of the file, as a program does that saves only what changed. */
export const appendRevision =
  (old: string): Sabotage =>
  async file => {
    const end = Buffer.from(file).toString('latin1');
    const [, offset = '0'] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
    const text = Buffer.from(old, 'utf16le').swap16().toString('hex').toUpperCase();
    return Buffer.concat([file, Buffer.from(`\n9999 0 obj\n<FEFF${text}>\nendobj\nstartxref\n${offset}\n%%EOF\n`)]);
  };

export const dropPage =
  (at: number): Sabotage =>
  file =>
    edit(file, doc => doc.removePage(at));

export const doublePage =
  (at: number): Sabotage =>
  file =>
    edit(file, async doc => {
      const [copy] = await doc.copyPages(doc, [at]);
      if (copy !== undefined) doc.insertPage(at + 1, copy);
    });
