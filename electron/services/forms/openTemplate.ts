import {
  PDFBool,
  PDFCheckBox,
  PDFDict,
  PDFDocument,
  PDFDropdown,
  PDFInvalidObject,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFSignature,
  PDFStream,
  PDFTextField,
  type PDFField,
  type PDFPage,
  type PDFWidgetAnnotation,
} from 'pdf-lib';
import type { FormNotice, FormRefusal, ShownBox } from '../../../shared/export/inspectedForm.ts';
import type { FieldKind } from '../../../shared/packs/fieldKind.ts';
import { shownBox, turnsOf } from './shownPlaces.ts';

/** One box of a field. */
export interface TemplateWidget {
  readonly widget: PDFWidgetAnnotation;
  /** From 0. */
  readonly page: number;
  readonly box: ShownBox;
  /** Quarter turns to the right after which its page is shown. */
  readonly turns: number;
  /** The value that a button gives its field while it is on; null for other kinds. */
  readonly value: string | null;
  /** The name of the look in which a button is on. */
  readonly onLook: PDFName | undefined;
  readonly hidden: boolean;
}

/** A field of a form; `kind` is null where there is nothing to answer: a push button, a place for a signature. */
export interface TemplateField {
  readonly name: string;
  readonly kind: FieldKind | null;
  readonly field: PDFField;
  readonly widgets: readonly TemplateWidget[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly maxLength: number | null;
  readonly readOnly: boolean;
}

/** A form without what would speak against its filling: scripts, rights of use, a second form in XML. */
export interface OpenTemplate {
  readonly doc: PDFDocument;
  readonly pages: readonly PDFPage[];
  /** By name. */
  readonly fields: ReadonlyMap<string, TemplateField>;
  readonly notices: readonly FormNotice[];
}

/** The value of a box that names none. */
const YES = 'Yes';
/** More fields than a form has. */
const MOST_FIELDS = 3000;
/** Invisible, hidden, or not to be looked at. */
export const HIDDEN_FLAGS = 0x01 | 0x02 | 0x20;

const key = (name: string) => PDFName.of(name);

/** Drops what the parser leaves of the file's own tables: a file that was encrypted could not be opened again with them. */
function dropOldTables({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const type = object instanceof PDFStream ? object.dict.lookup(key('Type')) : undefined;
    if (object instanceof PDFInvalidObject || type === key('XRef') || type === key('ObjStm')) context.delete(ref);
  }
}

/** Deletes entries of a dictionary; true where one was there. */
function drop(dict: PDFDict | undefined, ...names: readonly string[]): boolean {
  return names.map(name => dict?.delete(key(name)) ?? false).includes(true);
}

function isScript(action: unknown): boolean {
  return action instanceof PDFDict && action.lookup(key('S')) === key('JavaScript');
}

/** Programs of the file and of its pages; those of fields go with `dropFieldScripts`. */
function dropScripts({ catalog }: PDFDocument, pages: readonly PDFPage[]): boolean {
  const names = catalog.lookup(key('Names'));
  const opens = catalog.lookup(key('OpenAction'));
  return [
    names instanceof PDFDict && drop(names, 'JavaScript'),
    isScript(opens) && drop(catalog, 'OpenAction'),
    drop(catalog, 'AA'),
    ...pages.map(({ node }) => drop(node, 'AA')),
  ].includes(true);
}

function dropFieldScripts(fields: readonly PDFField[]): boolean {
  return fields
    .flatMap(({ acroField }) => [acroField.dict, ...acroField.getWidgets().map(({ dict }) => dict)])
    .flatMap(dict => [drop(dict, 'AA'), isScript(dict.lookup(key('A'))) && drop(dict, 'A')])
    .includes(true);
}

function kindOf(field: PDFField): FieldKind | null {
  if (field instanceof PDFCheckBox) return 'check';
  if (field instanceof PDFRadioGroup) return 'radio';
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return 'dropdown';
  if (!(field instanceof PDFTextField)) return null;
  if (field.isCombed() && field.getMaxLength() !== undefined) return 'comb';
  return field.isMultiline() ? 'multiline' : 'text';
}

/** The look in which a button is on, as far as it has looks. */
function onLookOf({ dict }: PDFWidgetAnnotation): PDFName | undefined {
  const looks = dict.lookup(key('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(key('N')) : undefined;
  return normal instanceof PDFDict ? normal.keys().find(name => name !== key('Off')) : undefined;
}

/** The values of a field's buttons, in order: of the export values where there are some, else the names of their looks. */
function buttonValues(field: PDFField): readonly (string | null)[] {
  if (!(field instanceof PDFCheckBox || field instanceof PDFRadioGroup)) return [];
  const exported = field.acroField.getExportValues()?.map(value => value.decodeText()) ?? [];
  return field.acroField
    .getWidgets()
    .map((widget, at) => exported[at] ?? onLookOf(widget)?.decodeText() ?? (field instanceof PDFCheckBox ? YES : null));
}

/** A list's lines; a button's values, each once. */
function optionsOf(field: PDFField, values: readonly (string | null)[]): TemplateField['options'] {
  if (field instanceof PDFDropdown || field instanceof PDFOptionList)
    return field.acroField.getOptions().map(({ value, display }) => ({
      value: value.decodeText(),
      label: (display ?? value).decodeText(),
    }));
  return [...new Set(values)].flatMap(value => (value === null ? [] : { value, label: value }));
}

/** The page of each annotation, by its place in the file: fields need not say it themselves. */
function pagesByAnnotation(pages: readonly PDFPage[]): ReadonlyMap<unknown, number> {
  const found = new Map<unknown, number>();
  pages.forEach(({ node }, at) => {
    const annotations = node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const annotation = annotations?.lookup(index);
      if (!found.has(annotation)) found.set(annotation, at);
    }
  });
  return found;
}

function readField(field: PDFField, pages: readonly PDFPage[], pageOf: ReadonlyMap<unknown, number>): TemplateField {
  const values = buttonValues(field);
  const widgets = field.acroField.getWidgets().map((widget, at): TemplateWidget => {
    const page = pageOf.get(widget.dict);
    const home = pages[page ?? 0];
    const box = home === undefined ? widget.getRectangle() : shownBox(home, widget.getRectangle());
    const isEmpty = box.width < 1 || box.height < 1;
    const hidden = home === undefined || page === undefined || isEmpty || (widget.getFlags() & HIDDEN_FLAGS) !== 0;
    const turns = home === undefined ? 0 : turnsOf(home);
    return { widget, page: page ?? 0, box, turns, value: values[at] ?? null, onLook: onLookOf(widget), hidden };
  });
  return {
    name: field.getName(),
    kind: kindOf(field),
    field,
    widgets,
    options: optionsOf(field, values),
    maxLength: field instanceof PDFTextField ? (field.getMaxLength() ?? null) : null,
    readOnly: field.isReadOnly(),
  };
}

function isSigned({ catalog }: PDFDocument, fields: readonly PDFField[]): boolean {
  const permissions = catalog.lookup(key('Perms'));
  return (
    (permissions instanceof PDFDict && permissions.has(key('DocMDP'))) ||
    fields.some(field => field instanceof PDFSignature && field.acroField.dict.has(key('V')))
  );
}

/** A field that a program fills with a barcode of the other answers. */
function isBarcode(field: PDFField): boolean {
  const { dict } = field.acroField;
  return dict.has(key('PMD')) || /barcode/i.test(field.getName());
}

/** Opens a file; the empty password opens what an owner only restricted. */
export async function loadTemplate(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, password: '', preserveXFA: true });
}

