import { z } from 'zod';
import { assessmentSchema } from '../assessment/assessment.ts';
import { assessmentChangeSchema } from '../assessment/assessedResults.ts';
import { chainHeadsSchema } from '../domain/chainHeads.ts';
import {
  claimIdSchema,
  claimSchema,
  evidenceIdSchema,
  evidenceDocumentSchema,
  packNameSchema,
} from '../domain/claim.ts';
import { checkResultSchema } from '../assessment/checkResult.ts';
import { claimChangeSchema } from '../domain/claimChange.ts';
import { factIdSchema, factValueSchema } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { languageSchema, localTextSchema } from '../domain/language.ts';
import { keptPreferencesSchema } from '../domain/preferences.ts';
import { blockerSchema, exportPlanSchema, paperAloneSchema } from '../export/exportPlan.ts';
import { formMappingSchema } from '../export/formMapping.ts';
import { shownBoxSchema } from '../export/inspectedForm.ts';
import { proofReasonSchema } from '../export/proofReason.ts';
import { redactedVariantSchema } from '../export/redactedVariant.ts';
import { familyBlockSchema } from '../export/sheetWording.ts';
import { writingPlanSchema } from '../interview/planWriting.ts';
import { stepPlanSchema } from '../interview/stepPlan.ts';
import { packSchema } from '../packs/pack.ts';
import {
  accessFilterSchema,
  accessLogPaperSchema,
  accessPageSchema,
  alterationSchema,
  foundHeadSchema,
} from './accessLog.ts';
import {
  backupCheckSchema,
  backupStateSchema,
  openedBackupSchema,
  restoreChoicesSchema,
  restoredSchema,
} from './backup.ts';
import { allDeadlinesSchema, calendarTitlesSchema, remindersSchema } from './claimDeadlines.ts';
import { claimHistorySchema, headsCheckSchema, historyCheckSchema, reasonSchema } from './claimHistory.ts';
import { formIdSchema, ownFormRowSchema, ownFormSchema } from './ownForm.ts';
import { filePasswordSchema } from './filePassword.ts';
import { keepingSchema, retentionSchema, retentionYearsSchema } from './retention.ts';

interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly request: I;
  readonly response: O;
}
const method = <I extends z.ZodType, O extends z.ZodType>(request: I, response: O): Method<I, O> => ({
  request,
  response,
});

const nothing = z.strictObject({});
const passphrase = z.string().min(1).max(1024);
const newPassphrase = z.string().min(12).max(1024);
/** What opens a workspace. */
const secret = z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryCode: z.string().min(1).max(200) })]);
/** A name of ours for a piece of work, a preview or an export; it may come back in a failure, so it holds no text. */
const jobId = z.string().regex(/^[\w.-]{1,64}$/);
const slotId = z.string().max(64);
const personName = z.string().trim().min(1).max(80);

