import { EventEmitter } from 'node:events';
import { requireNotReady, requireReady } from './app.ts';
import { record } from './records.ts';
import { strict } from './strict.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type RequestFilter = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;

interface CustomScheme {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

const privileged = new Map<string, CustomScheme['privileges']>();

/** `app://redress/x` as `https://redress.app.localhost/x`, a secure origin: Chromium loads no scheme it does not know. */
export function toChromium(address: string): string {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/.exec(address) ?? [];
  return privileged.has(scheme) ? `https://${host}.${scheme}.localhost${rest}` : address;
}

/** The address as the app knows it. */
export function toApp(address: string): string {
  const [, blob = '', host, scheme = '', rest] =
    /^(blob:)?https:\/\/([^/]*)\.([a-z0-9+-]+)\.localhost(.*)$/.exec(address) ?? [];
  return privileged.has(scheme) ? `${blob}${scheme}://${host}${rest}` : address;
}

function createProtocol(handlers: Map<string, ProtocolHandler>) {
  return strict('protocol', {
    registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
      requireNotReady('protocol.registerSchemesAsPrivileged');
      for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges);
    },
    handle(scheme: string, handler: ProtocolHandler): void {
      requireReady('protocol.handle');
      if (handlers.has(scheme)) throw new Error(`the scheme ${scheme} has a handler already`);
      handlers.set(scheme, handler);
    },
  });
}

/** What one session was told: the double asks it for every request, and tests ask it what it would answer. */
export interface SessionRules {
  readonly handlers: Map<string, ProtocolHandler>;
  filter: RequestFilter | undefined;
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  spellChecker: boolean;
  /** Where dictionaries of the spell checker come from; undefined: the maker of the browser. */
  dictionaries: string | undefined;
}

function createSession(partition: string) {
  const rules: SessionRules = {
    handlers: new Map(),
    filter: undefined,
    permissionRequest: undefined,
    permissionCheck: undefined,
    devicePermission: undefined,
    spellChecker: true,
    dictionaries: undefined,
  };
  const members = Object.assign(new EventEmitter(), {
    partition,
    rules,
    protocol: createProtocol(rules.handlers),
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (filter: RequestFilter): void => {
        rules.filter = filter;
      },
    }),
    setPermissionRequestHandler: (handler: NonNullable<SessionRules['permissionRequest']>): void => {
      rules.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean): void => {
      rules.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean): void => {
      rules.devicePermission = handler;
    },
    setSpellCheckerEnabled: (enabled: boolean): void => {
      rules.spellChecker = enabled;
    },
    setSpellCheckerDictionaryDownloadURL: (url: string): void => {
      rules.dictionaries = url;
    },
  });
  return strict('session', members);
}

export type DoubleSession = ReturnType<typeof createSession>;

const byPartition = new Map<string, DoubleSession>();

function fromPartition(partition: string): DoubleSession {
  requireReady('session.fromPartition');
  const known = byPartition.get(partition) ?? createSession(partition);
  byPartition.set(partition, known);
  return known;
}

export const session = strict('session', {
  get defaultSession(): DoubleSession {
    return fromPartition('persist:default');
  },
  fromPartition(partition: string, options: { cache?: boolean } = {}): DoubleSession {
    record('partition', { partition, cache: options.cache ?? true });
    return fromPartition(partition);
  },
});

export const protocol = createProtocol(new Map());
