import type { SealedFolder } from './createSealedFolder.ts';
import type { Database } from './openDatabase.ts';

/** What services may use while the workspace is open. Never kept between calls: a lock ends it. */
export interface OpenWorkspace {
  readonly database: Database;
  readonly evidence: SealedFolder;
  readonly exports: SealedFolder;
  /** Which key opened it: the id of the slot. */
  readonly actor: string;
  /** Erases what was deleted and noted for it: no page, log or copy of the workspace folder holds it afterwards. */
  readonly erase: () => Promise<void>;
  /** As `erase`, once for each deletion: what was tried at an earlier opening and ended the program is left for the next deletion. */
  readonly eraseAtOpening: () => Promise<void>;
}

/** Gives the open workspace; throws locked. */
export type UseWorkspace = () => OpenWorkspace;
