import {
  beginText,
  clip,
  componentsToColor,
  endPath,
  endText,
  fill,
  lineTo,
  moveTo,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingColor,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineWidth,
  setStrokingColor,
  setStrokingGrayscaleColor,
  setTextMatrix,
  showText,
  stroke,
  type PDFDocument,
  type PDFFont,
  type PDFRef,
  type PDFWidgetAnnotation,
} from 'pdf-lib';
import { LEADING, type Room, type SetText } from '../exports/fitText.ts';

/** Between a box and its text, in points. */
export const PADDING = { x: 3, y: 2 } as const;
/** Boxes lower than this hold a line or two, set in the middle; others begin at the top. */
const LINE_BOX_HEIGHT = 26;
/** Half the height of a capital, in sizes: puts capitals in the middle of their line. */
const HALF_CAPITAL = 0.357;

/** A look as large as its box is on the page as it is shown, to be put into the box in the page's own coordinates. */
export interface Frame extends Room {
  /** Quarter turns to the right after which the page is shown. */
  readonly turns: number;
}

/** Takes upright coordinates of a box on a page that is shown turned to those of the page itself. */
function uprightMatrix({ width, height, turns }: Frame): readonly number[] {
  switch (turns) {
    case 1:
      return [0, 1, -1, 0, height, 0];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** Registers a look of a field. */
export function addLook(doc: PDFDocument, frame: Frame, operators: PDFOperator[], font?: PDFFont): PDFRef {
  const { context } = doc;
  return context.register(
    context.formXObject(operators, {
      BBox: context.obj([0, 0, frame.width, frame.height]),
      Matrix: context.obj([...uprightMatrix(frame)]),
      Resources: context.obj(font === undefined ? {} : { Font: { [font.name]: font.ref } }),
    }),
  );
}

/** The ground and border that a form gives a field itself, and the lines between the cells of a comb. */
export function drawGround(widget: PDFWidgetAnnotation, { width, height }: Room, cells: number): PDFOperator[] {
  const look = widget.getAppearanceCharacteristics();
  const ground = componentsToColor(look?.getBackgroundColor());
  const border = componentsToColor(look?.getBorderColor());
  const thickness = widget.getBorderStyle()?.getWidth() ?? 1;
  const dividers = Array.from({ length: cells - 1 }, (_, at) => ((at + 1) * width) / cells);
  return [
    pushGraphicsState(),
    ...(ground === undefined ? [] : [setFillingColor(ground), rectangle(0, 0, width, height), fill()]),
    ...(border === undefined || thickness === 0
      ? []
      : [
          setStrokingColor(border),
          setLineWidth(thickness),
          rectangle(thickness / 2, thickness / 2, width - thickness, height - thickness),
          stroke(),
          ...dividers.flatMap(x => [moveTo(x, 0), lineTo(x, height), stroke()]),
        ]),
    popGraphicsState(),
  ];
}

interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function drawTexts({ width, height }: Room, size: number, texts: readonly PlacedText[], font: PDFFont): PDFOperator[] {
  return [
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Tx')]),
    pushGraphicsState(),
    rectangle(1, 1, width - 2, height - 2),
    clip(),
    endPath(),
    beginText(),
    setFillingGrayscaleColor(0),
    setFontAndSize(font.name, size),
    ...texts.flatMap(({ text, x, y }) => [setTextMatrix(1, 0, 0, 1, x, y), showText(font.encodeText(text))]),
    endText(),
    popGraphicsState(),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  ];
}

/** Our own lines at our own leading, clipped to the box. */
export function drawLines(room: Room, { size, lines }: SetText, font: PDFFont): PDFOperator[] {
  const lineHeight = size * LEADING;
  const slack = room.height - 2 * PADDING.y - lines.length * lineHeight;
  const top = room.height - PADDING.y - (room.height < LINE_BOX_HEIGHT ? slack / 2 : 0);
  const texts = lines.map((text, index) => ({
    text,
    x: PADDING.x,
    y: top - (index + 0.5) * lineHeight - HALF_CAPITAL * size,
  }));
  return drawTexts(room, size, texts, font);
}

/** One letter to a cell, each in the middle of its own. */
export function drawComb(room: Room, text: string, size: number, cells: number, font: PDFFont): PDFOperator[] {
  const pitch = room.width / cells;
  const texts = Array.from(text, (letter, at) => ({
    text: letter,
    x: (at + 0.5) * pitch - font.widthOfTextAtSize(letter, size) / 2,
    y: room.height / 2 - HALF_CAPITAL * size,
  })).filter(one => one.text !== ' ');
  return drawTexts(room, size, texts, font);
}

/** A cross, drawn as lines, so that no font has to have it. */
export function drawCross({ width, height }: Room): PDFOperator[] {
  const inset = Math.min(width, height) * 0.2;
  return [
    pushGraphicsState(),
    setStrokingGrayscaleColor(0),
    setLineWidth(Math.min(width, height) * 0.12),
    moveTo(inset, inset),
    lineTo(width - inset, height - inset),
    moveTo(width - inset, inset),
    lineTo(inset, height - inset),
    stroke(),
    popGraphicsState(),
  ];
}
