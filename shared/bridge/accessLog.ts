import { z } from 'zod';
import { claimIdSchema } from '../domain/claim.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { languageSchema } from '../domain/language.ts';
import { accessActionSchema } from './accessAction.ts';

/** Which lines of the access log are wanted; the days are those of this computer, both ends included. */
export const accessFilterSchema = z.strictObject({
  claimId: claimIdSchema.nullable(),
  from: isoDateSchema.nullable(),
  until: isoDateSchema.nullable(),
});
export type AccessFilter = z.infer<typeof accessFilterSchema>;

/** Whose key it was. Of a wrong try, and of what the program did by itself, nobody knows. */
export const accessorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), slot: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal('recoveryCode') }),
  z.strictObject({ kind: z.literal('nobody') }),
]);
export type Accessor = z.infer<typeof accessorSchema>;

/** One line, or several of the same kind that follow each other. */
export const accessEntrySchema = z.strictObject({
  /** Of the last of them. */
  number: z.int(),
  /** On the clock of this computer, with its distance from UTC: `2026-03-12T14:00+05:00`; empty where it cannot be read. */
  at: z.string(),
  /** As `at`, of the first of them. */
  since: z.string(),
  count: z.int(),
  who: accessorSchema,
  /** Null where another hand wrote what is no action. */
  action: accessActionSchema.nullable(),
  claimId: claimIdSchema.nullable(),
  /** The working name; null for a claim that is gone, and where none is concerned. */
  title: z.string().nullable(),
  /** The id of a document or an export, or a day: what the action was about. */
  about: z.string().nullable(),
});
export type AccessEntry = z.infer<typeof accessEntrySchema>;

export const accessPageSchema = z.strictObject({
  /** Newest first. */
  entries: z.array(accessEntrySchema),
  /** Asks for what is older, as `before`; null where nothing is. */
  older: z.int().nullable(),
  /** Lines in all that the filter lets through. */
  total: z.int(),
  /** Of the chain that the log is: `12:3f2a91c0…`. */
  head: z.string(),
});
export type AccessPage = z.infer<typeof accessPageSchema>;

/** Whether a check number, typed from a paper, stands in the log; `noNumber` where what was typed is none. */
export const foundHeadSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['noNumber', 'unknown']) }),
  z.strictObject({ is: z.literal('known'), number: z.int(), at: z.string() }),
]);

/** Where another hand than the program's wrote: the numbers of the first entries that are not what they were. */
export const alterationSchema = z.strictObject({
  accessLog: z.int().nullable(),
  claims: z.array(z.strictObject({ claimId: claimIdSchema, title: z.string(), entry: z.int() })),
  /** Claims that are gone without having been deleted. */
  gone: z.int(),
});
export type Alteration = z.infer<typeof alterationSchema>;

const text = z.string().min(1).max(400);

/** The words of the printed log, as the window says them in the language of the paper. */
export const accessLogWordingSchema = z.strictObject({
  title: text,
  /** `{sheet}` is the number of the page. */
  sheet: text,
  period: text,
  periodShown: text,
  printed: text,
  zone: text,
  lines: text,
  head: text,
  headMeaning: text,
  state: z.strictObject({ whole: text, altered: text }),
  leftOut: text,
  counts: text,
  entries: text,
  none: text,
  columns: z.strictObject({ when: text, who: text, what: text, claim: text, count: text }),
  person: text,
  recoveryCode: text,
  unreadable: text,
  actions: z.record(accessActionSchema, text),
});
export type AccessLogWording = z.infer<typeof accessLogWordingSchema>;

/** The access log as a paper: claims by code alone, unless working names are asked for. */
export const accessLogPaperSchema = accessFilterSchema.extend({
  language: languageSchema,
  titles: z.boolean(),
  wording: accessLogWordingSchema,
});
export type AccessLogPaper = z.infer<typeof accessLogPaperSchema>;
