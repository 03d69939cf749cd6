import * as fontkit from '@cantoo/fontkit';
import { PDFDict, PDFName, type PDFDocument, type PDFFont } from 'pdf-lib';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import { fillText, pressButton } from '../forms/fillField.ts';
import { flattenFields } from '../forms/flattenFields.ts';
import { loadTemplate, readTemplate, type TemplateField } from '../forms/openTemplate.ts';
import { openWithFields, type OverlayField } from '../forms/openWithFields.ts';
import { PADDING } from '../forms/setAppearance.ts';
import { findMissingLetters, type MissingLetter } from './findMissingLetters.ts';
import { LARGEST, type LimitedRoom, type Measure, type Room, type SetText } from './fitText.ts';

/** Where a field lies: its page from 0, and its box in points from the lower left corner of the page as it is shown. */
export interface FieldPlace extends ShownBox {
  readonly page: number;
}

/** A box and what stands in it once the form is filled. */
export interface FilledBox {
  readonly field: string;
  readonly place: FieldPlace;
  readonly printed: { readonly text: string } | { readonly ticked: boolean };
}

/** The room of a text field; `cells` where each letter has one of its own. */
export interface FieldRoom extends LimitedRoom {
  readonly cells: number | null;
}

/** A form's template, open to be filled once. A field that is closed, or not there, throws: the pack's lint has compared them. */
export interface OpenForm {
  readonly doc: PDFDocument;
  readonly font: PDFFont;
  readonly pageCount: number;
  readonly measure: Measure;
  missingLetters(text: string): readonly MissingLetter[];
  roomOf(field: string): FieldRoom;
  /** The words of a list for one of its values; undefined for a group of buttons, which shows none. */
  lineOf(field: string, value: string): string | undefined;
  write(field: string, value: string, set: SetText): void;
  tick(field: string, ticked: boolean): void;
  /** Chooses one of the buttons of a field by its value, or none. */
  press(field: string, value: string | null): void;
  /** Every box of every field that is open, with what was put into it: none stays as the template had it. */
  boxes(): readonly FilledBox[];
  /** Ends the filling: the fields are printed into the pages, or left to be edited, as the form was opened for. */
  finish(): void;
}

const EMPTY: SetText = { size: LARGEST, lines: [], continued: false };
const key = (name: string) => PDFName.of(name);

/** Adds our font to those that the form's own texts are set in. */
function addFont(form: PDFDict, font: PDFFont): void {
  const { context } = form;
  const resources = form.lookup(key('DR'));
  const fonts = resources instanceof PDFDict ? resources.lookup(key('Font')) : undefined;
  const all = fonts instanceof PDFDict ? fonts.clone(context) : context.obj({});
  all.set(key(font.name), font.ref);
  form.set(key('DR'), context.obj({ Font: all }));
  // No viewer is to draw again, in a font of its own, what is drawn here.
  form.delete(key('NeedAppearances'));
}

/** Opens a template with its own fields, or with those that are laid over one that has none. */
export async function openForm(
  template: Uint8Array,
  appFont: Uint8Array,
  flatten: boolean,
  overlay: readonly OverlayField[] = [],
): Promise<OpenForm> {
  const doc = overlay.length === 0 ? await loadTemplate(template) : await openWithFields(template, overlay);
  const opened = readTemplate(doc);
  if ('refusal' in opened) throw new Error(`the template cannot be filled: ${opened.refusal}`);
  const { fields } = opened;
  doc.registerFontkit(fontkit);
  // A form that stays open needs every letter for what is typed later.
  const font = await doc.embedFont(appFont, { subset: flatten, features: { liga: false } });
  const letters = new Set(font.getCharacterSet());
  addFont(doc.getForm().acroForm.dict, font);
  const open = new Map([...fields].filter(([, field]) => isOpen(field)));
  const texts = new Map<string, SetText>();
  const pressed = new Map<string, string | null>();

  function fieldOf(name: string, isOfKind: (field: TemplateField) => boolean): TemplateField {
    const field = open.get(name);
    if (field === undefined || !isOfKind(field)) throw new Error(`the template has no such open field ${name}`);
    return field;
  }
  function write(name: string, value: string, set: SetText): void {
    fillText(doc, fieldOf(name, isWritten), value, set, font);
    texts.set(name, set);
  }
  function press(name: string, value: string | null): void {
    const field = fieldOf(name, isPressed);
    if (value !== null && !field.options.some(option => option.value === value))
      throw new Error(`the template has no such value of ${name}`);
    pressButton(doc, field, value);
    pressed.set(name, value);
  }

  return {
    doc,
    font,
    pageCount: opened.pages.length,
    measure: measureWith(font),
    missingLetters: text => findMissingLetters(text, letters),
    roomOf(name) {
      const { kind, maxLength, widgets } = fieldOf(name, isWritten);
      const boxes = widgets.filter(({ hidden }) => !hidden).map(({ box }) => box);
      const smallest = {
        width: Math.min(...boxes.map(({ width }) => width)),
        height: Math.min(...boxes.map(({ height }) => height)),
      };
      return kind === 'comb'
        ? { ...smallest, cells: maxLength }
        : { ...roomInBox(smallest), cells: null, letters: maxLength ?? undefined };
    },
    lineOf(name, value) {
      const { kind, options } = fieldOf(name, () => true);
      const option = options.find(one => one.value === value);
      if (option === undefined) throw new Error(`the template has no such value of ${name}`);
      return kind === 'dropdown' ? option.label : undefined;
    },
    write,
    tick: (name, ticked) => press(name, ticked ? (fieldOf(name, isPressed).options[0]?.value ?? null) : null),
    press,
    boxes: () =>
      [...open.values()].flatMap(field =>
        field.widgets
          .filter(({ hidden }) => !hidden)
          .map(({ page, box, value }) => {
            const chosen = pressed.get(field.name) ?? null;
            const text = (texts.get(field.name) ?? EMPTY).lines.join(' ');
            const printed = isPressed(field) ? { ticked: chosen !== null && value === chosen } : { text };
            return { field: field.name, place: { page, ...box }, printed };
          }),
      ),
    finish() {
      for (const field of open.values()) {
        if (isWritten(field) && !texts.has(field.name)) fillText(doc, field, '', EMPTY, font);
        if (isPressed(field) && !pressed.has(field.name)) pressButton(doc, field, null);
      }
      if (flatten) flattenFields(opened);
    },
  };
}

const isWritten = ({ kind }: TemplateField) => kind !== null && kind !== 'check' && kind !== 'radio';
const isPressed = ({ kind }: TemplateField) => kind === 'check' || kind === 'radio';
/** Somebody is to answer it, and sees it. */
const isOpen = ({ kind, readOnly, widgets }: TemplateField) =>
  kind !== null && !readOnly && widgets.some(({ hidden }) => !hidden);

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
