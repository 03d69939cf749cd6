import { z } from 'zod';
import { openQpdf } from '../pdf/finishPdf.ts';

/** A value in a file as qpdf writes it in JSON: a name is `/Name`, a text `u:text`, bytes `b:hex`, a reference `7 0 R`. */
type RawValue = null | boolean | number | string | readonly RawValue[] | { readonly [key: string]: RawValue };
type RawDict = { readonly [key: string]: RawValue };

/** A field that is still open, with what the file keeps for it. */
export interface KeptField {
  readonly name: string;
  /** What is kept as the answer of a text field or a list, in the words that a list shows; null for other fields. */
  readonly value: string | null;
  /** What else is kept as a text for it: a default to go back to, a formatted copy, a program with values in it. */
  readonly others: readonly string[];
  /** Left, bottom, right and top of its boxes in points. */
  readonly boxes: readonly (readonly number[])[];
}

/** What a file holds beside the look of its pages. */
export interface RawFile {
  readonly fields: readonly KeptField[];
  /** For each object that nothing leads to, the texts in it: what somebody wrote over lies there still. */
  readonly leftovers: readonly (readonly string[])[];
  /** How often the file was written on after it was whole. */
  readonly revisions: number;
  /** The fields once more, in XML that other programs show instead of them. */
  readonly hasXfa: boolean;
  /** Notes about the file in XML. */
  readonly hasMetadata: boolean;
  /** What its notes tell beside its title and the program that made it. */
  readonly notes: readonly string[];
}

// What JSON.parse gives is such a value: only the shape around it is checked.
const valueSchema = z.custom<RawValue>();
const objectSchema = z.union([
  z.object({ value: valueSchema }),
  z.object({ stream: z.object({ dict: z.custom<RawDict>() }) }),
]);
const fileSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), objectSchema)]) });

const WARNINGS_ONLY = 3;
/** Stands for a text that is too long to be listed. */
const LONG = '…';
/** What an entry of a file's notes tells that is not of the person. */
const ownNotes: ReadonlySet<string> = new Set([
  '/Title',
  '/Creator',
  '/Producer',
  '/CreationDate',
  '/ModDate',
  '/Trapped',
]);
const isList = (value: RawValue | undefined): value is readonly RawValue[] => Array.isArray(value);
const isDict = (value: RawValue | undefined): value is RawDict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isReference = (value: RawValue): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** A text as a person reads it; empty for what is none. */
function textOf(value: RawValue | undefined): string {
  if (typeof value !== 'string') return '';
  return value.startsWith('u:') ? value.slice(2) : '';
}

function textsIn(value: RawValue): readonly string[] {
  if (typeof value === 'string') return textOf(value) === '' ? [] : [textOf(value)];
  if (isList(value)) return value.flatMap(textsIn);
  return isDict(value) ? Object.values(value).flatMap(textsIn) : [];
}

function referencesIn(value: RawValue): readonly string[] {
  if (isReference(value)) return [value];
  if (isList(value)) return value.flatMap(referencesIn);
  return isDict(value) ? Object.values(value).flatMap(referencesIn) : [];
}

/** The texts of some entries. One that is long lies in a stream, whose bytes are not listed: that it is there is enough. */
function textsOf(entries: readonly (RawValue | undefined)[], resolve: OpenObjects['resolve']): readonly string[] {
  return entries.map(resolve).flatMap(found => {
    const text = isDict(found) && '/Length' in found ? LONG : textOf(found);
    return text === '' ? [] : [text];
  });
}

/** What a field, or one of its boxes, keeps beside its answer. */
function othersOf(dict: RawDict, resolve: OpenObjects['resolve']): readonly string[] {
  const events = resolve(dict['/AA']);
  const actions = [dict['/A'], ...(isDict(events) ? Object.values(events) : [])].map(resolve).filter(isDict);
  return textsOf([dict['/DV'], dict['/RV'], ...actions.map(action => action['/JS'])], resolve);
}

/** What holds the other objects and their places: nothing leads to these, readers begin with them. */
function isContainer(value: RawValue): boolean {
  return isDict(value) && (value['/Type'] === '/ObjStm' || value['/Type'] === '/XRef');
}

/** Follows a file's objects from its end, as a reader does. */
function openObjects(objects: Readonly<Record<string, z.infer<typeof objectSchema>>>) {
  const at = (key: string): RawValue => {
    const object = objects[key];
    if (object === undefined) return null;
    return 'value' in object ? object.value : object.stream.dict;
  };
  const resolve = (value: RawValue | undefined): RawValue =>
    value !== undefined && isReference(value) ? resolve(at(`obj:${value}`)) : (value ?? null);

  function reached(): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = [...referencesIn(at('trailer'))];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...referencesIn(at(`obj:${next}`)));
    }
    return found;
  }
  return { at, resolve, reached };
}

