import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject, type PDFPage, type PDFRef } from 'pdf-lib';

const COMB = 1 << 24;
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const COMBO = 1 << 17;
const rowsOnPage = 33;

type Entry = Entries | Entry[] | PDFObject | string | number | boolean | null;
interface Entries {
  readonly [name: string]: Entry;
}

const say = (text: string) => PDFHexString.fromText(text);

/** A form of so many boxes in turn: text, several lines, comb, check, two of a group, list. Written object by object: libraries take seconds for many. */
export async function drawForm(boxes: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context } = doc;
  const fields: PDFRef[] = [];

  const draw = (operators: string) =>
    context.register(context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 12, 20] }));
  function add(page: PDFPage, at: number, entries: Entries, width = 500): PDFRef {
    const bottom = 800 - (at % rowsOnPage) * 23;
    const Rect = [40, bottom, 40 + width, bottom + 20];
    const ref = context.register(
      context.obj({ Type: 'Annot', Subtype: 'Widget', F: 4, P: page.ref, Rect, ...entries }),
    );
    page.node.addAnnot(ref);
    return ref;
  }
  function button(page: PDFPage, at: number, on: string, entries: Entries): PDFRef {
    const looks = { [on]: draw('3 5 6 10 re f'), Off: draw('0.5 0.5 11 19 re S') };
    return add(page, at, { AP: { N: looks }, AS: 'Off', ...entries }, 12);
  }

  let page = doc.addPage([595, 842]);
  for (let at = 0; at < boxes; at += 1) {
    if (at > 0 && at % rowsOnPage === 0) page = doc.addPage([595, 842]);
    const T = say(`field${at}`);
    switch (at % 7) {
      case 1:
        fields.push(add(page, at, { FT: 'Tx', T, Ff: MULTILINE }));
        break;
      case 2:
        fields.push(add(page, at, { FT: 'Tx', T, Ff: COMB, MaxLen: 20 }));
        break;
      case 3:
        fields.push(button(page, at, 'AGREED', { FT: 'Btn', T }));
        break;
      case 4: {
        const parent = context.nextRef();
        const kids = [button(page, at, 'one', { Parent: parent })];
        at += 1;
        if (at < boxes) kids.push(button(page, at, 'two', { Parent: parent }));
        context.assign(parent, context.obj({ FT: 'Btn', T, Ff: RADIO, V: 'Off', Kids: kids }));
        fields.push(parent);
        break;
      }
      case 6:
        fields.push(add(page, at, { FT: 'Ch', T, Ff: COMBO, Opt: [say('Ақтөбе'), say('Түркістан')] }));
        break;
      default:
        fields.push(add(page, at, { FT: 'Tx', T }));
    }
  }
  const form = { Fields: fields, DA: PDFString.of('/Helv 10 Tf 0 g') };
  doc.catalog.set(PDFName.of('AcroForm'), context.obj(form));
  return doc.save({ updateFieldAppearances: false });
}
