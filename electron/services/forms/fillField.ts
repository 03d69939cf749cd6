import {
  AnnotationFlags,
  PDFHexString,
  PDFName,
  PDFTextField,
  type PDFDocument,
  type PDFFont,
  type PDFOperator,
} from 'pdf-lib';
import type { Room, SetText } from '../exports/fitText.ts';
import type { TemplateField, TemplateWidget } from './openTemplate.ts';
import { addLook, drawComb, drawCross, drawGround, drawLines, type Frame } from './setAppearance.ts';

const key = (name: string) => PDFName.of(name);
const OFF = key('Off');
/** What a form hides stays hidden. */
const HIDDEN_BITS = [AnnotationFlags.Invisible, AnnotationFlags.Hidden, AnnotationFlags.NoView] as const;

function frameOf({ box, turns }: TemplateWidget): Frame {
  return { width: box.width, height: box.height, turns };
}

/** What a form held before is not to come back when it is emptied or opened by another program. */
function forget({ field }: TemplateField, ...names: readonly string[]): void {
  for (const name of names) field.acroField.dict.delete(key(name));
}

/** Without its flag a box that the screen shows is left out by a printer. */
function showOnPaper({ widget }: TemplateWidget): void {
  if (!HIDDEN_BITS.some(bit => widget.hasFlag(bit))) widget.setFlagTo(AnnotationFlags.Print, true);
}

function drawText(field: TemplateField, room: Room, set: SetText, font: PDFFont): PDFOperator[] {
  const { kind, maxLength } = field;
  return kind === 'comb' && maxLength !== null
    ? drawComb(room, set.lines.join(''), set.size, maxLength, font)
    : drawLines(room, set, font);
}

/** Draws a text into every box of a text field or list, and keeps a value for it. The form's own fonts and looks are not used. */
export function fillText(doc: PDFDocument, field: TemplateField, value: string, set: SetText, font: PDFFont): void {
  const { acroField } = field.field;
  const { dict } = acroField;
  forget(field, 'V', 'RV', 'DV', 'I');
  if (value !== '') dict.set(key('V'), PDFHexString.fromText(value));
  if (set.lines.length > 1 && field.field instanceof PDFTextField) field.field.enableMultiline();
  acroField.setDefaultAppearance(`/${font.name} ${set.size} Tf 0 g`);
  for (const one of field.widgets) {
    const { widget, box } = one;
    // A box's own font would come before its field's.
    if (widget.dict !== dict) widget.dict.delete(key('DA'));
    const cells = field.kind === 'comb' ? (field.maxLength ?? 1) : 1;
    const operators = [...drawGround(widget, box, cells), ...drawText(field, box, set, font)];
    widget.setNormalAppearance(addLook(doc, frameOf(one), operators, font));
    showOnPaper(one);
  }
}

/** Puts the boxes of a field that bear a value on, and all others off; null puts none on. */
export function pressButton(doc: PDFDocument, field: TemplateField, chosen: string | null): void {
  let state = OFF;
  for (const one of field.widgets) {
    const { widget, value } = one;
    const onLook = one.onLook ?? key(value ?? 'Yes');
    if (one.onLook === undefined) {
      const [on, off] = [addLook(doc, frameOf(one), drawCross(one.box)), addLook(doc, frameOf(one), [])];
      widget.setNormalAppearance(doc.context.obj({ [onLook.decodeText()]: on, Off: off }));
    }
    const isOn = chosen !== null && value === chosen;
    if (isOn) state = onLook;
    widget.setAppearanceState(isOn ? onLook : OFF);
    showOnPaper(one);
  }
  forget(field, 'DV');
  field.field.acroField.dict.set(key('V'), state);
}
