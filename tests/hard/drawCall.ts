import { z } from 'zod';
import { contract, type MethodName } from '../../shared/bridge/contract.ts';
import type { Random } from '../bench/seededRandom.ts';

/** A call of the bridge as no page of ours makes it. */
export interface DrawnCall {
  readonly name: unknown;
  readonly request: unknown;
}

/** In every text that is made up here: it must come back in no reply and no log. */
export const canary = 'Тестова❦';

/** As JSON Schema tells them; only what is read here. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | false;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

const shapes = Object.fromEntries(
  Object.entries(contract).map(([name, { request }]) => [
    name,
    z.toJSONSchema(request, { unrepresentable: 'any', io: 'input' }) as Shape,
  ]),
);
const names = Object.keys(contract) as MethodName[];

/** Of these a well-formed request only reads; of any other it is spoilt first. `events.next` waits by design. */
const readers = new Set<string>([
  'app.info',
  'app.preferences',
  'store.state',
  'store.people',
  'packs.list',
  'packs.get',
  'claims.find',
  'claims.open',
  'history.list',
  'history.asOn',
  'deadlines.list',
  'accessLog.list',
  'accessLog.find',
  'exports.list',
  'exports.handOver',
  'evidence.preview',
  'checks.run',
  'checks.handOver',
  'accessLog.handOver',
  'jobs.cancel',
]);

const strangeNames = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'claims',
  'claims.',
  'claims.open ',
  'CLAIMS.OPEN',
  'claims\u0000.open',
  'claims.__proto__',
  `claims.${canary}`,
  null,
  7,
  true,
  {},
  [],
  ['claims.list'],
  { toString: 'claims.list' },
] as const;

const strangeKeys = [
  '__proto__',
  'constructor',
  'toString',
  'then',
  'length',
  '',
  '0',
  `~/${canary}`,
  `${canary}\u0000`,
];

const deep = (levels: number): unknown => {
  let value: unknown = canary;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { [canary]: value };
  return value;
};

/** Texts by how they are awkward. */
const drawText = (random: Random, known: readonly string[]): string =>
  random.pick([
    () => canary,
    () => '',
    () => canary.repeat(1 + random.below(2000)),
    () => `${canary}\uD800`,
    () => `\uDC00\uD800${canary}`,
    () => `\u0000\u0001\u001B[2J${canary}`,
    () => `\u202E${canary}\u2066`,
    () => `../../${canary}`,
    () => `'; DROP TABLE claim; -- ${canary}`,
    () => `" OR ${canary}* NEAR(`,
    () => '2026-02-30',
    () => '2026-03-12',
    () => '-0',
    () => '1e999',
    () => 'a'.repeat(64),
    () => 'kz',
    () => 'fund',
    () => random.pick(known),
  ])();

const numbers = [0, -0, -1, 1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.NaN, Infinity, -Infinity];

/** What only a structured clone carries. */
const drawExotic = (random: Random): unknown =>
  random.pick([
    () => {
      const ring: Record<string, unknown> = { canary };
      ring['self'] = ring;
      return ring;
    },
    () => new Map([[canary, canary]]),
    () => new Set([canary]),
    () => new Date(Number.NaN),
    () => new Error(canary),
    () => 10n ** 30n,
    () => undefined,
    () => Array<unknown>(1000),
    () => new Uint8Array(1000),
    () => new RegExp(canary),
  ])();

/** Anything, shaped like nothing in particular. */
const drawAny = (random: Random, known: readonly string[]): unknown =>
  random.pick([
    () => drawText(random, known),
    () => random.pick(numbers),
    () => random.pick([true, false, null]),
    () => deep(random.below(200)),
    () => Array.from({ length: random.below(500) }, () => canary),
    () => Object.fromEntries([[random.pick(strangeKeys), canary]]),
    () => JSON.parse(`{"__proto__":{"${canary}":1},"a":1}`) as unknown,
    () => drawExotic(random),
  ])();

/** A value of this shape, hostile where the shape leaves room. */
function drawOf(shape: Shape, root: Shape, random: Random, known: readonly string[], levels = 0): unknown {
  if (levels > 12) return null;
  const again = (inner: Shape) => drawOf(inner, root, random, known, levels + 1);
  if (shape.$ref !== undefined) return again(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {});
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return random.pick(shape.enum);
  const options = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (options !== undefined) return again(random.pick(options));
  switch (shape.type) {
    case 'object': {
      const entries = Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, again(inner)]);
      const open = shape.additionalProperties;
      if (open !== undefined && open !== false) entries.push([drawText(random, known), again(open)]);
      return Object.fromEntries(entries) as unknown;
    }
    case 'array':
      return Array.from({ length: random.below(4) }, () => again(shape.items ?? {}));
    case 'string':
      return drawText(random, known);
    case 'integer':
    case 'number':
      return random.pick(numbers);
    case 'boolean':
      return random.pick([true, false]);
    case 'null':
      return null;
    case undefined:
    default:
      return drawAny(random, known);
  }
}

/** One place of the value made into something else. */
function spoil(value: unknown, random: Random, known: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || random.below(4) === 0) return drawAny(random, known);
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1);
    return [...value.slice(0, at), spoil(value[at], random, known), ...value.slice(at + 1)];
  }
  const keys = Object.keys(value);
  const key = random.below(3) === 0 || keys.length === 0 ? random.pick(strangeKeys) : random.pick(keys);
  const spoilt = { ...value };
  Object.defineProperty(spoilt, key, {
    value: spoil(Reflect.get(value, key), random, known),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return spoilt;
}

/** As it is, or as HTTP carries it, which drops what JSON has no word for. */
function isWellFormed(name: MethodName, request: unknown): boolean {
  const { request: schema } = contract[name];
  try {
    return schema.safeParse(request).success || schema.safeParse(JSON.parse(JSON.stringify(request))).success;
  } catch {
    // A ring, or a number that JSON refuses: neither leaves the page over HTTP.
    return false;
  }
}

/** Draws one call. `known` are ids that exist: what is asked of them must be refused for its own sake. */
export function drawCall(random: Random, known: readonly string[]): DrawnCall {
  if (random.below(20) === 0) return { name: random.pick(strangeNames), request: drawAny(random, known) };
  const name = random.pick(names);
  const shape = shapes[name] ?? {};
  const drawn = random.below(10) === 0 ? drawAny(random, known) : drawOf(shape, shape, random, known);
  const request = random.below(2) === 0 ? spoil(drawn, random, known) : drawn;
  if (readers.has(name) || !isWellFormed(name, request)) return { name, request };
  return { name, request: { ...(request as object), [canary]: canary } };
}
