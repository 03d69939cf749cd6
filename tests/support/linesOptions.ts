import type { Loss } from './endAtBoundary.ts';

/** What `serveLines.ts` is started with, as JSON in its first option. */
export interface LinesOptions {
  readonly workspaceFolder: string;
  /** The folder that every dialog answers with; none leaves dialogs out. */
  readonly chosenFolder?: string;
  /** Ends the process at a boundary of its changes to the disk, counted from the first call of this name. */
  readonly endAt?: { readonly call: string; readonly boundary: number; readonly loss: Loss };
}
