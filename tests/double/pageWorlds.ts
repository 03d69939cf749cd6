// Everything here runs inside the page: each function is sent as its own source text, so it may use nothing from outside itself.

type Callable = (...values: readonly unknown[]) => unknown;

/** A value on its way between the two worlds: copied, except functions and promises, which stay where they are. */
type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
  | { readonly kind: 'function' | 'promise'; readonly id: string };

type Message =
  | { readonly kind: 'expose'; readonly name: string; readonly api: Packed }
  | { readonly kind: 'call'; readonly id: string; readonly replyTo: string; readonly values: readonly Packed[] }
  | { readonly kind: 'settle'; readonly id: string; readonly value?: Packed; readonly error?: string };

interface CallReply {
  readonly value?: Packed;
  readonly error?: string;
}

interface WorldEnd {
  readonly expose: (name: string, api: unknown) => void;
}

/** One end of contextBridge, in the page's own world or in the preload's; they talk by events of the shared document. */
export function joinWorlds(
  channel: string,
  side: 'page' | 'preload',
  onExpose: (name: string, api: unknown) => void,
): WorldEnd {
  const functions = new Map<string, Callable>();
  const promises = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const newId = () => `${side}${(count += 1)}`;
  const emit = (detail: Message) =>
    document.dispatchEvent(new CustomEvent(`${channel}-to-${side === 'page' ? 'preload' : 'page'}`, { detail }));

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      const id = newId();
      functions.set(id, value as Callable);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      const id = newId();
      value.then(
        (settled: unknown) => emit({ kind: 'settle', id, value: pack(settled) }),
        (error: unknown) => emit({ kind: 'settle', id, error: String(error) }),
      );
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)] as const) };
    }
    return { kind: 'value', value };
  }

  function call(id: string, values: readonly unknown[]): unknown {
    const replyTo = `${channel}-reply-${newId()}`;
    let reply: CallReply | undefined;
    const listen = (event: Event) => {
      reply = (event as CustomEvent<CallReply>).detail;
    };
    document.addEventListener(replyTo, listen, { once: true });
    emit({ kind: 'call', id, replyTo, values: values.map(pack) });
    if (reply === undefined) throw new Error('the other world is gone');
    if (reply.error !== undefined) throw new Error(reply.error);
    return unpack(reply.value);
  }

  function unpack(packed: Packed | undefined): unknown {
    if (packed === undefined) return undefined;
    switch (packed.kind) {
      case 'value':
        return packed.value;
      case 'list':
        return packed.items.map(unpack);
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]));
      case 'function':
        return (...values: readonly unknown[]) => call(packed.id, values);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      default:
        return packed satisfies never;
    }
  }

  function answerCall({ id, values }: Extract<Message, { kind: 'call' }>): CallReply {
    try {
      return { value: pack(functions.get(id)?.(...values.map(unpack))) };
    } catch (error) {
      return { error: String(error) };
    }
  }

  document.addEventListener(`${channel}-to-${side}`, event => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === 'expose') onExpose(message.name, unpack(message.api));
    else if (message.kind === 'call') {
      document.dispatchEvent(new CustomEvent(message.replyTo, { detail: answerCall(message) }));
    } else {
      const promise = promises.get(message.id);
      promises.delete(message.id);
      if (message.error === undefined) promise?.resolve(unpack(message.value));
      else promise?.reject(new Error(message.error));
    }
  });
  return { expose: (name, api) => emit({ kind: 'expose', name, api: pack(api) }) };
}

/** The page's own world: receives what the preload exposes, frozen, and can open no window. */
export function preparePage(join: typeof joinWorlds, channel: string): void {
  if (window !== window.top) return;
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  join(channel, 'page', (name, api) => {
    Object.defineProperty(window, name, { value: freeze(api), enumerable: true });
  });
  window.open = (url = '') => {
    document.dispatchEvent(new CustomEvent(`${channel}-open`, { detail: new URL(url, location.href).href }));
    return null;
  };
}

export type FromPreload =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] };

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

interface PreloadWorld {
  /** Bound by the double into this world alone. */
  electronDouble(message: string): void;
  settleInvoke?: (id: number, reply: { readonly value?: unknown; readonly error?: string }) => void;
}

/** What both carriers carry alike: no undefined, Date, Map, bytes or functions. */
export function isPlainJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value !== 'object' || value === null) {
    return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isPlainJson);
}

/** The preload's isolated world: `electron` with the two modules a sandboxed preload may use here, and nothing of Node. */
export function runPreload(
  join: typeof joinWorlds,
  isJson: typeof isPlainJson,
  channel: string,
  runtime: object,
  preload: Preload,
): void {
  if (window !== window.top) return;
  const world = globalThis as unknown as PreloadWorld;
  const end = join(channel, 'preload', () => undefined);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const post = (message: FromPreload) => world.electronDouble(JSON.stringify(message));
  world.settleInvoke = (id, { value, error }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) promise?.resolve(value);
    else promise?.reject(new Error(error));
  };
  document.addEventListener(`${channel}-open`, event => {
    post({ kind: 'open', url: (event as CustomEvent<string>).detail });
  });
  const electron = {
    contextBridge: { exposeInMainWorld: end.expose },
    ipcRenderer: {
      invoke: (to: string, ...values: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          if (!isJson(values)) throw new Error('the double carries JSON only');
          count += 1;
          waiting.set(count, { resolve, reject });
          post({ kind: 'invoke', id: count, channel: to, values });
        }),
    },
  };
  const module = { exports: {} };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  preload(require, module, module.exports, Object.freeze(runtime));
}
