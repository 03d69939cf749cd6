import * as fontkit from '@cantoo/fontkit';
import {
  beginText,
  clip,
  endPath,
  endText,
  PDFCheckBox,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFTextField,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingGrayscaleColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFFont,
} from 'pdf-lib';
import { findMissingLetters, type MissingLetter } from './findMissingLetters.ts';
import { LEADING, type Measure, type Room, type SetText } from './fitText.ts';

/** Where a field lies: its page from 0, and its box in points from the lower left corner. */
export interface FieldPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A form's template, open to be filled once. */
export interface OpenForm {
  readonly doc: PDFDocument;
  readonly font: PDFFont;
  readonly pageCount: number;
  readonly measure: Measure;
  missingLetters(text: string): readonly MissingLetter[];
  placeOf(field: string): FieldPlace;
  roomOf(field: string): Room;
  write(field: string, text: string, set: SetText): void;
  tick(field: string, ticked: boolean): void;
  /** Ends the filling: the fields are printed into the pages, or left to be edited, as the form was opened for. */
  finish(): void;
}

/** Between a box and its text, in points. */
const PADDING = { x: 3, y: 2 } as const;
/** Boxes lower than this hold a line or two, set in the middle; others begin at the top. */
const LINE_BOX_HEIGHT = 26;
/** Half the height of a capital, in sizes: puts capitals in the middle of their line. */
const HALF_CAPITAL = 0.357;

/**
 * Opens a template of ours. Every field that is written or ticked must be there: the pack's lint has compared them, so a missing one
 * throws.
 */
export async function openForm(template: Uint8Array, appFont: Uint8Array, flatten: boolean): Promise<OpenForm> {
  const doc = await PDFDocument.load(template, { updateMetadata: false });
  doc.registerFontkit(fontkit);
  // A form that stays open needs every letter for what is typed later.
  const font = await doc.embedFont(appFont, { subset: flatten, features: { liga: false } });
  const letters = new Set(font.getCharacterSet());
  const form = doc.getForm();
  const fields = new Map(form.getFields().map(field => [field.getName(), field]));
  const pages = doc.getPages();
  form.acroForm.dict.set(PDFName.of('DR'), doc.context.obj({ Font: { [font.name]: font.ref } }));

  function widgetOf(name: string) {
    const widget = fields.get(name)?.acroField.getWidgets()[0];
    if (widget === undefined) throw new Error(`the template has no field ${name}`);
    return widget;
  }

  return {
    doc,
    font,
    pageCount: pages.length,
    measure: measureWith(font),
    missingLetters: text => findMissingLetters(text, letters),
    placeOf(name) {
      const widget = widgetOf(name);
      const page = pages.findIndex(({ ref }) => ref === widget.P());
      return { page, ...widget.getRectangle() };
    },
    roomOf(name) {
      return roomInBox(widgetOf(name).getRectangle());
    },
    write(name, text, set) {
      const field = fields.get(name);
      if (!(field instanceof PDFTextField)) throw new Error(`the template has no text field ${name}`);
      if (set.lines.length > 1) field.enableMultiline();
      field.setText(text);
      field.acroField.setDefaultAppearance(`/${font.name} ${set.size} Tf 0 g`);
      field.updateAppearances(font, (_field, widget) => drawLines(widget.getRectangle(), set, font));
    },
    tick(name, ticked) {
      const field = fields.get(name);
      if (!(field instanceof PDFCheckBox)) throw new Error(`the template has no check box ${name}`);
      if (ticked) field.check();
      else field.uncheck();
      field.updateAppearances();
    },
    finish() {
      for (const field of fields.values()) {
        if (field instanceof PDFTextField && field.getText() === undefined) {
          field.acroField.setDefaultAppearance(`/${font.name} 10 Tf 0 g`);
          field.updateAppearances(font, (_field, widget) =>
            drawLines(widget.getRectangle(), { size: 10, lines: [], continued: false }, font),
          );
        }
      }
      if (!flatten) return;
      form.flatten({ updateFieldAppearances: false });
      doc.catalog.delete(PDFName.of('AcroForm'));
    },
  };
}

/** The room for text inside a box. */
export function roomInBox({ width, height }: Room): Room {
  return { width: width - 2 * PADDING.x, height: height - 2 * PADDING.y };
}

/** Widths by letter, each asked of the font once: shaping whole lines over and over would take most of the time of an export. */
export function measureWith(font: PDFFont): Measure {
  const widths = new Map<string, number>();
  const widthOf = (letter: string): number => {
    const known = widths.get(letter) ?? font.widthOfTextAtSize(letter, 1);
    widths.set(letter, known);
    return known;
  };
  return (text, size) => size * Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);
}

/** The appearance of a text field: our own lines at our own leading, clipped to the box. */
function drawLines({ width, height }: Room, { size, lines }: SetText, font: PDFFont): PDFOperator[] {
  const lineHeight = size * LEADING;
  const slack = height - 2 * PADDING.y - lines.length * lineHeight;
  const top = height - PADDING.y - (height < LINE_BOX_HEIGHT ? slack / 2 : 0);
  return [
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Tx')]),
    pushGraphicsState(),
    rectangle(1, 1, width - 2, height - 2),
    clip(),
    endPath(),
    beginText(),
    setFillingGrayscaleColor(0),
    setFontAndSize(font.name, size),
    ...lines.flatMap((line, index) => [
      setTextMatrix(1, 0, 0, 1, PADDING.x, top - (index + 0.5) * lineHeight - HALF_CAPITAL * size),
      showText(font.encodeText(line)),
    ]),
    endText(),
    popGraphicsState(),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  ];
}
