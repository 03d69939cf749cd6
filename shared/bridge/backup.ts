import { z } from 'zod';
import { isoDateSchema } from '../domain/isoDate.ts';

/** What was counted in a backup that was read through, and the end of the access log in it. */
export const backupFactsSchema = z.strictObject({
  madeOn: isoDateSchema,
  claims: z.int(),
  evidence: z.int(),
  /** The hash is empty in a backup from before the log was a chain. */
  head: z.strictObject({ number: z.int(), hash: z.string() }),
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** The last backup of a workspace as the workspace remembers it. `folder` is the name that we gave, never where it lies. */
export const lastBackupSchema = backupFactsSchema.extend({ folder: z.string(), checkedOn: isoDateSchema });
export type LastBackup = z.infer<typeof lastBackupSchema>;

/** Whether there is a backup to rely on. */
export const backupStateSchema = z.strictObject({
  last: lastBackupSchema.nullable(),
  /** There are claims, the last backup is a month old or there is none, and nobody put this off. */
  isDue: z.boolean(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/** A backup that was read through and compared with the open workspace. */
export const backupCheckSchema = z.discriminatedUnion('done', [
  z.strictObject({ done: z.literal(false) }),
  backupFactsSchema.extend({
    done: z.literal(true),
    /** The workspace's own access log has the line with which that of the backup ends; null where nothing can be compared. */
    isOfThis: z.boolean().nullable(),
  }),
]);
export type BackupCheck = z.infer<typeof backupCheckSchema>;

/** A backup that was read through and waits to be put in the place of the workspace. */
export const openedBackupSchema = z.discriminatedUnion('done', [
  z.strictObject({ done: z.literal(false) }),
  backupFactsSchema.extend({
    done: z.literal(true),
    /**
     * `same` goes on from this backup; `diverged` is older than it, or went another way. `other` is also said of a workspace that is too
     * damaged to be known again.
     */
    replaces: z.enum(['nothing', 'same', 'diverged', 'other']),
    /** Claims of the backup that the workspace here no longer has. */
    removedHere: z.int(),
    /** The days since the backup on which claims were removed here. */
    removedOn: z.array(isoDateSchema),
  }),
]);
export type OpenedBackup = z.infer<typeof openedBackupSchema>;

export const restoreChoicesSchema = z.strictObject({
  /** The claims that were removed here since the backup: left out, or brought back. */
  bringBack: z.enum(['none', 'all']).default('none'),
  /** The workspace here is not the one that was backed up, and is to give way all the same. */
  replaceOther: z.boolean().default(false),
});

/** The folder under which the former workspace is kept, beside the new one; null where there was none. */
export const restoredSchema = z.strictObject({ keptAs: z.string().nullable() });