type OpenObjects = ReturnType<typeof openObjects>;

function readField(
  ref: RawValue,
  resolve: OpenObjects['resolve'],
  above: { readonly name: string; readonly type: RawValue } = { name: '', type: null },
): readonly KeptField[] {
  const field = resolve(ref);
  if (!isDict(field)) return [];
  const type = resolve(field['/FT']) ?? above.type;
  const own = textOf(resolve(field['/T']));
  const name = [above.name, own].filter(part => part !== '').join('.');
  const kids = resolve(field['/Kids']);
  const parts = isList(kids) ? kids : [];
  const named = parts.filter(kid => {
    const dict = resolve(kid);
    return isDict(dict) && textOf(resolve(dict['/T'])) !== '';
  });
  if (named.length > 0) return named.flatMap(kid => readField(kid, resolve, { name, type }));
  const widgets = [field, ...parts.map(resolve)].filter(isDict);
  const boxes = widgets.flatMap(widget => {
    const box = resolve(widget['/Rect']);
    return isList(box) ? [box.map(Number)] : [];
  });
  const others = widgets.flatMap(widget => othersOf(widget, resolve));
  return [{ name, value: keptAnswer(field, type, resolve), others, boxes }];
}

function keptAnswer(field: RawDict, type: RawValue, resolve: OpenObjects['resolve']): string | null {
  const value = textOf(resolve(field['/V']));
  if (type === '/Tx') return value;
  if (type !== '/Ch') return null;
  const lines = resolve(field['/Opt']);
  const shown = (isList(lines) ? lines : [])
    .map(resolve)
    .find(line => isList(line) && textOf(resolve(line[0])) === value);
  return isList(shown) ? textOf(resolve(shown[1])) : value;
}

/** How often something was written behind the end of a file. */
function countRevisions(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = -1;
  for (let at = file.indexOf('startxref'); at !== -1; at = file.indexOf('startxref', at + 1)) count++;
  return count;
}

/** Listing takes several times the memory of the file. */
const MOST_BYTES_LISTED = 30_000_000;

export const isListed = ({ length }: Uint8Array): boolean => length <= MOST_BYTES_LISTED;

/** Reads a file's objects with qpdf, which keeps those that nothing leads to. Undefined where it cannot. */
export async function listObjects(bytes: Uint8Array): Promise<RawFile | undefined> {
  const qpdf = await openQpdf(bytes);
  const status = qpdf.callMain(['--json-output', '--json-stream-data=none', '/in.pdf', '/out.json']);
  if (status !== 0 && status !== WARNINGS_ONLY) return undefined;
  const { qpdf: parts } = fileSchema.parse(JSON.parse(Buffer.from(qpdf.FS.readFile('/out.json')).toString('utf8')));
  const [, objects] = parts;
  const open = openObjects(objects);
  const trailer = open.at('trailer');
  const catalog = isDict(trailer) ? open.resolve(trailer['/Root']) : null;
  const form = isDict(catalog) ? open.resolve(catalog['/AcroForm']) : null;
  const fields = isDict(form) ? open.resolve(form['/Fields']) : null;
  const info = isDict(trailer) ? open.resolve(trailer['/Info']) : null;
  const reached = open.reached();
  const leftovers = Object.keys(objects)
    .filter(key => key.startsWith('obj:') && !reached.has(key.slice('obj:'.length)) && !isContainer(open.at(key)))
    .map(key => textsIn(open.at(key)));
  return {
    revisions: countRevisions(bytes),
    fields: isList(fields) ? fields.flatMap(ref => readField(ref, open.resolve)) : [],
    leftovers,
    hasXfa: isDict(form) && '/XFA' in form,
    hasMetadata: isDict(catalog) && '/Metadata' in catalog,
    notes: textsOf(
      Object.entries(isDict(info) ? info : {}).flatMap(([entry, note]) => (ownNotes.has(entry) ? [] : [note])),
      open.resolve,
    ),
  };
}

/** Whether more lies in a file than it shows and than its fields keep. Only what we set ourselves has notes in XML of our own. */
export function keepsMore(
  { leftovers, revisions, hasXfa, hasMetadata, notes }: RawFile,
  { ownMetadata }: { readonly ownMetadata: boolean },
): boolean {
  return leftovers.length > 0 || revisions > 0 || hasXfa || notes.length > 0 || (hasMetadata && !ownMetadata);
}