/** Whose key opens the workspace, now or before: who is gone is still named in its history. `slot` is the `actor` of log and history. */
const personSchema = z.strictObject({
  slot: slotId,
  kind: z.enum(['passphrase', 'recovery']),
  /** Empty where nobody gave one, and for the recovery code. */
  name: z.string(),
  isYou: z.boolean(),
  opens: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const storeStateSchema = z.strictObject({ state: z.enum(['absent', 'locked', 'open']) });

/** What lists show of a claim; derived from its document. */
export const claimRowSchema = z.strictObject({
  claimId: claimIdSchema,
  jurisdiction: packNameSchema,
  title: z.string(),
  status: z.enum(['open', 'archived']),
  revision: z.int(),
  updatedAt: z.string(),
  /** The nearest of the claimant's own running deadlines. */
  nextDeadline: z.strictObject({ day: isoDateSchema, label: localTextSchema }).nullable(),
  openQuestions: z.int(),
  /** The pack has a new version that changes this claim, and nobody has said to have seen it. */
  hasPackNews: z.boolean(),
  /** Null where it is not archived. */
  archivedOn: isoDateSchema.nullable(),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

/** A claim with everything the screens show of it; every change answers with a fresh one. */
export const openedClaimSchema = z.strictObject({
  claim: claimSchema,
  revision: z.int(),
  assessment: assessmentSchema,
  plan: stepPlanSchema,
  writing: writingPlanSchema,
  /** What new versions of the pack changed here and nobody has said to have seen, oldest first. */
  packNews: z.array(assessmentChangeSchema),
  /** Of the reply to a change of the charge that was already answered: what it changes in each route; else null. */
  requalification: assessmentChangeSchema.nullable(),
});
export type OpenedClaim = z.infer<typeof openedClaimSchema>;

export const packRowSchema = z.strictObject({
  jurisdiction: packNameSchema,
  name: localTextSchema,
  version: z.string(),
  status: z.enum(['draft', 'reviewed']),
  readUpTo: isoDateSchema,
  /** Its rules ask the few questions of a quick check. */
  hasCheck: z.boolean(),
});

/** One exported file as recorded; its bytes are fetched as `/files/exports/<exportId>/<name>`. */
export const exportedFileSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['paper', 'docx', 'bundle', 'record', 'sheet']),
  paper: packNameSchema.nullable(),
  sha256: z.string(),
  byteCount: z.int(),
  pageCount: z.int(),
});

/**
 * Proof of one field: the answer, what a second reader read back from the file, and that every letter has ink in its box. Records from
 * before the answer was kept have neither text nor place. `field` is `file` for what is proven of a whole file.
 */
export const fieldProofSchema = z.strictObject({
  paper: packNameSchema,
  field: z.string(),
  label: localTextSchema,
  agrees: z.boolean(),
  textAgrees: z.boolean(),
  inkAgrees: z.boolean(),
  continued: z.boolean(),
  reason: proofReasonSchema.nullable().default(null),
  /** The name of the file that was read, and the page in it, from 1. */
  file: z.string().nullable().default(null),
  page: z.int().positive().nullable().default(null),
  box: shownBoxSchema.nullable().default(null),
  answer: z.string().nullable().default(null),
  printed: z.string().nullable().default(null),
});
export type FieldProof = z.infer<typeof fieldProofSchema>;

/** A megabyte is a million bytes. */
export const bundleLimitSchema = z.strictObject({ megabytes: z.int().min(1).max(400) });

export const exportRecordSchema = z.strictObject({
  exportId: z.string(),
  claimId: claimIdSchema,
  revision: z.int(),
  madeAt: z.string(),
  packVersion: z.string(),
  language: languageSchema,
  flattened: z.boolean(),
  draft: z.boolean(),
  files: z.array(exportedFileSchema),
  accepted: z.array(z.string()),
  proof: z.array(fieldProofSchema),
  /** Of the chains as they ended before it was made; null in records from before there were any. */
  heads: chainHeadsSchema.nullable().default(null),
  limit: bundleLimitSchema.nullable().default(null),
  /** For another recipient, with answers left out; null is the whole export. */
  variant: redactedVariantSchema.nullable().default(null),
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;

/** How an export is wanted. `flatten` prints the answers into the page; otherwise the form stays editable. */
const exportChoicesSchema = z.strictObject({
  claimId: claimIdSchema,
  revision: z.int(),
  flatten: z.boolean(),
  language: languageSchema,
  /** This paper and no other: what came after the filing is answered one paper at a time. */
  alone: paperAloneSchema.optional(),
  /** The most that a part of a bundle may weigh, as its addressee takes it. */
  limit: bundleLimitSchema.nullable().default(null),
  /** Our own papers as PDF/A-2b. Not with a password. */
  archival: z.boolean().default(false),
  /** Every drafted paper also as .docx. */
  docx: z.boolean().default(false),
  variant: redactedVariantSchema.nullable().default(null),
});

/** A page for a family, in its own language. The language of the window and those of the pack have no part in it. */
const sheetWishSchema = z.strictObject({
  language: languageSchema,
  sheet: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('family'),
      blocks: z.array(familyBlockSchema),
      /** By which day the lawyer wants the documents. */
      bringBy: isoDateSchema.nullable(),
    }),
    z.strictObject({ kind: z.literal('documents') }),
  ]),
});
const sheetChoicesSchema = sheetWishSchema.extend({ claimId: claimIdSchema, revision: z.int() });

/** The answers of a quick check: they live in the page that asks and nowhere else. */
const checkAnswersSchema = z.strictObject({
  jurisdiction: packNameSchema,
  answers: z.record(factIdSchema, factValueSchema),
});

const handedOverSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('cancelled') }),
  z.strictObject({ how: z.literal('saved') }),
  z.strictObject({ how: z.literal('download'), names: z.array(z.string()) }),
]);

/** Pictures of pages; the picture is fetched as `/files/previews/<previewId>/<page>` (PNG, page from 1). */
export const previewSchema = z.strictObject({
  previewId: z.string(),
  pages: z.array(z.strictObject({ width: z.int(), height: z.int(), text: z.string() })),
});

