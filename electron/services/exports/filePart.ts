import type { LeakPlace } from '../../../shared/export/leakPlace.ts';

/** Something that stands in a file. */
export interface FilePart {
  readonly place: LeakPlace;
  /** From 1; of what stands on a page. */
  readonly page: number | null;
  /** As it was written, or bytes that may be read in many ways. */
  readonly holds: { readonly text: string } | { readonly bytes: Uint8Array } | 'picture';
}
