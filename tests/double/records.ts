/** What the app did to Electron, in order, for tests to look at. */
export interface DoubleRecord {
  readonly kind: string;
  readonly data: unknown;
}

export const records: DoubleRecord[] = [];

/** Notes that the app did something; `data` must be JSON. */
export function record(kind: string, data: unknown = null): void {
  records.push({ kind, data });
}
