import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { Language } from '../../shared/domain/language.ts';

/** A file that leaves the workspace because the person asked for it. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A process of its own, for work that may take long, take much memory or meet a hostile file (electron/services/jobs). */
export interface JobProcess {
  /** Sends data that a structured clone carries. What is sent to a process that has ended is lost. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** What it holds in memory now; undefined where the system does not tell. */
  residentMegabytes(): number | undefined;
  /** It ended, by itself or killed. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** What a folder is chosen for: where an export or a backup goes, or which backup is meant. */
export type FolderPurpose = 'export' | 'backup' | 'restore';

/** Time, ids, dialogs and the log, handed in by whatever runs the services: Electron, the loopback host, the command line, a test. */
export interface Ports {
  readonly clock: {
    today(): IsoDate;
    /** ISO 8601 instant with `Z`. */
    now(): string;
  };
  /** Random, at least 128 bits, `[a-z0-9]+`. */
  newId(): string;
  /** Codes, ids and counts only: never what a person typed, a name of a file or a message of a library. */
  log(line: string): void;
  /** The file that keeps the log; absent where it goes to the terminal. */
  readonly logPath?: string | undefined;
  /** A utility process in Electron, a child process elsewhere. */
  startJobProcess(): JobProcess;
  readonly dialogs: {
    /** A folder chosen by the person, or undefined where they cancelled. Absent where the carrier has no folders (loopback). */
    readonly chooseFolder?: (purpose: FolderPurpose) => Promise<string | undefined>;
    /** Menu and dialogs speak this language from now on. Absent where the carrier has neither. */
    readonly speak?: (language: Language) => void;
  };
}
