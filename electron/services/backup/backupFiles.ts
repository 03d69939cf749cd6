import { join } from 'node:path';

/** What a backup has beside the files of a workspace. */
export interface BackupFiles {
  /** Written last: without it a folder is no backup. */
  readonly seal: string;
  /** For whoever finds the folder: what it is and how it is opened. */
  readonly readme: string;
}

export const backupFiles = (folder: string): BackupFiles => ({
  seal: join(folder, 'backup.json'),
  readme: join(folder, 'README.txt'),
});
