import { z } from 'zod';
import { openQpdf } from '../pdf/finishPdf.ts';

/** A value in a file as qpdf writes it in JSON: a name is `/Name`, a text `u:text`, bytes `b:hex`, a reference `7 0 R`. */
type RawValue = null | boolean | number | string | readonly RawValue[] | { readonly [key: string]: RawValue };
type RawDict = { readonly [key: string]: RawValue };

/** A text field that is still open, with what the file keeps for it. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
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
}

const valueSchema: z.ZodType<RawValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(valueSchema), z.record(z.string(), valueSchema)]),
);
const objectSchema = z.union([
  z.strictObject({ value: valueSchema }),
  z.strictObject({ stream: z.object({ dict: z.record(z.string(), valueSchema) }) }),
]);
const fileSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), objectSchema)]) });

const WARNINGS_ONLY = 3;
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
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isDict(value) ? Object.values(value).flatMap(textsIn) : [];
}

function referencesIn(value: RawValue): readonly string[] {
  if (isReference(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return isDict(value) ? Object.values(value).flatMap(referencesIn) : [];
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
  const parts = Array.isArray(kids) ? kids : [];
  const named = parts.filter(kid => {
    const dict = resolve(kid);
    return isDict(dict) && textOf(resolve(dict['/T'])) !== '';
  });
  if (named.length > 0) return named.flatMap(kid => readField(kid, resolve, { name, type }));
  const boxes = [field, ...parts.map(resolve)].flatMap(widget => {
    const box = isDict(widget) ? resolve(widget['/Rect']) : null;
    return Array.isArray(box) ? [box.map(Number)] : [];
  });
  return type === '/Tx' ? [{ name, value: textOf(resolve(field['/V'])), boxes }] : [];
}

/** How often something was written behind the end of a file. */
function countRevisions(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = -1;
  for (let at = file.indexOf('startxref'); at !== -1; at = file.indexOf('startxref', at + 1)) count++;
  return count;
}

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
  const reached = open.reached();
  const leftovers = Object.keys(objects)
    .filter(key => key.startsWith('obj:') && !reached.has(key.slice('obj:'.length)) && !isContainer(open.at(key)))
    .map(key => textsIn(open.at(key)));
  return {
    revisions: countRevisions(bytes),
    fields: Array.isArray(fields) ? fields.flatMap(ref => readField(ref, open.resolve)) : [],
    leftovers,
  };
}