/**
 * Reads a form to be looked at or filled, or says why it cannot be. What would contradict new answers is taken out: programs, an older
 * form in XML beside this one, and rights that end with the first change. For files of other makers, only in a job.
 */
export function readTemplate(doc: PDFDocument): OpenTemplate | { readonly refusal: FormRefusal } {
  const { catalog } = doc;
  const acroForm = catalog.lookup(key('AcroForm'));
  if (!(acroForm instanceof PDFDict)) return { refusal: 'noFields' };
  const isXfa = acroForm.has(key('XFA'));
  if (isXfa && catalog.lookup(key('NeedsRendering')) === PDFBool.True) return { refusal: 'dynamicXfa' };

  const form = doc.getForm();
  const fields = form.getFields();
  if (fields.length === 0) return { refusal: isXfa ? 'dynamicXfa' : 'noFields' };
  if (fields.length > MOST_FIELDS) return { refusal: 'tooManyFields' };
  if (isSigned(doc, fields)) return { refusal: 'signed' };
  if (fields.some(isBarcode)) return { refusal: 'barcode' };

  dropOldTables(doc);
  form.deleteXFA();
  drop(acroForm, 'SigFlags', 'CO');
  const pages = doc.getPages();
  const usageRights = drop(catalog, 'Perms');
  const scripts = [dropScripts(doc, pages), dropFieldScripts(fields)].includes(true);
  const pageOf = pagesByAnnotation(pages);
  return {
    doc,
    pages,
    fields: new Map(fields.map(field => [field.getName(), readField(field, pages, pageOf)])),
    notices: [
      ...(isXfa ? ['staticXfaRemoved' as const] : []),
      ...(usageRights ? ['usageRightsRemoved' as const] : []),
      ...(scripts ? ['scriptsRemoved' as const] : []),
    ],
  };
}
