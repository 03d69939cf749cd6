import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** What a risk threatens: that nothing is granted, that what was paid is taken back, or that it comes later. */
export const riskKindSchema = z.enum(['refusal', 'recovery', 'delay']);
/** How badly: the route ends there, it needs work before filing, or it needs watching. */
export const riskSeveritySchema = z.enum(['stops', 'serious', 'watch']);

/** A ground in law on which a route is refused, paid money is recovered, or time is lost. It never changes the route's outcome. */
export const riskSchema = z.strictObject({
  id: packNameSchema,
  kind: riskKindSchema,
  severity: riskSeveritySchema,
  label: localTextSchema,
  /** Met where the risk is there. */
  when: conditionSchema,
  /** What to do about it before filing. */
  remedy: localTextSchema,
  /** A paper of the scheme that helps against it. */
  paper: packNameSchema.optional(),
  cites: citationsSchema,
});
export type Risk = z.infer<typeof riskSchema>;
