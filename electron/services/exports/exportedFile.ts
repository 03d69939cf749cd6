import type { ExportRecord } from '../../../shared/bridge/contract.ts';

export type ExportedFile = ExportRecord['files'][number];
export type ComposedFile = ExportedFile & { readonly bytes: Uint8Array };

/** What a record keeps of a file. */
export function entryOf({ name, kind, paper, sha256, byteCount, pageCount }: ComposedFile): ExportedFile {
  return { name, kind, paper, sha256, byteCount, pageCount };
}
