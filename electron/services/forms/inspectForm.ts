import * as fontkit from '@cantoo/fontkit';
import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import type { FormField, FormRefusal, InspectedForm } from '../../../shared/export/inspectedForm.ts';
import { LEADING, linesThatFit, type Measure } from '../exports/fitText.ts';
import { measureWith, roomInBox } from '../exports/openForm.ts';
import { inspectPdf } from '../pdf/inspectPdf.ts';
import { withPdf } from '../pdf/openPdf.ts';
import {
  loadTemplate,
  readTemplate,
  type OpenTemplate,
  type TemplateField,
  type TemplateWidget,
} from './openTemplate.ts';

/** Names are written with these: Russian, Kazakh and Kyrgyz small letters. */
const LETTERS = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі';

async function measureWithFont(font: Uint8Array): Promise<Measure> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.registerFontkit(fontkit);
  return measureWith(await doc.embedFont(font));
}

/** Letters of average width in a box: in one line, or in as many as fit. */
function countLetters(
  { kind, maxLength }: TemplateField,
  { box }: TemplateWidget,
  size: number,
  average: number,
): number {
  const room = roomInBox(box);
  const across = Math.max(0, Math.floor(room.width / (average * size)));
  switch (kind) {
    case 'check':
    case 'radio':
    case null:
      return 0;
    case 'comb':
      return box.width / (maxLength ?? 1) >= average * size && box.height >= size * LEADING ? (maxLength ?? 0) : 0;
    // A text goes on to a second line where its box has the height, whatever the form says.
    case 'text':
    case 'multiline':
      return Math.min(across * linesThatFit(room.height, size), maxLength ?? Infinity);
    case 'dropdown':
      return linesThatFit(room.height, size) < 1 ? 0 : across;
    default:
      return kind satisfies never;
  }
}

function describeField(field: TemplateField, average: number): readonly FormField[] {
  const { name, kind, widgets, options, maxLength, readOnly } = field;
  if (kind === null) return [];
  return widgets.map(widget => ({
    name,
    kind,
    page: widget.page,
    box: widget.box,
    options: options.filter(({ value }) => widget.value === null || value === widget.value),
    maxLength,
    readOnly,
    hidden: widget.hidden,
    letters: { at10pt: countLetters(field, widget, 10, average), at7pt: countLetters(field, widget, 7, average) },
  }));
}

interface Pages {
  readonly pages: InspectedForm['pages'];
  readonly restricted: boolean;
}

/** A form's pages, or why two readers do not let them be written on. */
async function readPages(bytes: Uint8Array): Promise<Pages | { readonly refusal: FormRefusal }> {
  const reading = await withPdf(bytes, reader => ({
    drawnByScript: reader.drawnByScript,
    mayBeFilled: reader.mayBeFilled,
    restricted: reader.restricted,
    pages: Array.from({ length: reader.pageCount }, (_, page) => reader.pageSize(page)),
  }));
  if ('unreadable' in reading) return { refusal: reading.unreadable };
  const { drawnByScript, mayBeFilled, ...read } = reading.read;
  if (drawnByScript) return { refusal: 'dynamicXfa' };
  if (!mayBeFilled) return { refusal: 'passwordProtected' };
  const inspected = await inspectPdf(bytes);
  return 'unreadable' in inspected || inspected.mended ? { refusal: 'damaged' } : read;
}

async function openAny(bytes: Uint8Array): Promise<OpenTemplate | { readonly refusal: FormRefusal }> {
  try {
    return readTemplate(await loadTemplate(bytes));
  } catch {
    return { refusal: 'damaged' }; // the form is of somebody else's making: that it cannot be read is an answer, not a failure
  }
}

/** Looks at a form of any maker: its pages and fields with the room in each, measured with our font, or why it cannot be filled. */
export async function inspectForm(bytes: Uint8Array, font: Uint8Array): Promise<InspectedForm> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seen = await readPages(bytes);
  if ('refusal' in seen) return { sha256, pageCount: 0, pages: [], fields: [], notices: [], refusal: seen.refusal };
  const { pages, restricted } = seen;
  const template = await openAny(bytes);
  const rest = { sha256, pageCount: pages.length, pages };
  if ('refusal' in template) return { ...rest, fields: [], notices: [], refusal: template.refusal };
  const measure = await measureWithFont(font);
  const average = measure(LETTERS, 1) / LETTERS.length;
  return {
    ...rest,
    fields: [...template.fields.values()].flatMap(field => describeField(field, average)),
    notices: [...(restricted ? ['ownerRestrictions' as const] : []), ...template.notices],
    refusal: null,
  };
}
