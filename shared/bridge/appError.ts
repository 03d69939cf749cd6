import { z } from 'zod';
import { localTextSchema } from '../domain/language.ts';
import { proofReasonSchema } from '../export/proofReason.ts';

const nothing = z.strictObject({});
const id = z.string().max(64);

/** Every failure the program knows, with the details that may travel: ids, counts and JSON pointers, never input. */
export const appErrorDetails = {
  /** `at`: JSON pointers of what was wrong in the request. */
  invalidRequest: z.strictObject({ at: z.array(z.string()) }),
  notFound: z.strictObject({
    what: z.enum(['claim', 'evidence', 'pack', 'export', 'paper', 'file', 'entry', 'person', 'form']),
    id,
  }),
  /** The claim was changed elsewhere: its revision now. */
  conflict: z.strictObject({ revision: z.int() }),
  locked: nothing,
  /** Entries of a claim's history are not what they were, or the access log does not know them: nothing is derived from them. */
  historyAltered: nothing,
  /** `by`: the number of the later entry that changed the same. */
  undoRefused: z.strictObject({
    because: z.enum(['beginning', 'changesNothing', 'fileGone', 'changedSince']),
    by: z.int().nullable(),
  }),
  /** `waitSeconds` before the next try is taken. */
  wrongPassphrase: z.strictObject({ waitSeconds: z.int() }),
  /** Of the people whose passphrases open the workspace. */
  peopleRefused: z.strictObject({ reason: z.enum(['last', 'yourself', 'taken', 'tooMany']) }),
  storeExists: nothing,
  storeMissing: nothing,
  /** The files of the open workspace are no longer in their place. */
  storeMoved: nothing,
  storeInUse: nothing,
  storeFromNewerApp: z.strictObject({ found: z.int(), known: z.int() }),
  /** A folder that is no backup, lacks something or was changed, or is one of another workspace. */
  backupRefused: z.strictObject({ reason: z.enum(['foreign', 'partial', 'otherWorkspace']) }),
  storeDamaged: z.strictObject({ part: z.enum(['header', 'database', 'evidence', 'claim', 'backup']) }),
  readOnly: nothing,
  packInvalid: z.strictObject({ pack: id, issues: z.int() }),
  templateChanged: z.strictObject({ paper: id }),
  pdfUnfillable: z.strictObject({
    paper: id,
    reason: z.enum(['encrypted', 'signed', 'xfa', 'damaged', 'fieldMissing', 'exportBlocked']),
  }),
  /** What a second reader found in a finished file is not what was answered: the first box that differs, by its name on the form. */
  printDiffers: z.strictObject({
    paper: id,
    // Forms of others name theirs at any length.
    field: z.string().max(1000),
    label: localTextSchema,
    reason: proofReasonSchema,
    /** The preview that shows its box for a while; null where it has none. */
    picture: id.nullable(),
  }),
  evidenceRejected: z.strictObject({
    reason: z.enum([
      'empty',
      'type',
      'heic',
      'noPages',
      'truncated',
      'damaged',
      'cyclic',
      'inflatesTooMuch',
      'passwordProtected',
      'wrongPassword',
      'drawnByScript',
      'tooManyPages',
      'tooManyPixels',
      'tooHeavy',
      'duplicate',
    ]),
    documentId: z.string().nullable(),
  }),
  /** Limits are those of the table in the service that checks them. */
  tooLarge: z.strictObject({ megabytes: z.int(), limit: z.int() }),
  /** A piece of work took more time or memory than it may. */
  tooHeavy: nothing,
  diskFull: nothing,
  fileUnreadable: nothing,
  cancelled: nothing,
  /** Made by the client alone: the program behind the window no longer answers. */
  disconnected: nothing,
  unsupportedRuntime: z.strictObject({ found: z.string(), needed: z.string() }),
  internal: z.strictObject({ incident: z.string() }),
} as const;

export type AppErrorCode = keyof typeof appErrorDetails;
export type AppErrorDetails<Code extends AppErrorCode> = z.infer<(typeof appErrorDetails)[Code]>;

/** A failure the program knows: a code and details, no message. Its words are in shared/text/errorText.ts. */
export class AppError<Code extends AppErrorCode = AppErrorCode> extends Error {
  readonly code: Code;
  readonly details: AppErrorDetails<Code>;
  constructor(code: Code, details: AppErrorDetails<Code>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export const failureSchema = z.strictObject({
  code: z.enum(Object.keys(appErrorDetails) as [AppErrorCode, ...AppErrorCode[]]),
  details: z.record(z.string(), z.unknown()),
});
export type Failure = z.infer<typeof failureSchema>;

/** The error that a failure was written from. Throws ZodError where its details are not as declared. */
export function restoreAppError({ code, details }: Failure): AppError {
  return new AppError(code, appErrorDetails[code].parse(details));
}

/** What comes back over either carrier: a value or a failure, never a throw. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
]);
export type Reply = z.infer<typeof replySchema>;
