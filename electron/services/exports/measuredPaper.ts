import type { LocalText } from '../../../shared/domain/language.ts';
import type { Blocker, ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { BundleContents } from '../../../shared/export/layBlocks.ts';
import type { ProvenBox } from './provePrinted.ts';

/** A paper of a scheme made as a file. */
export interface MadePaper {
  readonly paper: string;
  readonly title: LocalText;
  readonly file: Uint8Array;
  /** Where it was asked for, and the paper is a drafted one. */
  readonly docx?: Uint8Array;
  /** The same for the bundle, with nothing left to edit. */
  readonly printed: Uint8Array;
  readonly pageCount: number;
  /** Titles of its parts, with their page from 0. */
  readonly parts: readonly { readonly title: string; readonly page: number }[];
  /** Words for what the proof names; what goes on on another sheet. */
  readonly labels: ReadonlyMap<string, LocalText>;
  readonly continued: ReadonlySet<string>;
  /** Reads the paper back from a file in which it begins on a page, from 0; without one, from a file that holds nothing else. */
  readonly prove: (bytes: Uint8Array, firstPage?: number) => Promise<readonly ProvenBox[]>;
}

/** A paper with what its texts come to once they are measured. */
export interface MeasuredPaper {
  readonly paper: string;
  readonly scheme: string;
  /** `own`: the lawyer's, which nobody files. */
  readonly kind: 'application' | 'paper' | 'cover' | 'own';
  readonly bundled: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly ExportWarning[];
  /** Undefined where it cannot be made at all. `contents` is for a cover. */
  readonly make: ((contents: BundleContents) => Promise<MadePaper>) | undefined;
}
