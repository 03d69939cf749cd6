import { join } from 'node:path';

/** The places of a workspace folder. */
export interface WorkspaceFiles {
  readonly header: string;
  readonly database: string;
  readonly evidence: string;
  readonly exports: string;
  readonly lock: string;
  /** Times of wrong tries since the workspace was last opened. */
  readonly failedOpenings: string;
}

export function workspaceFiles(folder: string): WorkspaceFiles {
  return {
    header: join(folder, 'header.json'),
    database: join(folder, 'workspace.db'),
    evidence: join(folder, 'evidence'),
    exports: join(folder, 'exports'),
    lock: join(folder, 'lock'),
    failedOpenings: join(folder, 'failed-openings'),
  };
}
