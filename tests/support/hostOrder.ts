import type { IsoDate } from '../../shared/domain/isoDate.ts';

/** What the process of hosts is told. */
export type HostOrder =
  | { readonly kind: 'open'; readonly id: number; readonly workspaceFolder: string; readonly today: IsoDate }
  | { readonly kind: 'close'; readonly id: number };

/** What it tells: the address that opens a window, a line of the log, and the end of a host. */
export type FromHosts =
  | { readonly kind: 'opened'; readonly id: number; readonly entry: string }
  | { readonly kind: 'log'; readonly id: number; readonly line: string }
  | { readonly kind: 'closed'; readonly id: number };
