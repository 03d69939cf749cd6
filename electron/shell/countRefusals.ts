/** What a page was not let do. */
export const refusalKinds = [
  'navigation',
  'window',
  'webview',
  'request',
  'permission',
  'permissionCheck',
  'device',
  'download',
  'dictionary',
  'sender',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** How often each kind was refused since the start. */
export interface Refusals {
  readonly count: (kind: RefusalKind) => void;
  readonly counted: () => Readonly<Record<RefusalKind, number>>;
}

/** 1 to 9, 10, 20 to 90, 100, 200 and so on: a page that asks without end does not fill the log. */
const isNoted = (count: number): boolean => /^[1-9]0*$/.test(String(count));

/** Counts what is refused, and notes it by its kind and number: never an address, which may hold what a person typed. */
export function countRefusals(note: (line: string) => void): Refusals {
  const counts = Object.fromEntries(refusalKinds.map(kind => [kind, 0])) as Record<RefusalKind, number>;
  return {
    count(kind) {
      counts[kind] += 1;
      if (isNoted(counts[kind])) note(`refused ${kind}=${counts[kind]}`);
    },
    counted: () => ({ ...counts }),
  };
}