export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('locked') }),
  z.strictObject({ kind: z.literal('hide') }),
  z.strictObject({ kind: z.literal('changed'), claimId: claimIdSchema }),
  /** What lists show of all claims is up to date again. */
  z.strictObject({ kind: z.literal('reckoned') }),
  z.strictObject({ kind: z.literal('progress'), jobId, done: z.int(), total: z.int() }),
]);
export type AppEvent = z.infer<typeof eventSchema>;

/** The one list of what a page may ask. JSON only; bytes go by `/files` (electron/services/serveFile.ts). */
export const contract = {
  'app.info': method(
    nothing,
    z.strictObject({
      version: z.string(),
      today: isoDateSchema,
      carrier: z.enum(['electron', 'loopback']),
      canSaveToFolder: z.boolean(),
      /** What opens the throw-away workspace of a demo; null for one's own. */
      demo: z.strictObject({ passphrase: z.string() }).nullable(),
      /** The file that keeps the log; null where it goes to a terminal. */
      logPath: z.string().nullable(),
    }),
  ),
  'app.preferences': method(nothing, keptPreferencesSchema),
  /** Keeps what is named, for the next start; the rest stays as it is. Menu and dialogs speak a chosen language at once. */
  'app.prefer': method(keptPreferencesSchema, nothing),
  'store.state': method(nothing, storeStateSchema),
  /** The recovery code is shown once, to be printed. */
  'store.create': method(z.strictObject({ passphrase: newPassphrase }), z.strictObject({ recoveryCode: z.string() })),
  /** With the times of the wrong tries since the workspace was last opened, told this once. */
  'store.unlock': method(secret, z.strictObject({ failedOpenings: z.array(z.string()) })),
  'store.lock': method(nothing, nothing),
  /** Whoever opened with the recovery code has no passphrase to give: the code serves here too, for the person in `slot`. */
  'store.changePassphrase': method(
    z.strictObject({ current: secret, next: newPassphrase, slot: slotId.optional() }),
    nothing,
  ),
  /** The recovery code is shown once, to be printed; the one before opens nothing from then on. */
  'store.renewRecoveryCode': method(
    z.strictObject({ current: z.strictObject({ passphrase }) }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  'store.people': method(nothing, z.array(personSchema)),
  'store.addPerson': method(z.strictObject({ current: secret, name: personName, passphrase: newPassphrase }), nothing),
  'store.removePerson': method(z.strictObject({ current: secret, slot: slotId }), nothing),
  'store.namePerson': method(z.strictObject({ slot: slotId, name: personName }), nothing),
  /** Copies the workspace to a folder that the person chooses and opens the copy to check it. */
  'store.backup': method(
    z.strictObject({ jobId: jobId.optional() }),
    z.union([
      z.strictObject({ done: z.literal(false) }),
      z.strictObject({ done: z.literal(true), claims: z.int(), evidence: z.int() }),
    ]),
  ),
  'store.backupState': method(nothing, backupStateSchema),
  'store.putOffBackup': method(nothing, nothing),
  /** Reads a backup of the open workspace through, which the person chooses. */
  'store.checkBackup': method(z.strictObject({ jobId: jobId.optional() }), backupCheckSchema),
  /** Reads a backup through, which the person chooses, and keeps it ready for `store.restore`; nothing here is changed by it. */
  'store.openBackup': method(z.strictObject({ secret, jobId: jobId.optional() }), openedBackupSchema),
  /** Puts the backup that was opened last in the place of the workspace, which is kept aside. What stands then is locked. */
  'store.restore': method(restoreChoicesSchema, restoredSchema),
  'packs.list': method(nothing, z.array(packRowSchema)),
  'packs.get': method(z.strictObject({ jurisdiction: packNameSchema }), packSchema),
  /** Some of the claims that have every typed word, behind the first `offset` of them; of all claims where nothing is typed. */
  'claims.find': method(
    z.strictObject({ words: z.string().max(200), offset: z.int().min(0) }),
    z.strictObject({ rows: z.array(claimRowSchema).max(50), total: z.int().min(0) }),
  ),
  /** The first of these working names that no claim has; with a number where all are taken. */
  'claims.freeTitle': method(
    z.strictObject({ names: z.array(z.string().min(1).max(60)).min(1).max(50) }),
    z.strictObject({ title: z.string() }),
  ),
  'claims.create': method(
    z.strictObject({
      jurisdiction: packNameSchema,
      title: z.string().min(1).max(80),
      answers: z.record(factIdSchema, factValueSchema),
      /** A claim from the same event: of its answers those are taken over that are no person's. */
      from: claimIdSchema.optional(),
      /** The answers come from a quick check, and the claim says so until they are given in it. */
      fromCheck: z.boolean().optional(),
    }),
    openedClaimSchema,
  ),
  'claims.open': method(z.strictObject({ claimId: claimIdSchema }), openedClaimSchema),
  'claims.apply': method(
    z.strictObject({
      claimId: claimIdSchema,
      revision: z.int(),
      changes: z.array(claimChangeSchema).min(1).max(100),
      /** Why, in the lawyer's words, for the claim's history. */
      why: reasonSchema.optional(),
    }),
    openedClaimSchema,
  ),
  /** The changes by new versions of the pack were seen: they are told no more. */
  'claims.acknowledgePackNews': method(z.strictObject({ claimId: claimIdSchema }), openedClaimSchema),
  /** What happened to a claim, newest first; `before` asks for what came before a number. */
  'history.list': method(z.strictObject({ claimId: claimIdSchema, before: z.int().optional() }), claimHistorySchema),
  /** Takes back the entry of that number, by a new one. */
  'history.undo': method(z.strictObject({ claimId: claimIdSchema, revision: z.int(), of: z.int() }), openedClaimSchema),
  'history.explain': method(z.strictObject({ claimId: claimIdSchema, of: z.int(), why: reasonSchema }), nothing),
  /** The claim as it was at the end of that day, to be read and not changed. */
  'history.asOn': method(z.strictObject({ claimId: claimIdSchema, day: isoDateSchema }), openedClaimSchema),
  /** Reads every history and the access log through. */
  'history.check': method(nothing, historyCheckSchema),
  /** Compares the ends of the histories with the access log: cheap enough for every opening. */
  'history.checkHeads': method(nothing, headsCheckSchema),
  'claims.archive': method(z.strictObject({ claimId: claimIdSchema, archived: z.boolean() }), nothing),
  'claims.remove': method(z.strictObject({ claimId: claimIdSchema }), nothing),
  'retention.get': method(nothing, retentionSchema),
  /** `null`: archived claims are kept until somebody deletes them. Nothing is ever deleted by itself. */
  'retention.setYears': method(z.strictObject({ years: retentionYearsSchema.nullable() }), nothing),
  'retention.of': method(z.strictObject({ claimId: claimIdSchema }), keepingSchema),
  /** The days of all open claims, for as far as their routes are taken or, where none is, open. */
  'deadlines.list': method(nothing, allDeadlinesSchema),
  'deadlines.reminders': method(nothing, remindersSchema.nullable()),
  'deadlines.putOffReminders': method(nothing, nothing),
  /** Hands over the running days as iCalendar; the file says neither whose they are nor what they are for. */
  'deadlines.exportCalendar': method(
    z.strictObject({ titles: calendarTitlesSchema }),
    z.discriminatedUnion('how', [
      z.strictObject({ how: z.enum(['nothing', 'cancelled', 'saved']) }),
      z.strictObject({ how: z.literal('download'), name: z.string(), calendar: z.string() }),
    ]),
  ),
  'accessLog.list': method(accessFilterSchema.extend({ before: z.int().nullable() }), accessPageSchema),
  /** The log as a PDF, to be looked at; its page is fetched as `/files/previews/<previewId>/page.pdf`. */
  'accessLog.preview': method(accessLogPaperSchema, previewSchema),
  'accessLog.handOver': method(z.strictObject({ previewId: jobId }), handedOverSchema),
  /**
   * What another hand did to the histories or the log, and whether somebody has said to have read of it; as far as an opening tells, unless
   * all of them are to be read through.
   */
  'accessLog.alteration': method(
    z.strictObject({ readThrough: z.boolean() }),
    z.strictObject({ alteration: alterationSchema.nullable(), isRead: z.boolean() }),
  ),
  'accessLog.acknowledgeAlteration': method(nothing, nothing),
  'accessLog.find': method(z.strictObject({ typed: z.string().max(200) }), foundHeadSchema),
  'evidence.preview': method(z.strictObject({ claimId: claimIdSchema, evidenceId: evidenceIdSchema }), previewSchema),
  'exports.plan': method(exportChoicesSchema, exportPlanSchema),
  'exports.preview': method(exportChoicesSchema, previewSchema),
  /** A draft may be made while blockers stand; every page of it says DRAFT. */
  'exports.write': method(
    exportChoicesSchema.extend({
      accept: z.array(z.string()),
      draft: z.boolean(),
      /** Opens every PDF that is made. It is kept nowhere: who forgets it makes the files again. */
      password: filePasswordSchema.nullable().default(null),
      jobId,
    }),
    exportRecordSchema,
  ),
  'exports.list': method(z.strictObject({ claimId: claimIdSchema }), z.array(exportRecordSchema)),
  /** Hands an export's files over: into a folder the person chooses, or as downloads where the carrier has no folders. */
  'exports.handOver': method(z.strictObject({ exportId: jobId }), handedOverSchema),
  /** `draftWording`: no speaker of its language has read the wording yet. */
  'sheets.preview': method(sheetChoicesSchema, previewSchema.extend({ draftWording: z.boolean() })),
  'sheets.write': method(sheetChoicesSchema, exportRecordSchema),
  /** What a few answers say of every route, and which questions apply after them. Nothing is kept. */
  'checks.run': method(checkAnswersSchema, checkResultSchema),
  /** As `sheets.preview`, of answers that belong to no claim. Its page is fetched as `/files/previews/<previewId>/page.pdf`. */
  'checks.preview': method(
    sheetWishSchema.extend(checkAnswersSchema.shape),
    previewSchema.extend({ draftWording: z.boolean() }),
  ),
  /** Hands over the page that a preview of the quick check shows: nothing is kept of it here. */
  'checks.handOver': method(z.strictObject({ previewId: jobId }), handedOverSchema),
  /** The forms of authorities that the office mapped itself, by their titles. */
  'forms.list': method(nothing, z.array(ownFormRowSchema)),
  'forms.open': method(z.strictObject({ formId: formIdSchema }), ownFormSchema),
  /**
   * Keeps a form that was uploaded to `/files/forms`, or begins the answer sheet of one that was refused; the very same file for the
   * same scheme is kept once. A damaged file is not kept: invalidRequest.
   */
  'forms.keep': method(
    z.strictObject({
      dropId: formIdSchema,
      jurisdiction: packNameSchema,
      scheme: packNameSchema,
      title: z.string().max(200),
    }),
    ownFormSchema,
  ),
  /** Puts a newer edition in the place of a form; the mapping stays where its fields are equal, and that of an answer sheet whole. */
  'forms.renew': method(z.strictObject({ formId: formIdSchema, dropId: formIdSchema }), ownFormSchema),
  /** Keeps the mapping as it is. What is incomplete is used for no claim. */
  'forms.save': method(z.strictObject({ formId: formIdSchema, mapping: formMappingSchema }), ownFormSchema),
  /** Uses the form for the claims of its scheme, or no more; where something is left to do, it stays unused. */
  'forms.use': method(z.strictObject({ formId: formIdSchema, inUse: z.boolean() }), ownFormSchema),
  /** The pages of the blank form. */
  'forms.pages': method(z.strictObject({ formId: formIdSchema }), previewSchema),
  /** The form filled, or its answer sheet set, by a mapping that need not be kept: with an invented example, or with a claim. */
  'forms.preview': method(
    z.strictObject({
      formId: formIdSchema,
      mapping: formMappingSchema,
      claimId: claimIdSchema.nullable(),
      language: languageSchema,
    }),
    previewSchema.extend({ blockers: z.array(blockerSchema) }),
  ),
  /** Hands over the paper, and its template where it has one, for the folder of a pack. */
  'forms.handOver': method(z.strictObject({ formId: formIdSchema }), handedOverSchema),
  'forms.remove': method(z.strictObject({ formId: formIdSchema }), nothing),
  'jobs.cancel': method(z.strictObject({ jobId }), nothing),
  /** Long poll, answered within 25 s. `after` is the last number seen. */
  'events.next': method(
    z.strictObject({ after: z.int() }),
    z.strictObject({ events: z.array(z.strictObject({ number: z.int(), event: eventSchema })) }),
  ),
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof contract;
export type Request<N extends MethodName> = z.output<(typeof contract)[N]['request']>;
export type RequestInput<N extends MethodName> = z.input<(typeof contract)[N]['request']>;
export type Response<N extends MethodName> = z.output<(typeof contract)[N]['response']>;
export type Handlers = { readonly [N in MethodName]: (request: Request<N>) => Promise<Response<N>> | Response<N> };

/** The reply to an upload (`POST /files`): what the bytes are. It is attached to a claim by a change `attachEvidence`. */
export const uploadedFileSchema = evidenceDocumentSchema.pick({
  evidenceId: true,
  mediaType: true,
  byteCount: true,
  pageCount: true,
  sha256: true,
  mended: true,
});
export type UploadedFile = z.infer<typeof uploadedFileSchema>;
