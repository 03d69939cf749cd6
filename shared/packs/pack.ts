import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { languageSchema, localTextSchema } from '../domain/language.ts';
import { currencySchema } from '../domain/money.ts';
import { citationSchema, citationsSchema } from './citation.ts';
import { gapsSchema } from './gap.ts';
import { factsSchema, stepsSchema } from './interview.ts';
import { lawSchema } from './law.ts';
import { paperSchema } from './paper.ts';
import { paperWordingSchema } from './paperWording.ts';
import { quickCheckSchema } from './quickCheck.ts';
import { relationsSchema } from './relation.ts';
import { safeguardSchema } from './safeguard.ts';
import { scenarioSchema } from './scenario.ts';
import { documentsSchema, schemeSchema } from './scheme.ts';

/** What a paper that the other side reads leaves out, and what stands there instead. */
export const protectionSchema = z.strictObject({
  /** The question whether the data are protected; true takes `protectedFacts` out, no answer puts `addressForService` in their place. */
  asks: factIdSchema,
  /** Addresses, telephones, schools and the like, which go on a separate sheet for the court alone. */
  protectedFacts: z.array(factIdSchema).min(1),
  /** The representative's address, at which papers are served. */
  addressForService: factIdSchema,
  /** Where the law allows a pseudonym: whether there is one (yes until it is answered no), what it is, and the names that it replaces. */
  pseudonym: z
    .strictObject({ asks: factIdSchema.optional(), fact: factIdSchema, replaces: z.array(factIdSchema).min(1) })
    .optional(),
  cites: citationsSchema,
});
export type Protection = z.infer<typeof protectionSchema>;

/** pack.json: whose law, how far it was read, and whether a lawyer of the country has confirmed it. */
export const packManifestSchema = z.strictObject({
  format: z.literal('redress.pack/1'),
  jurisdiction: packNameSchema,
  name: localTextSchema,
  languages: z.array(languageSchema).min(1),
  currency: currencySchema,
  version: z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/),
  /** `draft` until a named lawyer of the country confirms it; then `reviewedBy` names them. */
  status: z.enum(['draft', 'reviewed']),
  reviewedBy: z.string().min(1).optional(),
  /** The day up to which the sources were read. */
  readUpTo: isoDateSchema,
  protection: protectionSchema.optional(),
  /** The routes in the order in which they are shown; those not named here follow by name. */
  schemes: z.array(packNameSchema).optional(),
  /** What was looked for and not found; shown with the pack. */
  notFound: z.array(localTextSchema),
});

/** calendar.json: days that are not working days, by year and with their source; a year that is missing is not known. */
export const calendarSchema = z.strictObject({
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({
      nonWorking: z.array(isoDateSchema),
      workingWeekends: z.array(isoDateSchema),
      cite: citationSchema,
    }),
  ),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** A jurisdiction's law as data: the files of its folder, joined. */
export const packSchema = z.strictObject({
  manifest: packManifestSchema,
  law: lawSchema,
  facts: factsSchema,
  interview: stepsSchema,
  documents: documentsSchema,
  calendar: calendarSchema,
  schemes: z.array(schemeSchema).min(1),
  gaps: gapsSchema.default([]),
  relations: relationsSchema.default([]),
  safeguards: z.array(safeguardSchema).default([]),
  check: quickCheckSchema.optional(),
  papers: z.array(paperSchema),
  wording: paperWordingSchema,
  scenarios: z.array(scenarioSchema),
});
export type JurisdictionPack = z.infer<typeof packSchema>;
