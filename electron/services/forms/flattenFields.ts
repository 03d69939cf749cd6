import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFWidgetAnnotation,
  popGraphicsState,
  pushGraphicsState,
  type PDFOperator,
  type PDFPage,
} from 'pdf-lib';
import { HIDDEN_FLAGS, type OpenTemplate } from './openTemplate.ts';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const key = (name: string) => PDFName.of(name);

function numbersOf(value: unknown): readonly number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((_, at) => {
    const number = value.lookup(at);
    return number instanceof PDFNumber ? number.asNumber() : 0;
  });
}

function isMatrix(numbers: readonly number[]): numbers is Matrix {
  return numbers.length === 6;
}

/** The look that a field shows now: of a button, that of its state. */
function lookOf({ dict }: PDFWidgetAnnotation): PDFRef | undefined {
  const looks = dict.lookup(key('AP'));
  if (!(looks instanceof PDFDict)) return undefined;
  const normal = looks.lookup(key('N'));
  const state = dict.lookup(key('AS'));
  const shown =
    normal instanceof PDFDict ? normal.get(state instanceof PDFName ? state : key('Off')) : looks.get(key('N'));
  return shown instanceof PDFRef ? shown : undefined;
}

/** Puts a look into its field's rectangle, as viewers do: its own box, turned by its own matrix, is made to fill the rectangle. */
function fitLook(widget: PDFWidgetAnnotation, look: PDFStream): Matrix | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(look.dict.lookup(key('BBox')));
  const own = numbersOf(look.dict.lookup(key('Matrix')));
  const [a, b, c, d, e, f] = isMatrix(own) ? own : IDENTITY;
  const corners = [left, right].flatMap(x => [bottom, top].map(y => ({ x: a * x + c * y + e, y: b * x + d * y + f })));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  if (width === 0 || height === 0) return undefined;
  const place = widget.getRectangle();
  const [across, up] = [place.width / width, place.height / height];
  return [across, 0, 0, up, place.x - x * across, place.y - y * up];
}

function printWidget(page: PDFPage, widget: PDFWidgetAnnotation): readonly PDFOperator[] {
  const ref = lookOf(widget);
  const look = page.doc.context.lookup(ref);
  if (ref === undefined || !(look instanceof PDFStream) || (widget.getFlags() & HIDDEN_FLAGS) !== 0) return [];
  const matrix = fitLook(widget, look);
  if (matrix === undefined) return [];
  return [
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(page.node.newXObject('Field', ref)),
    popGraphicsState(),
  ];
}

/** Prints the fields of a page into it; other notes stay. */
function flattenPage(page: PDFPage): void {
  const { context } = page.doc;
  const annotations = page.node.Annots()?.asArray() ?? [];
  const printed: PDFOperator[] = [];
  const kept = annotations.filter(annotation => {
    const dict = context.lookup(annotation);
    if (!(dict instanceof PDFDict) || dict.lookup(key('Subtype')) !== key('Widget')) return true;
    printed.push(...printWidget(page, PDFWidgetAnnotation.fromDict(dict)));
    // Tags may still point to it: its value goes with it.
    if (annotation instanceof PDFRef) context.delete(annotation);
    return false;
  });
  if (printed.length > 0) page.pushOperators(...printed);
  if (kept.length > 0) page.node.set(key('Annots'), context.obj(kept));
  else page.node.delete(key('Annots'));
}

/** Prints every field as it looks now into its page, hidden ones left out, and takes the form out of the file. */
export function flattenFields({ doc, pages, fields }: OpenTemplate): void {
  for (const page of pages) flattenPage(page);
  for (const { field } of fields.values()) doc.context.delete(field.ref);
  doc.catalog.delete(key('AcroForm'));
}
